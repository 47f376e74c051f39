import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { DepartmentField } from "../../zones/web/department-field.tsx";
import type { Problem } from "../contract/problem.ts";
import { dispositions, type Disposition, type StepKind } from "../contract/step.ts";
import { dispositionLabel } from "../messages.ts";
import { problemWords, stepFieldWords as words } from "./words.ts";

/** What the form of a step holds; empty fields are undefined. */
export interface StepValues {
  readonly occurredOn: string;
  readonly departmentId?: string | undefined;
  readonly person?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly disposition?: Disposition | undefined;
  readonly satisfied?: "yes" | "no" | undefined;
  readonly note?: string | undefined;
  readonly evidence?: string | undefined;
  readonly sourceRef?: string | undefined;
}

const noteRequired: readonly StepKind[] = ["progress", "extended", "answered", "reopened"];

interface Props {
  readonly kind: StepKind;
  readonly problem: Problem;
  /** Of the step before. */
  readonly after: string;
  /** As the form stands: what else is asked for hangs on it. */
  readonly disposition: Disposition | undefined;
}

const results = [{ value: "yes", label: problemWords.satisfied }, { value: "no", label: problemWords.dissatisfied }];

/** Handing on keeps the due day; a problem that nobody was charged with goes back to the pool without one. */
function asksForDay(kind: StepKind, { state, departmentId }: Problem, disposition: Disposition | undefined): boolean {
  if (kind === "assigned") return state === "pending";
  if (kind === "reopened") return departmentId !== null;
  return kind === "extended" || (kind === "answered" && disposition === "plannedWithDate");
}

/** The fields of one kind of step. */
export function StepFields({ kind, problem, after, disposition }: Props) {
  const { zoneId, today } = usePlace();
  return (
    <>
      <DayField name="occurredOn" label={words.occurredOn[kind]} required min={after} max={today} near={today} />
      {kind === "assigned" && <DepartmentField name="departmentId" zoneId={zoneId} required />}
      {kind === "answered" && <ChoiceField name="disposition" label={problemWords.disposition} required options={dispositions.map((value) => ({ value, label: dispositionLabel[value] }))} />}
      {kind === "confirmed" && <ChoiceField name="satisfied" label={words.satisfied} required options={results} />}
      {asksForDay(kind, problem, disposition) && <DayField name="dueOn" label={words.dueOn[kind]} required min={after} near={today} />}
      {words.person[kind] !== "" && <LineField name="person" label={words.person[kind]} required={kind === "confirmed"} maxLength={60} {...(kind === "confirmed" && { help: words.confirmedHelp })} />}
      <ProseField name="note" label={words.note[kind]} required={noteRequired.includes(kind)} maxLength={2000} rows={3} />
      {kind === "answered" && <LineField name="evidence" label={words.evidence} maxLength={300} help={words.evidenceHelp} wide />}
      <LineField name="sourceRef" label={words.sourceRef} maxLength={200} wide />
    </>
  );
}
