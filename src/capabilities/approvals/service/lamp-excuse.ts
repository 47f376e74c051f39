import type { Input } from "../../../kernel/operation.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireProjects } from "../../projects/service/find.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { lampExcuses, type LampExcuse } from "../contract/lamp-ledgers.ts";
import { lampTitle } from "../messages/lamp.ts";
import { insertLampExcuses, lampExcuseQuery, updateLampExcuse } from "../store/lamp-ledgers.ts";

type Entered = Input<typeof lampExcuses.create>["body"];
type NewLampExcuse = Entered & Recording;

const kept: KeptLedger<LampExcuse, Input<typeof lampExcuses.list>["query"]> = {
  title: lampExcuses.title,
  query: lampExcuseQuery,
  withdraw: (tx, key) => updateLampExcuse(tx, key, { withdrawn: true }),
};

const columnsOf = ({ projectId, dimension, kind, fromDay, toDay, approver, approvedOn, grounds }: Entered) => ({
  project_id: projectId, dimension, kind, from_day: fromDay, to_day: toDay, approver, approved_on: approvedOn, grounds,
});

/** It was approved already, for a time to come or past, and its project stands in the zone and in sight. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const today = await demandPast(tx, zoneId, rows.map(({ approvedOn }) => approvedOn));
  if (rows.some(({ fromDay, toDay }) => toDay < fromDay)) throw faultAt("toDay", "excuseReversed", lampTitle.excuseReversed);
  await requireProjects(tx, zoneId, [...new Set(rows.map(({ projectId }) => projectId))]);
  return today;
}

/** Records one excuse or many, all or none; the ids in the order of the rows. */
export async function addLampExcuses(tx: ScopedTx, zoneId: string, entered: readonly NewLampExcuse[]): Promise<string[]> {
  const today = await checked(tx, zoneId, entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertLampExcuses(tx, rows));
  return rows.map(({ id }) => id);
}

export const lampExcuseKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof lampExcuses.create>): Promise<LampExcuse> => {
    const id = newId();
    await addLampExcuses(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof lampExcuses.correct>): Promise<LampExcuse> => {
    await checked(tx, params.zoneId, [body]);
    return changeRow(kept, tx, params, body, (key) => updateLampExcuse(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null }));
  },
};
