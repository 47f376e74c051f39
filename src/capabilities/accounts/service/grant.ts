import { shanghaiDay } from "../../../kernel/instant.ts";
import type { Input } from "../../../kernel/operation.ts";
import type { Role } from "../../../kernel/role.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { departmentOf } from "../../zones/service/department.ts";
import { zoneOf } from "../../zones/service/zone.ts";
import type { grantRole, listPeople, Person, revokeRole, User } from "../contract/user.ts";
import { isComplete, mayHoldBeside, mayLoseAdministrator, type GrantedRole } from "../rules/grant.ts";
import * as store from "../store/grant.ts";
import { demand, found, refusal } from "./refuse.ts";
import { administered, openGrants, userInScope } from "./user.ts";

/** Gives a role in a zone in scope, from today unless told otherwise; the day is the real one, not a standing clock's. */
export async function giveRole(tx: ScopedTx, { params, body }: Input<typeof grantRole>): Promise<User> {
  const user = await administered(tx, params.userId);
  await zoneOf(tx, body.zoneId);
  const grant: GrantedRole = {
    role: body.role,
    zoneId: body.zoneId,
    departmentId: body.departmentId ?? null,
    enterpriseId: body.enterpriseId ?? null,
    validFrom: body.validFrom ?? shanghaiDay(tx.now),
    validTo: body.validTo ?? null,
  };
  demand(isComplete(grant));
  demand(mayHoldBeside(grant, openGrants(tx, user)), "conflict");
  if (grant.departmentId !== null) await departmentOf(tx, grant.zoneId, grant.departmentId);
  if (await store.insertGrant(tx, newId(), user.id, grant) === "missing") throw refusal("notFound", "enterpriseNotFound");
  return userInScope(tx, { params });
}

export async function takeRole(tx: ScopedTx, { params, body }: Input<typeof revokeRole>): Promise<User> {
  await store.holdAdministrators(tx);
  const user = await administered(tx, params.userId);
  const grant = found(user.grants.find(({ id }) => id === params.grantId), "grantNotFound");
  if (grant.revokedAt !== null) throw refusal("conflict", "grantAlreadyRevoked");
  if (grant.role === "administrator" && grant.validTo === null && !user.disabled) {
    demand(mayLoseAdministrator(await store.countLastingAdministrators(tx, grant.zoneId, { thanGrant: grant.id })), "conflict");
  }
  await giveReason(tx, body.reason);
  if (await store.revokeGrant(tx, grant.id, body.version) === "stale") throw refusal("conflict", "versionConflict", { current: user });
  return userInScope(tx, { params });
}

export async function peopleOf(tx: ScopedTx, { params, query }: Input<typeof listPeople>): Promise<{ rows: Person[] }> {
  const zone = await zoneOf(tx, params.zoneId);
  return { rows: await store.peopleOf(tx, zone.id, query.role) };
}

/** Whether the user may be given work of this role in the zone today. */
export async function holdsRole(tx: ScopedTx, userId: string, role: Role, zoneId: string): Promise<boolean> {
  return (await store.countHeld(tx, userId, role, zoneId)) > 0;
}
