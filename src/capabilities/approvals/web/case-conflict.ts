import type { FormConflict } from "../../../ui/form-submission.ts";
import type { CaseDetail } from "../contract/case.ts";
import type { CaseFact } from "../contract/fact.ts";
import { caseFactLabel, replacementWayLabel } from "../messages.ts";
import { specialProcedureLabel, waitingPartyLabel } from "../messages/case-clock.ts";
import { stepValues, type StepValues } from "./step-fields.tsx";
import { caseWords } from "./words.ts";

const labels = {
  occurredOn: caseWords.occurredOn,
  until: caseWords.untilLabel,
  replacement: caseWords.replacement,
  procedure: caseWords.procedure,
  waitingOn: caseWords.waitingOn,
  promisedOn: caseWords.newPromise,
  validTo: caseWords.newValidity,
  days: caseWords.daysLabel,
  override: caseWords.override,
  documentNumber: caseWords.documentNumber,
  reason: caseWords.reason,
  person: caseWords.person,
  sourceRef: caseWords.sourceRef,
} as const satisfies Record<keyof StepValues, string>;
const names = [
  "occurredOn", "replacement", "procedure", "waitingOn", "promisedOn", "validTo", "days", "override", "documentNumber", "reason", "person", "sourceRef",
] as const satisfies readonly (keyof StepValues)[];

function shown(values: StepValues, name: (typeof names)[number]): string {
  if (name === "replacement") return values.replacement ? replacementWayLabel[values.replacement] : caseWords.blank;
  if (name === "procedure") return values.procedure ? specialProcedureLabel[values.procedure] : caseWords.blank;
  if (name === "waitingOn") return values.waitingOn ? waitingPartyLabel[values.waitingOn] : caseWords.blank;
  if (name === "days") return values.days === undefined ? caseWords.blank : String(values.days);
  return values[name] ?? caseWords.blank;
}

/** The fields on which my form and a step that someone else has recorded differ. */
export function stepConflict(mine: StepValues, theirs: CaseFact, onRebased: () => void): FormConflict | undefined {
  const other = stepValues(theirs);
  const rows = names
    .filter((name) => mine[name] !== other[name])
    .map((name) => ({ name, label: labels[name], mine: shown(mine, name), theirs: shown(other, name) }));
  if (rows.length === 0) return undefined;
  return { rows, person: `${theirs.recordedBy}（${caseFactLabel[theirs.kind]}）`, at: theirs.recordedAt, values: { ...other }, onRebased };
}

/** The step that came to the case since it was opened, if any. */
export const newStep = (opened: CaseDetail, now: CaseDetail): CaseFact | undefined =>
  now.facts.findLast(({ id, struck }) => !struck && !opened.facts.some((fact) => fact.id === id));
