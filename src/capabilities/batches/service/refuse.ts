import { Refusal, type RefusalKind } from "../../../kernel/refusal.ts";
import { batchTitle } from "../messages.ts";

export const refusal = (kind: RefusalKind, code: keyof typeof batchTitle, extra: Readonly<Record<string, unknown>> = {}): Refusal =>
  new Refusal(kind, code, batchTitle[code], extra);
