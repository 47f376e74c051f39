import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { commitmentEvidence, type CommitmentEvidence } from "../contract/commitment-evidence.ts";
import { CommitmentEvidenceKind, CommitmentResult } from "../contract/environmental-commitment.ts";
import { commitmentEvidenceKindLabel, commitmentResultLabel } from "../messages/environmental-commitment.ts";
import { commitmentWords } from "./commitment-words.ts";

interface Values {
  readonly kind: CommitmentEvidenceKind;
  readonly occurredOn: string;
  readonly result: CommitmentResult;
  readonly content: string;
  readonly documentNumber?: string | undefined;
}

const labels = commitmentWords.evidenceLabels;
const names = ["kind", "occurredOn", "result", "content", "documentNumber"] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));

const initialOf = ({ kind, occurredOn, result, content, documentNumber }: CommitmentEvidence): Values =>
  ({ kind, occurredOn, result, content, documentNumber: documentNumber ?? undefined });

const bodyFor = (commitmentId: string) => ({ kind, occurredOn, result, content, documentNumber }: Values) =>
  ({ commitmentId, kind, occurredOn: writtenDay(occurredOn), result, content, ...(documentNumber !== undefined && { documentNumber }) });

export interface EvidenceFormProps extends FormOfLedger<typeof commitmentEvidence> {
  /** The commitment that it is evidence of. */
  readonly commitmentId: string;
}

/** Enters what shows how a commitment is kept, or puts it right. */
export function EvidenceForm({ row, commitmentId, ...frame }: EvidenceFormProps) {
  const { today } = usePlace();
  return (
    <LedgerForm<typeof commitmentEvidence, Values>
      {...frame} ledger={commitmentEvidence} row={row} bodyOf={bodyFor(commitmentId)} conflicts={conflicts} initial={row ? initialOf(row) : { occurredOn: today }}
    >
      <ChoiceField name="kind" label={labels.kind} required options={CommitmentEvidenceKind.enum.map((value) => ({ value, label: commitmentEvidenceKindLabel[value] }))} />
      <DayField name="occurredOn" label={labels.occurredOn} required max={today} near={today} />
      <ChoiceField name="result" label={labels.result} required options={CommitmentResult.enum.map((value) => ({ value, label: commitmentResultLabel[value] }))} />
      <LineField name="documentNumber" label={labels.documentNumber} maxLength={100} />
      <ProseField name="content" label={labels.content} required maxLength={2000} />
    </LedgerForm>
  );
}
