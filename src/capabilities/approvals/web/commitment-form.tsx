import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { CommitmentSubject, environmentalCommitments, type EnvironmentalCommitment } from "../contract/environmental-commitment.ts";
import { commitmentSubjectLabel } from "../messages/environmental-commitment.ts";
import { commitmentWords } from "./commitment-words.ts";

interface Values {
  readonly projectId: string;
  readonly subject: CommitmentSubject;
  readonly content: string;
  readonly target: string;
  readonly committedOn: string;
  readonly basis?: string | undefined;
  readonly dueOn?: string | undefined;
}

const labels = commitmentWords.labels satisfies Record<keyof Values, string>;
const names = ["projectId", "subject", "content", "target", "basis", "committedOn", "dueOn"] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));

const initialOf = ({ projectId, subject, content, target, committedOn, basis, dueOn }: EnvironmentalCommitment): Values =>
  ({ projectId, subject, content, target, committedOn, basis: basis ?? undefined, dueOn: dueOn ?? undefined });

const bodyOf = ({ projectId, subject, content, target, committedOn, basis, dueOn }: Values) => ({
  projectId, subject, content, target, committedOn: writtenDay(committedOn), ...(basis !== undefined && { basis }), ...(dueOn !== undefined && { dueOn: writtenDay(dueOn) }),
});

export interface CommitmentFormProps extends FormOfLedger<typeof environmentalCommitments> {
  /** On a project's page: whose commitment it is. */
  readonly projectId?: string | undefined;
}

/** Enters what a project promises for the environment, or puts it right. Whether it is kept is told by evidence, never typed here. */
export function CommitmentForm({ row, projectId, ...frame }: CommitmentFormProps) {
  const { zoneId, today } = usePlace();
  return (
    <LedgerForm<typeof environmentalCommitments, Values>
      {...frame} ledger={environmentalCommitments} row={row} bodyOf={bodyOf} conflicts={conflicts}
      initial={row ? initialOf(row) : { committedOn: today, ...(projectId !== undefined && { projectId }) }}
    >
      <ProjectField name="projectId" zoneId={zoneId} label={labels.projectId} chosen={row && { id: row.projectId, name: row.projectName }} />
      <ChoiceField name="subject" label={labels.subject} required options={CommitmentSubject.enum.map((value) => ({ value, label: commitmentSubjectLabel[value] }))} />
      <ProseField name="content" label={labels.content} required maxLength={2000} />
      <LineField name="target" label={labels.target} required help={commitmentWords.targetHelp} />
      <LineField name="basis" label={labels.basis} maxLength={300} help={commitmentWords.basisHelp} />
      <DayField name="committedOn" label={labels.committedOn} required max={today} near={today} />
      <DayField name="dueOn" label={labels.dueOn} near={today} help={commitmentWords.dueHelp} />
    </LedgerForm>
  );
}
