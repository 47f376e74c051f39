import type { FileReply } from "../../../kernel/file-reply.ts";
import { isKeyed, type Input, type Operation, type Output } from "../../../kernel/operation.ts";
import { clientTitle } from "./messages.ts";

/** RFC 9457 problem details as this product's server sends them. */
export interface Problem {
  readonly status: number;
  /** Stable camelCase code. */
  readonly code: string;
  /** Chinese, to be shown. */
  readonly title: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** In a conflict: the record as it stands now. */
  readonly current?: unknown;
  /** In a conflict: who made it so and when, where the reader may know. */
  readonly change?: unknown;
}

/** A refusal or fault told by the server. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Calls an operation of a running server; `main/` makes it and gives it to the verbs of the command line. */
export type Client = <Op extends Operation>(op: Op, input: Input<Op>) => Promise<Output<Op>>;

export interface CallOptions {
  /** Where `/api` stands; empty in the page itself. */
  readonly origin?: string;
  readonly token?: string;
  /** Account whose view and rights the operator asks for. */
  readonly asUser?: string;
  /** Given by a form that may send twice; else a new one for each call. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function addressOf(op: Operation, params: Record<string, unknown>, query: Record<string, unknown>): string {
  const path = op.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(text(params[name] ?? "")));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== "") search.set(name, text(value));
  return `/api${path}${search.size > 0 ? `?${search.toString()}` : ""}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body === "object" && body !== null && "code" in body) return body as Problem;
  return { status: response.status, code: "internal", title: clientTitle.noProperAnswer(response.status) };
}

/** Calls an operation over fetch; the types come from its declaration, so no client is generated. */
export async function call<Op extends Operation>(op: Op, input: Input<Op>, options: CallOptions = {}): Promise<Output<Op>> {
  const { params = {}, query = {}, body } = input as { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };
  const response = await fetch(`${options.origin ?? ""}${addressOf(op, params, query)}`, {
    method: op.method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(isKeyed(op) ? { "idempotency-key": options.idempotencyKey ?? crypto.randomUUID() } : {}),
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...(options.asUser === undefined ? {} : { "guatu-user": options.asUser }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ProblemError({ status: 0, code: "unreachable", title: clientTitle.unreachable });
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  if (op.file !== undefined) return await fileOf(response) as Output<Op>;
  return (response.status === 204 ? undefined : await response.json()) as Output<Op>;
}

/** The name stands in the header as RFC 6266 writes names beyond ASCII. */
async function fileOf(response: Response): Promise<FileReply> {
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "";
  return { name: decodeURIComponent(name), bytes: new Uint8Array(await response.arrayBuffer()) };
}
