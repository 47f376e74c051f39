import type { FastifyError, FastifyInstance } from "fastify";
import { Refusal, type RefusalKind } from "../../kernel/refusal.ts";
import { httpTitle } from "./messages.ts";

const statusOf = {
  notFound: 404, conflict: 409, forbidden: 403, invalid: 422, unauthenticated: 401, tooLarge: 413, tooMany: 429,
} as const satisfies Record<RefusalKind, number>;

/** RFC 9457 problem details. `code` is stable; `title` is Chinese. */
interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly [extra: string]: unknown;
}

const fastifyCodes: Readonly<Record<string, ProblemBody>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: "bodyTooLarge", title: httpTitle.bodyTooLarge },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: "unsupportedMediaType", title: httpTitle.unsupportedMediaType },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: "notJson", title: httpTitle.notJson },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: "notJson", title: httpTitle.notJson },
};

function describe(error: FastifyError | Refusal): ProblemBody {
  if (error instanceof Refusal) return { status: statusOf[error.kind], code: error.code, title: error.title, ...error.extra };
  const known = fastifyCodes[error.code];
  if (known) return known;
  if (error.statusCode === 429) return { status: 429, code: "tooManyRequests", title: httpTitle.tooManyRequests };
  if (error.statusCode === 400) return { status: 400, code: "notJson", title: httpTitle.notJson };
  return { status: 500, code: "internal", title: httpTitle.internal };
}

/** The one place that turns errors into problem details; what is not an expected refusal is logged, not shown. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const problem = describe(error);
    if (problem.status === 500) request.log.error({ err: error }, "unexpected");
    return reply.code(problem.status).type("application/problem+json").send(JSON.stringify({ type: `urn:guatu:problem:${problem.code}`, instance: request.id, ...problem }));
  });
}
