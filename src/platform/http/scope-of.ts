import type { Permission } from "../../kernel/permission.ts";
import { narrowedRoles, type Role } from "../../kernel/role.ts";
import type { Grant, Narrowing, Scope } from "../../kernel/scope.ts";
import type { Caller } from "./door.ts";

const isNarrowed = (role: Role): boolean => narrowedRoles.some((narrowed) => narrowed === role);
const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The grants of the caller that give this permission; undefined where none does. */
function givingGrants(permission: Permission, caller: Caller): readonly Grant[] | undefined {
  const { holders } = permission;
  if (typeof holders === "string") return caller.grants;
  const giving = caller.grants.filter((grant) => holders.includes(grant.role));
  return giving.length > 0 ? giving : undefined;
}

function narrowing(caller: Caller, grants: readonly Grant[]): Narrowing | undefined {
  if (!grants.some((grant) => isNarrowed(grant.role))) return undefined;
  return {
    userId: caller.actor,
    wholeZoneIds: distinct(grants.filter((grant) => !isNarrowed(grant.role)).flatMap((grant) => grant.zoneIds)),
    asAgent: grants.some((grant) => grant.role === "approvalAgent"),
    asCadre: grants.some((grant) => grant.role === "pairedCadre"),
    departmentIds: distinct(grants.flatMap((grant) => grant.departmentId ?? [])),
  };
}

/**
 * The scope in which a caller may use a permission: the zones of just those grants that give it, so that a role
 * held in one zone opens nothing in another. Undefined where it is not permitted.
 */
export function scopeOf(permission: Permission, caller: Caller): Scope | undefined {
  if (caller.mustChangePassword && permission.holders !== "changingPassword" && permission.holders !== "anyone") return undefined;
  const grants = givingGrants(permission, caller);
  if (!grants) return undefined;
  const contact = grants.find((grant) => grant.enterpriseId !== undefined);
  const narrowed = narrowing(caller, grants);
  return {
    actor: caller.actor,
    zoneIds: distinct(grants.flatMap((grant) => grant.zoneIds)),
    ...(contact?.enterpriseId === undefined ? {} : { enterpriseId: contact.enterpriseId }),
    wholeHistory: grants.some((grant) => grant.role === "auditor" || grant.role === "administrator"),
    ...(narrowed === undefined ? {} : { narrowed }),
  };
}

/** The scope of an operation that anyone may use: no zone, nobody's name. */
export const nobodysScope: Scope = { actor: "nobody", zoneIds: [], wholeHistory: false };
