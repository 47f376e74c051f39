import { allowed, type Verdict } from "../../../kernel/refusal.ts";
import type { Arranged, ArrangementKind } from "../contract/item-arrangement.ts";

export type ArrangementRefusal = "organMissing" | "resultMissing" | "doneOnMissing" | "endsBeforeItBegins" | "arrangementsOverlap";
type ArrangementField = "organ" | "title" | "doneOn" | "validTo" | "validFrom";
type ArrangementVerdict = Verdict<ArrangementRefusal> | { readonly allowed: false; readonly code: ArrangementRefusal; readonly field: ArrangementField };

interface EnteredArrangement {
  readonly kind: ArrangementKind;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly organ?: string | undefined;
  readonly title?: string | undefined;
  readonly doneOn?: string | undefined;
}

const fault = (code: ArrangementRefusal, field: ArrangementField) => ({ allowed: false, code, field }) as const;

/** Whether an arrangement has what its kind needs, and shares no day with another of the same item and kind. */
export function judgeArrangement(entered: EnteredArrangement, others: readonly Pick<Arranged, "validFrom" | "validTo">[]): ArrangementVerdict {
  const { kind, validFrom, validTo, organ, title, doneOn } = entered;
  if (validTo !== undefined && validTo < validFrom) return fault("endsBeforeItBegins", "validTo");
  if (kind === "decidedBy" && organ === undefined) return fault("organMissing", "organ");
  if (kind === "areaWideAssessment" && title === undefined) return fault("resultMissing", "title");
  if (kind === "areaWideAssessment" && doneOn === undefined) return fault("doneOnMissing", "doneOn");
  const shared = others.some((other) => (other.validTo === null || other.validTo >= validFrom) && (validTo === undefined || other.validFrom <= validTo));
  return shared ? fault("arrangementsOverlap", "validFrom") : allowed;
}
