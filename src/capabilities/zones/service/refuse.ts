import { Refusal, type RefusalKind, type Verdict } from "../../../kernel/refusal.ts";
import { zoneMessages } from "../messages.ts";

type Code = keyof typeof zoneMessages;

export const refusal = (kind: RefusalKind, code: Code, extra: Readonly<Record<string, unknown>> = {}): Refusal =>
  new Refusal(kind, code, zoneMessages[code], extra);

/** The row, or the refusal that there is none in scope. */
export function found<T>(row: T | undefined, code: Code): T {
  if (row === undefined) throw refusal("notFound", code);
  return row;
}

export function demand(verdict: Verdict<Code>): void {
  if (!verdict.allowed) throw refusal("invalid", verdict.code);
}
