import { Refusal, type RefusalKind, type Verdict } from "../../../kernel/refusal.ts";
import { problemTitle, type ProblemRefusalCode } from "../messages.ts";

type Extra = Readonly<Record<string, unknown>>;

export const refusal = (kind: RefusalKind, code: ProblemRefusalCode, extra: Extra = {}): Refusal => new Refusal(kind, code, problemTitle[code], extra);

export function demand(verdict: Verdict<ProblemRefusalCode>, kind: RefusalKind = "invalid", extra: Extra = {}): void {
  if (!verdict.allowed) throw refusal(kind, verdict.code, extra);
}
