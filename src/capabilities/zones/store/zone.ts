import { sql } from "kysely";
import { shanghaiDay } from "../../../kernel/instant.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { Zone } from "../contract.ts";
import type { ZoneTables } from "../tables.ts";

const readZones = rowReader(Zone);

const selectZones = (tx: ScopedTx) =>
  tables<ZoneTables>(tx)
    .selectFrom("zone")
    .select((eb) => [
      "id", "parent_id as parentId", "code", "division_code as divisionCode", "kind", "name", "clock_day as clockDay",
      eb.fn.coalesce("clock_day", eb.val(shanghaiDay(tx.now))).as("today"), "example", "version",
    ]);

/** The zones in scope, those above before those below. */
export async function zonesInScope(tx: ScopedTx): Promise<Zone[]> {
  return readZones(await selectZones(tx).orderBy("id").execute());
}

export async function zoneById(tx: ScopedTx, id: string): Promise<Zone | undefined> {
  return readZones(await selectZones(tx).where("id", "=", id).execute())[0];
}

export async function zoneByCode(tx: ScopedTx, code: string): Promise<Zone | undefined> {
  return readZones(await selectZones(tx).where("code", "=", code).execute())[0];
}

/** The zone and those below it, as far as they are in scope. */
export async function zoneIdsWithin(tx: ScopedTx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive reach as (select z.id from zone z where z.id = ${id}::uuid
    union all select z.id from zone z join reach r on z.parent_id = r.id) select id from reach order by id`.execute(tx.query);
  return rows.map((row) => row.id);
}

export async function insertZone(tx: ScopedTx, zone: Zone): Promise<WriteOutcome> {
  return writeOutcome(tables<ZoneTables>(tx)
    .insertInto("zone")
    .values({
      id: zone.id, parent_id: zone.parentId, code: zone.code, division_code: zone.divisionCode, kind: zone.kind, name: zone.name,
      clock_day: zone.clockDay, example: zone.example, recorded_at: tx.now, recorded_by: tx.scope.actor,
    })
    .executeTakeFirst());
}

export async function updateZone(tx: ScopedTx, id: string, version: number, change: { readonly name: string; readonly divisionCode: string | null }): Promise<WriteOutcome> {
  return writeOutcome(tables<ZoneTables>(tx)
    .updateTable("zone")
    .set({ name: change.name, division_code: change.divisionCode, version: version + 1, recorded_at: tx.now, recorded_by: tx.scope.actor })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst());
}
