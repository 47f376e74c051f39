import type { Input } from "../../../kernel/operation.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireProjects } from "../../projects/service/find.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { environmentalCommitments, type EnvironmentalCommitment } from "../contract/environmental-commitment.ts";
import { commitmentTitle } from "../messages/environmental-commitment.ts";
import { judgeCommitment } from "../rules/environmental-commitment.ts";
import { hasEvidence, moveEvidence } from "../store/commitment-evidence.ts";
import { environmentalCommitmentQuery, insertEnvironmentalCommitments, updateEnvironmentalCommitment } from "../store/environmental-commitment.ts";

type Entered = Input<typeof environmentalCommitments.create>["body"];
export type NewEnvironmentalCommitment = Entered & Recording;

/** A commitment whose evidence stands is none entered by mistake: the evidence is withdrawn first, each with its reason. */
const kept: KeptLedger<EnvironmentalCommitment, Input<typeof environmentalCommitments.list>["query"]> = {
  title: environmentalCommitments.title,
  query: environmentalCommitmentQuery,
  withdraw: async (tx, key) => {
    const outcome = await updateEnvironmentalCommitment(tx, key, { withdrawn: true });
    if (await hasEvidence(tx, key)) throw new Refusal("conflict", "evidenceStands", commitmentTitle.evidenceStands);
    return outcome;
  },
};

const columnsOf = (entered: Entered) => ({
  project_id: entered.projectId, subject: entered.subject, content: entered.content, target: entered.target, basis: entered.basis ?? null,
  committed_on: entered.committedOn, due_on: entered.dueOn ?? null,
});

/** What was promised has been promised; the term may lie ahead. Gives the zone's today. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const today = await demandPast(tx, zoneId, rows.map(({ committedOn }) => committedOn));
  for (const row of rows) {
    const verdict = judgeCommitment(row);
    if (!verdict.allowed) throw faultAt("dueOn", verdict.code, commitmentTitle[verdict.code]);
  }
  await requireProjects(tx, zoneId, [...new Set(rows.map(({ projectId }) => projectId))]);
  return today;
}

/** Records one commitment or many, all or none; the ids in the order of the rows. */
export async function addEnvironmentalCommitments(tx: ScopedTx, zoneId: string, entered: readonly NewEnvironmentalCommitment[]): Promise<string[]> {
  const today = await checked(tx, zoneId, entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertEnvironmentalCommitments(tx, rows));
  return rows.map(({ id }) => id);
}

export const environmentalCommitmentKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof environmentalCommitments.create>): Promise<EnvironmentalCommitment> => {
    const id = newId();
    await addEnvironmentalCommitments(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof environmentalCommitments.correct>): Promise<EnvironmentalCommitment> => {
    await checked(tx, params.zoneId, [body]);
    return changeRow(kept, tx, params, body, async (key) => {
      const outcome = await updateEnvironmentalCommitment(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
      if (outcome === "done") await moveEvidence(tx, key, body.projectId);
      return outcome;
    });
  },
};
