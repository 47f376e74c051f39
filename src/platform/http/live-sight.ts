import { sql } from "kysely";
import type { Instant } from "../../kernel/instant.ts";
import { signedIn } from "../../kernel/permission.ts";
import type { Scope } from "../../kernel/scope.ts";
import type { Database } from "../db/database.ts";
import { enterpriseInSight, projectInSight } from "../db/narrowing.ts";
import { inScope, type ScopedTx } from "../db/scoped-transaction.ts";
import type { Caller } from "./door.ts";
import type { LiveChange } from "./live-hub.ts";
import { scopeOf } from "./scope-of.ts";

/** Whether a caller who sees only part of a zone may know of a change in it. */
export type MaySee = (caller: Caller, change: LiveChange) => Promise<boolean>;

/** The database names at most so many enterprises and projects of a write; a full list may leave some out. */
const LIST_LIMIT = 100;

/** Who holds which role concerns those alone who read the whole history. */
const aboutUsers = ["role_grant", "user_account", "credential"];

/** Ledgers of the zone's staff: that somebody visited an enterprise or spoke of it is not told to its contact. A test holds the list against the tables' policies. */
export const internalTables = [
  "case_recount", "export_record", "goal", "indicator_observation", "meeting", "meeting_decision", "meeting_participant", "meeting_subject", "monthly_plan", "operation_meeting", "plan_review", "supplier", "tailored_plan", "visit", "visit_problem", "visit_visitor", "window_enquiry",
] as const;

/** What need not be looked at any closer: another zone's change, users' rows to those who may not read them, and internal ledgers to contacts. */
export function isOutside(scope: Scope, { kind, zoneId }: LiveChange): boolean {
  if (aboutUsers.includes(kind)) return !scope.wholeHistory;
  if (scope.enterpriseId !== undefined && internalTables.some((table) => table === kind)) return true;
  return zoneId !== null && !scope.zoneIds.includes(zoneId);
}

async function named(tx: ScopedTx, { projectIds, enterpriseIds }: LiveChange): Promise<boolean> {
  const { rows } = projectIds.length > 0
    ? await sql`select from project p where p.id = any (${projectIds}::uuid[])
        and ${projectInSight(tx, { zone: "p.zone_id", id: "p.id", agent: "p.agent_id", enterprise: "p.enterprise_id" })} limit 1`.execute(tx.query)
    : await sql`select from enterprise e where e.id = any (${enterpriseIds}::uuid[]) and ${enterpriseInSight(tx, { zone: "e.zone_id", id: "e.id" })} limit 1`.execute(tx.query);
  return rows.length > 0;
}

/** The zone as a whole, to those whose scope holds it whole; contacts and narrowed roles are looked at closer. */
export function seesZoneWhole(scope: Scope, zoneId: string | null): boolean {
  if (zoneId === null) return scope.wholeHistory;
  if (!scope.zoneIds.includes(zoneId) || scope.enterpriseId !== undefined) return false;
  return scope.narrowed === undefined || scope.narrowed.wholeZoneIds.includes(zoneId);
}

/**
 * Looks whether a named project or enterprise is the contact's own or in the agent's, cadre's or handler's sight. Of
 * rows that belong to neither (departments, parks) all staff of the zone know. Where a write touched so many that the
 * list is cut, everybody of the zone is told that something of the kind changed.
 */
export function sightOf(database: Database, now: () => Instant): MaySee {
  return async (caller, change) => {
    const scope = scopeOf(signedIn, caller);
    if (scope === undefined || change.zoneId === null || !scope.zoneIds.includes(change.zoneId)) return false;
    if (change.projectIds.length === LIST_LIMIT || change.enterpriseIds.length === LIST_LIMIT) return true;
    if (change.projectIds.length + change.enterpriseIds.length === 0) return scope.enterpriseId === undefined;
    return inScope(database, { scope, now: now(), readOnly: true }, (tx) => named(tx, change));
  };
}
