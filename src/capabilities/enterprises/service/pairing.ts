import type { Input, Output } from "../../../kernel/operation.ts";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { userNames } from "../../accounts/service/user.ts";
import { changeRow, demandPast, demandWritten, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { pairings, type endPairing, type handOverPairing, type Pairing } from "../contract/pairing.ts";
import { standingTitle } from "../messages/standing.ts";
import { judgeHandover, judgeSomeone } from "../rules/pairing.ts";
import { insertPairings, pairingQuery, selectPaired, updatePairing } from "../store/pairing.ts";
import { requireEnterprises } from "./enterprise.ts";
import { demandOrder, keyed, type DatedRow } from "./industry.ts";
import { already, demandAt, demandNoOverlap, distinct, onNamedDay } from "./standing.ts";

type Entered = Input<typeof pairings.create>["body"];
type Listed = Input<typeof pairings.list>;
export type NewPairing = Entered & Recording;

const kept: KeptLedger<Pairing, Listed["query"]> = {
  title: pairings.title,
  query: pairingQuery,
  withdraw: (tx, key) => updatePairing(tx, key, { withdrawn: true }),
};

const columnsOf = ({ enterpriseId, duty, userId, person, validFrom, validTo, handover }: Entered) => ({
  enterprise_id: enterpriseId, duty, user_id: userId ?? null, person: person ?? null, valid_from: validFrom, valid_to: validTo ?? null, handover: handover ?? null,
});

interface Paired extends DatedRow { readonly enterpriseId: string; readonly duty: string; readonly userId?: string | null; readonly person?: string | null }
const pairedSpan = keyed(({ enterpriseId, duty, userId, person }: Paired) => `${enterpriseId}/${duty}/${userId ?? person ?? ""}`);

async function requirePeople(tx: ScopedTx, ids: readonly string[]): Promise<void> {
  const names = await userNames(tx, ids);
  if (ids.some((id) => !names.has(id))) throw new Refusal("notFound", "personNotFound", standingTitle.personNotFound);
}

/** One person answers for an enterprise in one duty once at a time; several may at the same time. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly (Entered & { readonly id: string })[]) {
  const today = await demandPast(tx, zoneId, rows.map(({ validFrom }) => validFrom));
  for (const row of rows) {
    demandAt("userId", judgeSomeone(row));
    demandOrder(row);
  }
  const enterprises = distinct(rows.map(({ enterpriseId }) => enterpriseId));
  await requireEnterprises(tx, zoneId, enterprises);
  await requirePeople(tx, distinct(rows.map(({ userId }) => userId)));
  demandNoOverlap("pairingOverlaps", (await selectPaired(tx, zoneId, enterprises)).map(pairedSpan), rows.map(pairedSpan));
  return today;
}

/** Records one pairing or many, all or none; the ids in the order of the rows. */
export async function addPairings(tx: ScopedTx, zoneId: string, entered: readonly NewPairing[]): Promise<string[]> {
  const identified = entered.map((one) => ({ ...one, id: one.id ?? newId() }));
  const today = await checked(tx, zoneId, identified);
  const rows = identified.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertPairings(tx, rows));
  return rows.map(({ id }) => id);
}

export const pairingKeeper = {
  ...keeping(kept),
  list: async (tx: ScopedTx, { params, query }: Listed) => keeping(kept).list(tx, { params, query: await onNamedDay(tx, params.zoneId, query, query.state !== undefined) }),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof pairings.create>): Promise<Pairing> => {
    const id = newId();
    await addPairings(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: (tx: ScopedTx, { params, body }: Input<typeof pairings.correct>): Promise<Pairing> =>
    changeRow(kept, tx, params, body, async (key) => {
      await checked(tx, params.zoneId, [{ ...body, id: key.id }]);
      return updatePairing(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
    }),
};

/** A pairing that runs on, or to a later day than the one named, can be ended or handed over. */
function demandRunning(row: Pairing, on: string): void {
  if (row.validTo !== null && row.validTo < on) throw already("alreadyOver", row);
}

export async function endOfPairing(tx: ScopedTx, { params, body }: Input<typeof endPairing>): Promise<Pairing> {
  await demandPast(tx, params.zoneId, [body.validTo]);
  return changeRow(kept, tx, params, body, (key, before) => {
    demandRunning(before, body.validTo);
    demandOrder({ validFrom: before.validFrom, validTo: body.validTo });
    return updatePairing(tx, key, { valid_to: body.validTo });
  });
}

/** The note is the reason that the history keeps, and stands with the one who goes. */
export async function handOver(tx: ScopedTx, { params, body }: Input<typeof handOverPairing>): Promise<Output<typeof handOverPairing>> {
  const { on, userId, person, handover, version } = body;
  await demandPast(tx, params.zoneId, [on]);
  demandAt("userId", judgeSomeone(body));
  const ended = await changeRow(kept, tx, params, { version, reason: handover }, (key, before) => {
    demandAt("on", judgeHandover(before, body));
    return updatePairing(tx, key, { valid_to: addDays(plainDate(on), -1), handover });
  });
  const id = newId();
  await addPairings(tx, params.zoneId, [{
    id, enterpriseId: ended.enterpriseId, duty: ended.duty, validFrom: on, ...(userId !== undefined && { userId }), ...(person !== undefined && { person }),
  }]);
  return { ended, begun: await requireRow(kept, tx, { zoneId: params.zoneId, recordId: id }) };
}
