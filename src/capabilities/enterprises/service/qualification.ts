import type { Input, Output } from "../../../kernel/operation.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { zoneMessages } from "../../zones/messages.ts";
import { changeRow, demandPast, demandWritten, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zonesWithin, zoneToday } from "../../zones/service/zone.ts";
import type { EnterpriseMeans } from "../contract/means.ts";
import { qualifications, type countQualifications, type endQualification, type Qualification } from "../contract/qualification.ts";
import { judgeKind, judgeTerm } from "../rules/qualification.ts";
import { countByKind, insertQualifications, qualificationQuery, selectParkIds, updateQualification } from "../store/qualification.ts";
import { requireEnterprises } from "./enterprise.ts";
import { already, demandAt, distinct, onNamedDay } from "./standing.ts";

type Entered = Input<typeof qualifications.create>["body"];
type Listed = Input<typeof qualifications.list>;
export type NewQualification = Entered & Recording;

const kept: KeptLedger<Qualification, Listed["query"]> = {
  title: qualifications.title,
  query: qualificationQuery,
  withdraw: (tx, key) => updateQualification(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered) => ({
  kind: entered.kind, level: entered.level, awarded_on: entered.awardedOn, enterprise_id: entered.enterpriseId ?? null, park_id: entered.parkId ?? null,
  title: entered.title ?? null, valid_to: entered.validTo ?? null, batch: entered.batch ?? null, document_number: entered.documentNumber ?? null,
  ended_on: entered.endedOn ?? null, ended_because: entered.endedBecause ?? null,
});

async function requireParks(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  const found = await selectParkIds(tx, zoneId, ids);
  if (ids.some((id) => !found.has(id))) throw new Refusal("notFound", "parkNotFound", zoneMessages.parkNotFound);
}

/** Days, holder and what stands in the zone; what the catalogue says is judged apart. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const today = await demandPast(tx, zoneId, rows.flatMap(({ awardedOn, endedOn }) => [awardedOn, endedOn]));
  for (const row of rows) demandAt("validTo", judgeTerm(row));
  await requireEnterprises(tx, zoneId, distinct(rows.map(({ enterpriseId }) => enterpriseId)));
  await requireParks(tx, zoneId, distinct(rows.map(({ parkId }) => parkId)));
  return today;
}

/** Records one award or many, all or none; the ids in the order of the rows. */
export async function addQualifications({ qualificationKinds }: EnterpriseMeans, tx: ScopedTx, zoneId: string, entered: readonly NewQualification[]): Promise<string[]> {
  for (const row of entered) demandAt("kind", judgeKind(qualificationKinds, row));
  const today = await checked(tx, zoneId, entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertQualifications(tx, rows));
  return rows.map(({ id }) => id);
}

const sameKind = (before: Qualification, { kind, level, enterpriseId, parkId }: Entered): boolean =>
  before.kind === kind && before.level === level && before.enterpriseId === (enterpriseId ?? null) && before.parkId === (parkId ?? null);

export const qualificationKeeper = (means: EnterpriseMeans) => ({
  ...keeping(kept),
  list: async (tx: ScopedTx, { params, query }: Listed) =>
    keeping(kept).list(tx, { params, query: await onNamedDay(tx, params.zoneId, query, query.state !== undefined || query.expiringWithin !== undefined) }),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof qualifications.create>): Promise<Qualification> => {
    const id = newId();
    await addQualifications(means, tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof qualifications.correct>): Promise<Qualification> => {
    await checked(tx, params.zoneId, [body]);
    return changeRow(kept, tx, params, body, (key, before) => {
      // A kind that a later edition of the catalogue no longer holds stays as it was entered.
      if (!sameKind(before, body)) demandAt("kind", judgeKind(means.qualificationKinds, body));
      return updateQualification(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
    });
  },
});

/** The enterprise lost it, moved away or was merged before its term. */
export async function endOfQualification(tx: ScopedTx, { params, body }: Input<typeof endQualification>): Promise<Qualification> {
  await demandPast(tx, params.zoneId, [body.endedOn]);
  return changeRow(kept, tx, params, body, (key, before) => {
    if (before.endedOn !== null) throw already("alreadyEnded", before);
    demandAt("endedOn", judgeTerm({ kind: before.kind, level: before.level, awardedOn: before.awardedOn, validTo: before.validTo, endedOn: body.endedOn, endedBecause: body.endedBecause }));
    return updateQualification(tx, key, { ended_on: body.endedOn, ended_because: body.endedBecause });
  });
}

export async function qualificationCounts(tx: ScopedTx, { params: { zoneId }, query }: Input<typeof countQualifications>): Promise<Output<typeof countQualifications>> {
  const asOf = query.asOf ?? await zoneToday(tx, zoneId);
  return { asOf, rows: await countByKind(tx, await zonesWithin(tx, zoneId), asOf) };
}
