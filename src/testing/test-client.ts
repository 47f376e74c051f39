import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import type { FileReply } from "../kernel/file-reply.ts";
import { isKeyed, type Input, type Operation, type Output } from "../kernel/operation.ts";
import { ProblemError, type Problem } from "../platform/http/client/call.ts";
import { newId } from "../platform/new-id.ts";

/** A browser of a test's own: it keeps the cookies that it is given. */
export interface TestClient {
  /** Calls an operation; a refusal is thrown as `ProblemError`. A write gets a new `Idempotency-Key` unless one is given. */
  readonly call: <Op extends Operation>(op: Op, input: Input<Op>, options?: { readonly idempotencyKey?: string }) => Promise<Output<Op>>;
  /** The problem that the operation is refused with; an error where it is not refused. */
  readonly refusal: <Op extends Operation>(op: Op, input: Input<Op>) => Promise<Problem>;
  /** A request as raw as a test wants it; cookies are added. */
  readonly send: (request: InjectOptions) => Promise<LightMyRequestResponse>;
}

interface Parts {
  /** Addresses carry text, numbers and truth values. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
}

function addressOf(op: Operation, { params = {}, query = {} }: Parts): string {
  const path = op.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `/api${path}${search.size > 0 ? `?${search.toString()}` : ""}`;
}

const fileIn = ({ headers, rawPayload }: LightMyRequestResponse): FileReply => ({
  name: decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(String(headers["content-disposition"]))?.[1] ?? ""), bytes: rawPayload,
});

export function testClient(app: FastifyInstance): TestClient {
  const jar = new Map<string, string>();
  const send: TestClient["send"] = async (request) => {
    const response = await app.inject({ ...request, cookies: Object.fromEntries(jar) });
    for (const { name, value } of response.cookies) {
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const call: TestClient["call"] = async (op, input, options = {}) => {
    const parts = input as Parts;
    const response = await send({
      method: op.method,
      url: addressOf(op, parts),
      ...(isKeyed(op) ? { headers: { "idempotency-key": options.idempotencyKey ?? newId() } } : {}),
      ...(parts.body === undefined ? {} : { payload: parts.body as object }),
    });
    if (response.statusCode >= 400) throw new ProblemError(response.json());
    if (op.file !== undefined) return fileIn(response) as Output<typeof op>;
    return (response.body === "" ? undefined : response.json()) as Output<typeof op>;
  };
  return {
    send, call,
    refusal: async (op, input) => {
      const outcome: unknown = await call(op, input).then((reply) => ({ reply }), (error: unknown) => error);
      if (outcome instanceof ProblemError) return outcome.problem;
      throw outcome instanceof Error ? outcome : new Error(`${op.id} was not refused: ${JSON.stringify(outcome)}`);
    },
  };
}
