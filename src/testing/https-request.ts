import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

export interface ProbedRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** PEM of the only authority that is believed; without it, those that Node ships with. */
  readonly ca?: string;
  /** The name that the certificate must bear; without it, the host of the URL. */
  readonly servername?: string;
  /** The address of this machine that the request comes from. */
  readonly localAddress?: string;
}

export type ProbedAnswer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: string }
  | { readonly failure: string; readonly message: string };

/** Sends one request on a connection of its own. A failure is an answer too, since tests ask which one it is. */
export function probe({ url, method = "GET", headers = {}, body, servername, ca, localAddress }: ProbedRequest): Promise<ProbedAnswer> {
  const request = url.startsWith("https:") ? requestHttps : requestHttp;
  return new Promise((resolve) => {
    const sent = request(url, {
      method, headers, agent: false,
      ...(ca !== undefined && { ca }), ...(servername !== undefined && { servername }), ...(localAddress !== undefined && { localAddress }),
    }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }); });
    });
    sent.on("error", (error) => { resolve({ failure: "code" in error ? String(error.code) : error.name, message: error.message }); });
    sent.end(body);
  });
}
