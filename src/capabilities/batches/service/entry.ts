import type { Input } from "../../../kernel/operation.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireProjects } from "../../projects/service/find.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { batchEntries, type BatchEntry } from "../contract/entry.ts";
import { batchTitle } from "../messages.ts";
import { judgeVerification } from "../rules/entry.ts";
import { batchEntryQuery, insertBatchEntries, updateBatchEntry } from "../store/entry.ts";
import { requireOpenRounds } from "./round.ts";

type Entered = Input<typeof batchEntries.create>["body"];
export type NewBatchEntry = Entered & Recording;

const kept: KeptLedger<BatchEntry, Input<typeof batchEntries.list>["query"]> = {
  title: batchEntries.title,
  query: batchEntryQuery,
  withdraw: (tx, key) => updateBatchEntry(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered) => ({
  round_id: entered.roundId, track: entered.track, project_id: entered.projectId, total_investment_fen: entered.totalInvestmentFen,
  expected_output_fen: entered.expectedOutputFen ?? null, expected_tax_fen: entered.expectedTaxFen ?? null,
  verified_on: entered.verifiedOn ?? null, verified_by: entered.verifiedBy ?? null, evidence: entered.evidence ?? null,
});

/** Round and project exist and may be entered; what was verified was verified by now. Gives the zone's today. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const today = await demandPast(tx, zoneId, rows.map(({ verifiedOn }) => verifiedOn));
  for (const row of rows) {
    const verdict = judgeVerification(row);
    if (!verdict.allowed) throw faultAt("verifiedOn", verdict.code, batchTitle[verdict.code]);
  }
  await requireOpenRounds(tx, rows.map(({ roundId }) => roundId));
  await requireProjects(tx, zoneId, [...new Set(rows.map(({ projectId }) => projectId))]);
  return today;
}

/** Records one entry or many, all or none; the ids in the order of the rows. */
export async function addBatchEntries(tx: ScopedTx, zoneId: string, entered: readonly NewBatchEntry[]): Promise<string[]> {
  const today = await checked(tx, zoneId, entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertBatchEntries(tx, rows));
  return rows.map(({ id }) => id);
}

export const batchEntryKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof batchEntries.create>): Promise<BatchEntry> => {
    const id = newId();
    await addBatchEntries(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof batchEntries.correct>): Promise<BatchEntry> => {
    await checked(tx, params.zoneId, [body]);
    return changeRow(kept, tx, params, body, (key) => updateBatchEntry(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null }));
  },
};
