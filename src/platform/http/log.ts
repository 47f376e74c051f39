import type { FastifyServerOptions } from "fastify";

type LoggerOptions = Exclude<FastifyServerOptions["logger"], boolean | undefined>;

/** Fields that never reach the log, wherever in a logged object they stand. */
const secretFields = ["cookie", "authorization", "set-cookie", "password", "oldPassword", "newPassword", "secret", "token"];

/**
 * Structured lines of pino without secrets. Fastify logs of a request its method, address path and remote address,
 * and neither headers nor bodies; the redaction holds also for what is logged by hand later.
 */
export function logOptions(level: string, stream?: { write(line: string): void }): LoggerOptions {
  return {
    level,
    redact: {
      paths: secretFields.flatMap((field) => {
        const step = field.includes("-") ? `["${field}"]` : `.${field}`;
        return [step.replace(/^\./, ""), `*${step}`, `*.*${step}`, `*.*.*${step}`];
      }),
      censor: "[removed]",
    },
    ...(stream === undefined ? {} : { stream }),
  };
}
