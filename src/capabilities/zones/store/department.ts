import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { Department } from "../contract.ts";
import type { ZoneTables } from "../tables.ts";

const readDepartments = rowReader(Department);

const selectDepartments = (tx: ScopedTx, zoneId: string) =>
  tables<ZoneTables>(tx)
    .selectFrom("department")
    .select(["id", "zone_id as zoneId", "name", "kind", "closed_on as closedOn", "phone", "address", "example", "version"])
    .where("zone_id", "=", zoneId);

export async function departmentsOf(tx: ScopedTx, zoneId: string): Promise<Department[]> {
  return readDepartments(await selectDepartments(tx, zoneId).orderBy("id").execute());
}

export async function departmentById(tx: ScopedTx, zoneId: string, id: string): Promise<Department | undefined> {
  return readDepartments(await selectDepartments(tx, zoneId).where("id", "=", id).execute())[0];
}

/** Those among the ids that the zone has. */
export async function departmentsById(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<Department[]> {
  return ids.length === 0 ? [] : readDepartments(await selectDepartments(tx, zoneId).where("id", "in", ids).execute());
}

export async function insertDepartment(tx: ScopedTx, department: Department): Promise<WriteOutcome> {
  return writeOutcome(tables<ZoneTables>(tx)
    .insertInto("department")
    .values({
      zone_id: department.zoneId, id: department.id, name: department.name, kind: department.kind, closed_on: department.closedOn, phone: department.phone, address: department.address,
      example: department.example, recorded_at: tx.now, recorded_by: tx.scope.actor,
    })
    .executeTakeFirst());
}

export async function updateDepartment(tx: ScopedTx, department: Department): Promise<WriteOutcome> {
  return writeOutcome(tables<ZoneTables>(tx)
    .updateTable("department")
    .set({
      name: department.name, kind: department.kind, closed_on: department.closedOn, phone: department.phone, address: department.address,
      version: department.version + 1, recorded_at: tx.now, recorded_by: tx.scope.actor,
    })
    .where("zone_id", "=", department.zoneId)
    .where("id", "=", department.id)
    .where("version", "=", department.version)
    .executeTakeFirst());
}
