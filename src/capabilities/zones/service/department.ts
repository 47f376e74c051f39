import type { Input } from "../../../kernel/operation.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import type { createDepartment, Department, listDepartments, updateDepartment } from "../contract.ts";
import { notInFuture } from "../rules.ts";
import * as store from "../store/department.ts";
import { demand, found, refusal } from "./refuse.ts";
import { zoneOf, zoneToday } from "./zone.ts";

export async function departmentsOf(tx: ScopedTx, { params }: Input<typeof listDepartments>): Promise<{ rows: Department[] }> {
  const zone = await zoneOf(tx, params.zoneId);
  return { rows: await store.departmentsOf(tx, zone.id) };
}

export async function departmentOf(tx: ScopedTx, zoneId: string, departmentId: string): Promise<Department> {
  return found(await store.departmentById(tx, zoneId, departmentId), "departmentNotFound");
}

/** All of them, or the refusal names those that the zone does not have. */
export async function requireDepartments(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const known = new Set((await store.departmentsById(tx, zoneId, wanted)).map(({ id }) => id));
  const missing = wanted.filter((id) => !known.has(id));
  if (missing.length > 0) throw refusal("notFound", "departmentNotFound", { departmentIds: missing });
}

export async function addDepartment(tx: ScopedTx, { params, body }: Input<typeof createDepartment>, example = false): Promise<Department> {
  const zone = await zoneOf(tx, params.zoneId);
  const department: Department = { id: newId(), zoneId: zone.id, name: body.name, kind: body.kind, closedOn: null, phone: body.phone ?? null, address: body.address ?? null, example, version: 1 };
  if (await store.insertDepartment(tx, department) === "taken") throw refusal("conflict", "departmentNameTaken");
  return department;
}

export async function correctDepartment(tx: ScopedTx, { params, body }: Input<typeof updateDepartment>): Promise<Department> {
  const department = await departmentOf(tx, params.zoneId, params.departmentId);
  if (body.closedOn !== null) demand(notInFuture(body.closedOn, await zoneToday(tx, params.zoneId)));
  await giveReason(tx, body.reason);
  const { name, kind, closedOn, version, phone = department.phone, address = department.address } = body;
  const outcome = await store.updateDepartment(tx, { ...department, name, kind, closedOn, phone, address, version });
  if (outcome === "taken") throw refusal("conflict", "departmentNameTaken");
  if (outcome === "stale") throw refusal("conflict", "versionConflict", { current: department });
  return departmentOf(tx, params.zoneId, params.departmentId);
}
