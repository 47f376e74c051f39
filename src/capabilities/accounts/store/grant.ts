import { sql } from "kysely";
import { shanghaiDay } from "../../../kernel/instant.ts";
import type { Role } from "../../../kernel/role.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { Person } from "../contract/user.ts";
import type { GrantedRole } from "../rules/grant.ts";
import type { AccountTables } from "../tables.ts";

const readPeople = rowReader(Person);

/** "missing" where the enterprise is not one of the zone. */
export async function insertGrant(tx: ScopedTx, id: string, userId: string, grant: GrantedRole): Promise<WriteOutcome> {
  return writeOutcome(tables<AccountTables>(tx)
    .insertInto("role_grant")
    .values({
      id, user_id: userId, role: grant.role, zone_id: grant.zoneId, department_id: grant.departmentId, enterprise_id: grant.enterpriseId,
      valid_from: grant.validFrom, valid_to: grant.validTo, revoked_at: null, recorded_at: tx.now, recorded_by: tx.scope.actor,
    })
    .executeTakeFirst());
}

export async function revokeGrant(tx: ScopedTx, id: string, version: number): Promise<WriteOutcome> {
  return writeOutcome(tables<AccountTables>(tx)
    .updateTable("role_grant")
    .set({ revoked_at: tx.now, version: version + 1, recorded_at: tx.now, recorded_by: tx.scope.actor })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("revoked_at", "is", null)
    .executeTakeFirst());
}

/** Until the transaction ends nobody else takes an administrator away: two could each leave the other as the last. */
export async function holdAdministrators(tx: ScopedTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`.execute(tx.query);
}

const holdsToday = (tx: ScopedTx) => sql<boolean>`g.revoked_at is null and not u.disabled
  and g.valid_from <= ${shanghaiDay(tx.now)} and (g.valid_to is null or g.valid_to >= ${shanghaiDay(tx.now)})`;

const reaches = (zoneId: string) => sql<boolean>`exists (select from zone_with_descendants(g.zone_id) reached where reached = ${zoneId})`;

const grantsWithUsers = (tx: ScopedTx) => tables<AccountTables>(tx).selectFrom("role_grant as g").innerJoin("user_account as u", "u.id", "g.user_id");

/** How many grants without an end let others administer the zone: those of another user, or other than one grant. */
export async function countLastingAdministrators(tx: ScopedTx, zoneId: string, others: { readonly thanUser: string } | { readonly thanGrant: string }): Promise<number> {
  const counted = await grantsWithUsers(tx)
    .select(({ fn }) => fn.countAll<number>().as("grants"))
    .where("g.role", "=", "administrator")
    .where("g.valid_to", "is", null)
    .where(holdsToday(tx))
    .where(reaches(zoneId))
    .where((eb) => ("thanUser" in others ? eb("g.user_id", "!=", others.thanUser) : eb("g.id", "!=", others.thanGrant)))
    .executeTakeFirstOrThrow();
  return counted.grants;
}

/** Who serves in the zone today, contacts of enterprises apart: they are no staff. */
export async function peopleOf(tx: ScopedTx, zoneId: string, role: Role | undefined): Promise<Person[]> {
  const people = grantsWithUsers(tx)
    .select(["u.id", "u.name", "g.role", "g.department_id as departmentId"])
    .distinct()
    .where("g.role", "!=", "enterpriseContact")
    .where(holdsToday(tx))
    .where(reaches(zoneId))
    .orderBy("u.name")
    .orderBy("u.id");
  return readPeople(await (role === undefined ? people : people.where("g.role", "=", role)).execute());
}

export async function countHeld(tx: ScopedTx, userId: string, role: Role, zoneId: string): Promise<number> {
  const counted = await grantsWithUsers(tx).select(({ fn }) => fn.countAll<number>().as("grants"))
    .where("u.id", "=", userId).where("g.role", "=", role).where(holdsToday(tx)).where(reaches(zoneId)).executeTakeFirstOrThrow();
  return counted.grants;
}
