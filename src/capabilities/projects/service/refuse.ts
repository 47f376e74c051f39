import { Refusal, type RefusalKind, type Verdict } from "../../../kernel/refusal.ts";
import { projectTitle, type ProjectRefusal } from "../messages.ts";

type Extra = Readonly<Record<string, unknown>>;

export const refusal = (kind: RefusalKind, code: ProjectRefusal, extra: Extra = {}): Refusal => new Refusal(kind, code, projectTitle[code], extra);

/** The extra of a refusal that names the field at fault. */
export const atField = (field: string, message: string): Extra => ({ errors: [{ field: `body/${field}`, message }] });

export function demand(verdict: Verdict<ProjectRefusal>, kind: RefusalKind = "invalid", extra: Extra = {}): void {
  if (!verdict.allowed) throw refusal(kind, verdict.code, extra);
}
