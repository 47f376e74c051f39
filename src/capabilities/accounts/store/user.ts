import { sql } from "kysely";
import { shanghaiDay } from "../../../kernel/instant.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { User } from "../contract/user.ts";
import type { AccountTables } from "../tables.ts";

const readUsers = rowReader(User);

const grants = sql`coalesce((
  select json_agg(json_build_object('id', g.id, 'role', g.role, 'zoneId', g.zone_id, 'departmentId', g.department_id, 'enterpriseId', g.enterprise_id,
    'validFrom', g.valid_from, 'validTo', g.valid_to, 'revokedAt', to_char(g.revoked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'version', g.version) order by g.id)
  from role_grant g where g.user_id = u.id), '[]'::json)`;

const selectUsers = (tx: ScopedTx) =>
  tables<AccountTables>(tx)
    .selectFrom("user_account as u")
    .innerJoin("credential as c", "c.id", "u.id")
    .select(["u.id", "u.account", "u.name", "u.disabled", "c.must_change as mustChangePassword", "u.example", "u.version"])
    .select(grants.as("grants"));

export async function userById(tx: ScopedTx, id: string): Promise<User | undefined> {
  return readUsers(await selectUsers(tx).where("u.id", "=", id).execute())[0];
}

export interface UserFilter {
  readonly search: string;
  readonly after: string;
  readonly limit: number;
}

/** Users who serve in the scope's zones, and those who serve nowhere yet, whose account or name contains the words. */
const visible = (tx: ScopedTx, search: string) => {
  const open = sql`g.user_id = u.id and g.revoked_at is null and (g.valid_to is null or g.valid_to >= ${shanghaiDay(tx.now)})`;
  return sql<boolean>`(exists (select from role_grant g where ${open} and g.zone_id = any(${[...tx.scope.zoneIds]}::uuid[]))
    or not exists (select from role_grant g where ${open}))
    and (strpos(u.account, lower(${search})) > 0 or strpos(u.name, ${search}) > 0)`;
};

export async function usersInScope(tx: ScopedTx, filter: UserFilter): Promise<User[]> {
  return readUsers(await selectUsers(tx).where(visible(tx, filter.search)).where("u.account", ">", filter.after).orderBy("u.account").limit(filter.limit).execute());
}

export async function countUsersInScope(tx: ScopedTx, search: string): Promise<number> {
  const counted = await tables<AccountTables>(tx).selectFrom("user_account as u").select(({ fn }) => fn.countAll<number>().as("users")).where(visible(tx, search)).executeTakeFirstOrThrow();
  return counted.users;
}

export async function insertUser(tx: ScopedTx, user: { readonly id: string; readonly account: string; readonly name: string; readonly example: boolean }): Promise<WriteOutcome> {
  return writeOutcome(tables<AccountTables>(tx).insertInto("user_account").values({ ...user, recorded_at: tx.now, recorded_by: tx.scope.actor }).executeTakeFirst());
}

export async function updateUser(tx: ScopedTx, id: string, version: number, change: { readonly name?: string; readonly disabled?: boolean }): Promise<WriteOutcome> {
  return writeOutcome(tables<AccountTables>(tx)
    .updateTable("user_account")
    .set({ ...change, version: version + 1, recorded_at: tx.now, recorded_by: tx.scope.actor })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst());
}

/** Until the transaction ends nobody else changes what this user may do. */
export async function holdUser(tx: ScopedTx, id: string): Promise<void> {
  await tables<AccountTables>(tx).selectFrom("user_account").select("id").where("id", "=", id).forUpdate().execute();
}

/** The names of users, as lists and histories show them. Ids that are no user's are left out. */
export async function namesOf(tx: ScopedTx, ids: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> {
  return tables<AccountTables>(tx).selectFrom("user_account").select(["id", "name"]).where("id", "=", sql<string>`any(${[...ids]}::uuid[])`).execute();
}
