import { isPlainDate, daysBetween } from "../../../kernel/plain-date.ts";
import { Lamp } from "../../../ui/lamp.tsx";
import type { Decision } from "../contract/decision.ts";
import { decisionStateLabel } from "../messages.ts";
import { decisionState } from "../rules/decision.ts";
import { decisionTone, decisionWords } from "./words.ts";

/** How a decision stands on the day: by word, shape and colour; overdue with the days. */
export function DecisionLamp({ row, asOf }: { readonly row: Decision; readonly asOf: string }) {
  const state = decisionState(row, asOf);
  const late = state === "overdue" && row.dueOn !== null && isPlainDate(row.dueOn) && isPlainDate(asOf) ? daysBetween(row.dueOn, asOf) : undefined;
  return <Lamp tag tone={decisionTone[state]} word={late === undefined ? decisionStateLabel[state] : decisionWords.overdueDays(late)} />;
}
