import { randomUUID } from "node:crypto";
import { demoPassword } from "../main/demo/messages.ts";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

interface HttpRequest {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly raw?: string;
}

/** One person's way to a running product without a browser: it keeps the session's cookie. */
export interface HttpSession {
  readonly get: (path: string) => Promise<HttpAnswer>;
  /** A new `Idempotency-Key` goes with it unless `headers` says otherwise; an empty one is left out. */
  readonly post: (path: string, request?: HttpRequest) => Promise<HttpAnswer>;
}

const parsed = (text: string, type: string | null): unknown => (type?.includes("json") === true && text !== "" ? JSON.parse(text) as unknown : text);

export function openHttpSession(address: string): HttpSession {
  const jar = new Map<string, string>();
  const ask = async (method: string, path: string, { headers = {}, body, raw }: HttpRequest = {}): Promise<HttpAnswer> => {
    const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const given = { ...(text !== undefined && { "content-type": "application/json" }), ...headers, cookie: [...jar].map((pair) => pair.join("=")).join("; ") };
    const reply = await fetch(new URL(`api/${path}`, address), {
      method, headers: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")), ...(text !== undefined && { body: text }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    return { status: reply.status, headers: reply.headers, body: parsed(await reply.text(), reply.headers.get("content-type")) };
  };
  return {
    get: (path) => ask("GET", path),
    post: (path, { headers = {}, ...rest } = {}) => ask("POST", path, { ...rest, headers: { "idempotency-key": randomUUID(), ...headers } }),
  };
}

/** Signs in with an account of the demo. */
export async function openDemoSession(address: string, account: string): Promise<HttpSession> {
  const session = openHttpSession(address);
  const { status, body } = await session.post("sign-in", { body: { account, password: demoPassword } });
  if (status !== 200) throw new Error(`${account} could not sign in: ${JSON.stringify(body)}`);
  return session;
}
