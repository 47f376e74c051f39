import type { Input, Output } from "../../../kernel/operation.ts";
import type { Refusal } from "../../../kernel/refusal.ts";
import { allowed, refused } from "../../../kernel/refusal.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandPast, demandWritten, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import { zoneIndustries, type getIndustrySystem, type ZoneIndustry } from "../contract/industry.ts";
import { spanTo } from "../rules/span.ts";
import { insertIndustries, selectIndustriesNamed, selectIndustrySystem, updateIndustry, zoneIndustryQuery } from "../store/industry.ts";
import { demandAt, demandNoOverlap } from "./standing.ts";

type Entered = Input<typeof zoneIndustries.create>["body"];
export type NewIndustry = Entered & Recording;

const kept: KeptLedger<ZoneIndustry, Input<typeof zoneIndustries.list>["query"]> = {
  title: zoneIndustries.title,
  query: zoneIndustryQuery,
  withdraw: (tx, key) => updateIndustry(tx, key, { withdrawn: true }),
};

const columnsOf = ({ name, standing, place, validFrom, validTo }: Entered) => ({ name, standing, place, valid_from: validFrom, valid_to: validTo ?? null });

export interface DatedRow { readonly id: string; readonly validFrom: string; readonly validTo?: string | null }
/** A row with its span, which may be held once at a time under its key. */
export const keyed = <Row extends DatedRow>(keyOf: (row: Row) => string) => (row: Row) => ({ id: row.id, key: keyOf(row), ...spanTo(row.validFrom, row.validTo) });

export const demandOrder = ({ validFrom, validTo }: { readonly validFrom: string; readonly validTo?: string | null }): void => {
  demandAt("validTo", validTo && validTo < validFrom ? refused("endsBeforeBegins") : allowed);
};

async function checked(tx: ScopedTx, zoneId: string, rows: readonly (Entered & { readonly id: string })[]) {
  const today = await demandPast(tx, zoneId, rows.map(({ validFrom }) => validFrom));
  rows.forEach(demandOrder);
  const standing = await selectIndustriesNamed(tx, zoneId, rows.map(({ name }) => name));
  demandNoOverlap("industryOverlaps", standing.map(keyed(({ key }) => key)), rows.map(keyed(({ name }) => name)));
  return today;
}

/** Records one industry of the system or many, all or none; the ids in the order of the rows. */
export async function addIndustries(tx: ScopedTx, zoneId: string, entered: readonly NewIndustry[]): Promise<string[]> {
  const identified = entered.map((one) => ({ ...one, id: one.id ?? newId() }));
  const today = await checked(tx, zoneId, identified);
  const rows = identified.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertIndustries(tx, rows));
  return rows.map(({ id }) => id);
}

export const industryKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof zoneIndustries.create>): Promise<ZoneIndustry> => {
    const id = newId();
    await addIndustries(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: (tx: ScopedTx, { params, body }: Input<typeof zoneIndustries.correct>): Promise<ZoneIndustry> =>
    changeRow(kept, tx, params, body, async (key) => {
      await checked(tx, params.zoneId, [{ ...body, id: key.id }]);
      return updateIndustry(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
    }),
};

/** The industries of the zone among the ids, withdrawn ones left out; a refusal where one is missing. */
export async function requireIndustries(tx: ScopedTx, zoneId: string, ids: readonly string[], missing: () => Refusal): Promise<ReadonlyMap<string, ZoneIndustry>> {
  const found = new Map((await zoneIndustryQuery.select(tx, zoneId, ids)).filter(({ withdrawn }) => !withdrawn).map((row) => [row.id, row]));
  if (ids.some((id) => !found.has(id))) throw missing();
  return found;
}

export async function industrySystem(tx: ScopedTx, { params: { zoneId }, query }: Input<typeof getIndustrySystem>): Promise<Output<typeof getIndustrySystem>> {
  const asOf = query.asOf ?? await zoneToday(tx, zoneId);
  return { asOf, rows: await selectIndustrySystem(tx, zoneId, asOf) };
}
