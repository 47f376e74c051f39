import { Refusal, type RefusalKind, type Verdict } from "../../../kernel/refusal.ts";
import { accountMessages } from "../messages.ts";

type Code = keyof typeof accountMessages;

export const refusal = (kind: RefusalKind, code: Code, extra: Readonly<Record<string, unknown>> = {}): Refusal =>
  new Refusal(kind, code, accountMessages[code], extra);

export function found<T>(row: T | undefined, code: Code): T {
  if (row === undefined) throw refusal("notFound", code);
  return row;
}

export function demand(verdict: Verdict<Code>, kind: RefusalKind = "invalid"): void {
  if (!verdict.allowed) throw refusal(kind, verdict.code);
}
