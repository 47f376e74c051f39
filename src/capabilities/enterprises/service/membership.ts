import type { Input } from "../../../kernel/operation.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import type { EnterpriseMeans } from "../contract/means.ts";
import { memberships, type leaveClass, type Membership } from "../contract/membership.ts";
import { standingTitle } from "../messages/standing.ts";
import { judgeStay } from "../rules/membership.ts";
import { sizeClassByCode } from "../rules/size-class.ts";
import { insertMemberships, membershipQuery, selectStays, updateMembership } from "../store/membership.ts";
import { requireEnterprises } from "./enterprise.ts";
import { already, demandAt, demandNoOverlap, distinct, onNamedDay } from "./standing.ts";

type Entered = Input<typeof memberships.create>["body"];
type Listed = Input<typeof memberships.list>;
export type NewMembership = Entered & Recording;

const kept: KeptLedger<Membership, Listed["query"]> = {
  title: memberships.title,
  query: membershipQuery,
  withdraw: (tx, key) => updateMembership(tx, key, { withdrawn: true }),
};

const columnsOf = ({ enterpriseId, sizeClass, enteredOn, entryDocument, leftOn, leftBecause }: Entered) => ({
  enterprise_id: enterpriseId, size_class: sizeClass, entered_on: enteredOn, entry_document: entryDocument ?? null, left_on: leftOn ?? null, left_because: leftBecause ?? null,
});

interface Stay { readonly id: string; readonly enterpriseId: string; readonly sizeClass: string; readonly enteredOn: string; readonly leftOn?: string | null }
const stayOf = ({ id, enterpriseId, sizeClass, enteredOn, leftOn }: Stay) => ({ id, key: `${enterpriseId}/${sizeClass}`, from: enteredOn, until: leftOn ?? null });

function demandClass({ sizeClasses }: EnterpriseMeans, code: string): void {
  if (!sizeClassByCode(sizeClasses, code)) throw faultAt("sizeClass", "sizeClassUnknown", standingTitle.sizeClassUnknown);
}

/** What is named must stand in the zone; days in their order; in one class an enterprise stands once at a time. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly (Entered & { readonly id: string })[]) {
  const today = await demandPast(tx, zoneId, rows.flatMap(({ enteredOn, leftOn }) => [enteredOn, leftOn]));
  for (const row of rows) demandAt("leftOn", judgeStay(row));
  const enterprises = distinct(rows.map(({ enterpriseId }) => enterpriseId));
  await requireEnterprises(tx, zoneId, enterprises);
  demandNoOverlap("membershipOverlaps", (await selectStays(tx, zoneId, enterprises)).map(stayOf), rows.map(stayOf));
  return today;
}

/** Records one entry or many, all or none; the ids in the order of the rows. */
export async function addMemberships(means: EnterpriseMeans, tx: ScopedTx, zoneId: string, entered: readonly NewMembership[]): Promise<string[]> {
  for (const { sizeClass } of entered) demandClass(means, sizeClass);
  const identified = entered.map((one) => ({ ...one, id: one.id ?? newId() }));
  const today = await checked(tx, zoneId, identified);
  const rows = identified.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertMemberships(tx, rows));
  return rows.map(({ id }) => id);
}

export const membershipKeeper = (means: EnterpriseMeans) => ({
  ...keeping(kept),
  list: async (tx: ScopedTx, { params, query }: Listed) => keeping(kept).list(tx, { params, query: await onNamedDay(tx, params.zoneId, query, query.state !== undefined) }),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof memberships.create>): Promise<Membership> => {
    const id = newId();
    await addMemberships(means, tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: (tx: ScopedTx, { params, body }: Input<typeof memberships.correct>): Promise<Membership> =>
    changeRow(kept, tx, params, body, async (key, before) => {
      if (before.sizeClass !== body.sizeClass) demandClass(means, body.sizeClass);
      await checked(tx, params.zoneId, [{ ...body, id: key.id }]);
      return updateMembership(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
    }),
});

export async function leavingOfClass(tx: ScopedTx, { params, body }: Input<typeof leaveClass>): Promise<Membership> {
  await demandPast(tx, params.zoneId, [body.leftOn]);
  return changeRow(kept, tx, params, body, (key, before) => {
    if (before.leftOn !== null) throw already("alreadyLeft", before);
    demandAt("leftOn", judgeStay({ enteredOn: before.enteredOn, leftOn: body.leftOn, leftBecause: body.leftBecause }));
    return updateMembership(tx, key, { left_on: body.leftOn, left_because: body.leftBecause });
  });
}
