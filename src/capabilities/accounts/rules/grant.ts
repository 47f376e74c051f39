import { allowed, refused } from "../../../kernel/refusal.ts";
import type { Role } from "../../../kernel/role.ts";

export interface GrantedRole {
  readonly role: Role;
  readonly zoneId: string;
  readonly departmentId: string | null;
  readonly enterpriseId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A grant that was not taken back and has not run out; it may begin later. */
export const isOpen = (grant: { readonly validTo: string | null; readonly revokedAt: string | null }, today: string): boolean =>
  grant.revokedAt === null && (grant.validTo === null || grant.validTo >= today);

/** A role comes with what it is for: a handler with a department, a contact with an enterprise, the others with neither. */
export function isComplete(grant: GrantedRole) {
  if ((grant.role === "departmentHandler") !== (grant.departmentId !== null)) return refused("departmentRequired");
  if ((grant.role === "enterpriseContact") !== (grant.enterpriseId !== null)) return refused("enterpriseRequired");
  if (grant.validTo !== null && grant.validTo < grant.validFrom) return refused("periodReversed");
  return allowed;
}

const same = (one: GrantedRole, other: GrantedRole): boolean =>
  one.role === other.role && one.zoneId === other.zoneId && one.departmentId === other.departmentId && one.enterpriseId === other.enterpriseId;

/**
 * Whether one person may hold this role beside those still open: an enterprise's contact holds nothing else, and who
 * administers does not audit (三员分立: the same person would watch over their own doings).
 */
export function mayHoldBeside(grant: GrantedRole, held: readonly GrantedRole[]) {
  if (held.some((other) => same(grant, other))) return refused("roleAlreadyGranted");
  if (held.length > 0 && [grant, ...held].some(({ role }) => role === "enterpriseContact")) return refused("contactExcludesRoles");
  const holds = (role: Role) => [grant, ...held].some((other) => other.role === role);
  if (holds("administrator") && holds("auditor")) return refused("administratorExcludesAuditor");
  return allowed;
}

/** A zone is never left without an administrator whose grant has no end. `remaining` counts the others of that kind. */
export const mayLoseAdministrator = (remaining: number) => (remaining > 0 ? allowed : refused("lastAdministrator"));

/** An administrator acts on users who serve in their own zones alone; else they could take over a higher one's account. */
export function mayAdminister(zoneIds: readonly string[], openZoneIds: readonly string[]) {
  if (openZoneIds.every((id) => zoneIds.includes(id))) return allowed;
  return openZoneIds.some((id) => zoneIds.includes(id)) ? refused("userElsewhere") : refused("userNotFound");
}
