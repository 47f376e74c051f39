import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { Park } from "../contract.ts";
import type { ZoneTables } from "../tables.ts";

const readParks = rowReader(Park);

const selectParks = (tx: ScopedTx, zoneId: string) =>
  tables<ZoneTables>(tx).selectFrom("park").select(["id", "zone_id as zoneId", "name", "example", "version"]).where("zone_id", "=", zoneId);

export async function parksOf(tx: ScopedTx, zoneId: string): Promise<Park[]> {
  return readParks(await selectParks(tx, zoneId).orderBy("id").execute());
}

export async function parkById(tx: ScopedTx, zoneId: string, id: string): Promise<Park | undefined> {
  return readParks(await selectParks(tx, zoneId).where("id", "=", id).execute())[0];
}

export async function insertPark(tx: ScopedTx, park: Park): Promise<WriteOutcome> {
  return writeOutcome(tables<ZoneTables>(tx)
    .insertInto("park")
    .values({ zone_id: park.zoneId, id: park.id, name: park.name, example: park.example, recorded_at: tx.now, recorded_by: tx.scope.actor })
    .executeTakeFirst());
}

export async function updatePark(tx: ScopedTx, park: Park): Promise<WriteOutcome> {
  return writeOutcome(tables<ZoneTables>(tx)
    .updateTable("park")
    .set({ name: park.name, version: park.version + 1, recorded_at: tx.now, recorded_by: tx.scope.actor })
    .where("zone_id", "=", park.zoneId)
    .where("id", "=", park.id)
    .where("version", "=", park.version)
    .executeTakeFirst());
}
