import type { Input } from "../../../kernel/operation.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandPast, demandWritten, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { commitmentEvidence, type CommitmentEvidence } from "../contract/commitment-evidence.ts";
import { commitmentTitle } from "../messages/environmental-commitment.ts";
import { commitmentEvidenceQuery, holdCommitments, insertCommitmentEvidence, updateCommitmentEvidence } from "../store/commitment-evidence.ts";

type Entered = Input<typeof commitmentEvidence.create>["body"];
export type NewCommitmentEvidence = Entered & Recording;

const kept: KeptLedger<CommitmentEvidence, Input<typeof commitmentEvidence.list>["query"]> = {
  title: commitmentEvidence.title,
  query: commitmentEvidenceQuery,
  withdraw: (tx, key) => updateCommitmentEvidence(tx, key, { withdrawn: true }),
};

/** Evidence is of the project whose commitment it is about. */
async function columnsOf(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const projects = await holdCommitments(tx, zoneId, [...new Set(rows.map(({ commitmentId }) => commitmentId))]);
  return rows.map((entered) => {
    const projectId = projects.get(entered.commitmentId);
    if (projectId === undefined) throw new Refusal("notFound", "commitmentNotFound", commitmentTitle.commitmentNotFound, { commitmentId: entered.commitmentId });
    return {
      project_id: projectId, commitment_id: entered.commitmentId, kind: entered.kind, occurred_on: entered.occurredOn, result: entered.result,
      content: entered.content, document_number: entered.documentNumber ?? null,
    };
  });
}

/** Records one piece of evidence or many, all or none; the ids in the order of the rows. */
export async function addCommitmentEvidence(tx: ScopedTx, zoneId: string, entered: readonly NewCommitmentEvidence[]): Promise<string[]> {
  const today = await demandPast(tx, zoneId, entered.map(({ occurredOn }) => occurredOn));
  const columns = await columnsOf(tx, zoneId, entered);
  const rows = columns.map((row, place) => ({ ...newRow(tx, zoneId, today, entered[place] ?? {}), ...row }));
  demandWritten(kept.title, rows, await insertCommitmentEvidence(tx, rows));
  return rows.map(({ id }) => id);
}

export const commitmentEvidenceKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof commitmentEvidence.create>): Promise<CommitmentEvidence> => {
    const id = newId();
    await addCommitmentEvidence(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof commitmentEvidence.correct>): Promise<CommitmentEvidence> => {
    await demandPast(tx, params.zoneId, [body.occurredOn]);
    return changeRow(kept, tx, params, body, async (key) => {
      const [columns] = await columnsOf(tx, params.zoneId, [body]);
      return updateCommitmentEvidence(tx, key, { ...columns, source_ref: body.sourceRef ?? null });
    });
  },
};
