import type { FormConflict } from "../../../ui/form-submission.ts";
import type { CaseDetail } from "../contract/case.ts";
import type { CaseFact } from "../contract/fact.ts";
import { caseStateLabel, replacementWayLabel } from "../messages.ts";
import { stepValues, type StepValues } from "./step-fields.tsx";
import { caseWords } from "./words.ts";

const labels = {
  occurredOn: caseWords.occurredOn,
  replacement: caseWords.replacement,
  documentNumber: caseWords.documentNumber,
  reason: caseWords.reason,
  person: caseWords.person,
  sourceRef: caseWords.sourceRef,
} as const satisfies Record<keyof StepValues, string>;
const names = ["occurredOn", "replacement", "documentNumber", "reason", "person", "sourceRef"] as const satisfies readonly (keyof StepValues)[];

const shown = (values: StepValues, name: keyof StepValues): string => {
  const value = name === "replacement" ? values.replacement && replacementWayLabel[values.replacement] : values[name];
  return value ?? caseWords.blank;
};

/** The fields on which my form and a step that someone else has recorded differ. */
export function stepConflict(mine: StepValues, theirs: CaseFact, onRebased: () => void): FormConflict | undefined {
  const other = stepValues(theirs);
  const rows = names
    .filter((name) => mine[name] !== other[name])
    .map((name) => ({ name, label: labels[name], mine: shown(mine, name), theirs: shown(other, name) }));
  if (rows.length === 0) return undefined;
  return { rows, person: `${theirs.recordedBy}（${caseStateLabel[theirs.kind]}）`, at: theirs.recordedAt, values: { ...other }, onRebased };
}

/** The step that came to the case since it was opened, if any. */
export const newStep = (opened: CaseDetail, now: CaseDetail): CaseFact | undefined =>
  now.facts.findLast(({ id, struck }) => !struck && !opened.facts.some((fact) => fact.id === id));
