import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { Parcel } from "../contract.ts";
import type { ZoneTables } from "../tables.ts";

const readParcels = rowReader(Parcel);

const selectParcels = (tx: ScopedTx, zoneId: string) =>
  tables<ZoneTables>(tx)
    .selectFrom("parcel")
    .select(["id", "zone_id as zoneId", "park_id as parkId", "code", "area_m2 as areaM2", "example", "version"])
    .where("zone_id", "=", zoneId);

/** Parcels in order of their codes, from the one after `after`. */
export async function parcelsOf(tx: ScopedTx, zoneId: string, after: string, limit: number): Promise<Parcel[]> {
  return readParcels(await selectParcels(tx, zoneId).where("code", ">", after).orderBy("code").limit(limit).execute());
}

export async function countParcels(tx: ScopedTx, zoneId: string): Promise<number> {
  const counted = await tables<ZoneTables>(tx).selectFrom("parcel").select(({ fn }) => fn.countAll<number>().as("parcels")).where("zone_id", "=", zoneId).executeTakeFirstOrThrow();
  return counted.parcels;
}

export async function parcelById(tx: ScopedTx, zoneId: string, id: string): Promise<Parcel | undefined> {
  return readParcels(await selectParcels(tx, zoneId).where("id", "=", id).execute())[0];
}

export async function insertParcel(tx: ScopedTx, parcel: Parcel): Promise<WriteOutcome> {
  return writeOutcome(tables<ZoneTables>(tx)
    .insertInto("parcel")
    .values({
      zone_id: parcel.zoneId, id: parcel.id, park_id: parcel.parkId, code: parcel.code, area_m2: parcel.areaM2,
      example: parcel.example, recorded_at: tx.now, recorded_by: tx.scope.actor,
    })
    .executeTakeFirst());
}

export async function updateParcel(tx: ScopedTx, parcel: Parcel): Promise<WriteOutcome> {
  return writeOutcome(tables<ZoneTables>(tx)
    .updateTable("parcel")
    .set({ park_id: parcel.parkId, code: parcel.code, area_m2: parcel.areaM2, version: parcel.version + 1, recorded_at: tx.now, recorded_by: tx.scope.actor })
    .where("zone_id", "=", parcel.zoneId)
    .where("id", "=", parcel.id)
    .where("version", "=", parcel.version)
    .executeTakeFirst());
}
