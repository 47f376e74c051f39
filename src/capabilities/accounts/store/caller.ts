import { sql } from "kysely";
import { Type, type Static } from "typebox";
import { shanghaiDay } from "../../../kernel/instant.ts";
import { record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { HeldRole, Session } from "../contract/session.ts";
import type { AccountTables } from "../tables.ts";

const { userId, account, name, mustChangePassword, example } = Session.properties;
/** A user with the roles that hold today. */
const UserToday = record({ userId, account, name, mustChangePassword, example, disabled: Type.Boolean(), roles: Type.Array(HeldRole) });
export type UserToday = Static<typeof UserToday>;
const readUsersToday = rowReader(UserToday);

/** In order of the grants' ids: the scope made of them is part of an idempotency key's identity. */
const rolesToday = (tx: ScopedTx) => sql`coalesce((
  select json_agg(json_build_object('role', g.role, 'zoneId', g.zone_id, 'departmentId', g.department_id, 'enterpriseId', g.enterprise_id,
    'zoneIds', (select json_agg(reached order by reached) from zone_with_descendants(g.zone_id) reached)) order by g.id)
  from role_grant g
  where g.user_id = u.id and g.revoked_at is null and g.valid_from <= ${shanghaiDay(tx.now)} and (g.valid_to is null or g.valid_to >= ${shanghaiDay(tx.now)})
), '[]'::json)`;

const selectUsersToday = (tx: ScopedTx) =>
  tables<AccountTables>(tx)
    .selectFrom("user_account as u")
    .innerJoin("credential as c", "c.id", "u.id")
    .select(["u.id as userId", "u.account", "u.name", "u.disabled", "u.example", "c.must_change as mustChangePassword"])
    .select(rolesToday(tx).as("roles"));

export async function userToday(tx: ScopedTx, id: string): Promise<UserToday | undefined> {
  return readUsersToday(await selectUsersToday(tx).where("u.id", "=", id).execute())[0];
}

/** The user of a session that lives, in one query: it precedes every request. */
export async function userOfSession(tx: ScopedTx, idHash: Buffer, bounds: { readonly begunAfter: string; readonly usedAfter: string }): Promise<UserToday | undefined> {
  const ofSession = tx.query
    .selectFrom("session")
    .select("user_id")
    .where("id_hash", "=", idHash)
    .where("ended_at", "is", null)
    .where("created_at", ">", bounds.begunAfter)
    .where("last_seen_at", ">", bounds.usedAfter);
  return readUsersToday(await selectUsersToday(tx).where("u.id", "=", ofSession).where("u.disabled", "=", false).execute())[0];
}
