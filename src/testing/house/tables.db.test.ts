import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationRole, ownerRole } from "../../platform/db/embedded/logins.ts";
import { testDatabase, type TestDatabase } from "../test-database.ts";

interface FoundTable {
  readonly name: string;
  /** Row-level security is switched on, and for the table's owner too. */
  readonly forced: boolean;
  /** Each policy with the logins that it binds. */
  readonly policies: string[];
  /** What the login that serves requests may do with whole rows. */
  readonly rights: string[];
  readonly history: string[];
  readonly key: string[];
}

interface Exception {
  readonly why: string;
  readonly rights: readonly string[];
  readonly keepsHistory: boolean;
}

/** The tables that belong to no zone. Every other table is a business table. */
const exceptions: Readonly<Record<string, Exception>> = {
  change_history: { why: "written by the triggers alone; its own policy scopes reading", rights: ["select"], keepsHistory: false },
  history_seal: { why: "written by the sealer, as the owner", rights: ["select"], keepsHistory: false },
  migration: { why: "written by the migrator, as the owner", rights: ["select"], keepsHistory: false },
  session: { why: "secrets that run out; looked up before a scope is known", rights: ["delete", "insert", "select", "update"], keepsHistory: false },
  idempotency_key: { why: "forgotten after 30 days; bound to actor and scope by its own columns", rights: ["delete", "insert", "select", "update"], keepsHistory: false },
  sign_in_attempt: { why: "a record of its own, before anybody is known; only its outcome is filled in", rights: ["insert", "select"], keepsHistory: false },
  permission_refusal: { why: "a record of its own", rights: ["insert", "select"], keepsHistory: false },
  user_account: { why: "people serve in several zones; looked up before a scope is known", rights: ["insert", "select", "update"], keepsHistory: true },
  credential: { why: "one a user", rights: ["insert", "select", "update"], keepsHistory: true },
  batch_round: { why: "the zones of a city, or of a province, take part in one round", rights: ["insert", "select", "update"], keepsHistory: true },
  role_grant: { why: "what a scope is made of", rights: ["insert", "select", "update"], keepsHistory: true },
};

const policiesOfScope = [`owner:${ownerRole}`, `scope:${applicationRole}`];
const triggersOfHistory = ["history_of_delete", "history_of_insert", "history_of_update"];

let database: TestDatabase;
beforeAll(async () => { database = await testDatabase(); });
afterAll(() => database.close());

const foundTables = (of: TestDatabase) => of.asOwner<FoundTable & { readonly [column: string]: unknown }>(`select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
  array(select p.policyname || ':' || array_to_string(p.roles, ',') from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname order by 1) as policies,
  array(select r from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) r where has_table_privilege($1, c.oid, r) order by r) as rights,
  array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D' order by 1) as history,
  array(select a.attname::text from pg_index i cross join lateral unnest(i.indkey::int[]) with ordinality k (number, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number where i.indrelid = c.oid and i.indisprimary order by k.place) as key
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`, [applicationRole]);

const isBusiness = ({ name }: FoundTable) => !Object.hasOwn(exceptions, name);

/** What a business table lacks. */
function faultsOf(table: FoundTable): string[] {
  const expectations = {
    "row-level security is not forced": table.forced,
    "its policies are not scope and owner": table.policies.join() === policiesOfScope.join(),
    "its rights are not select, insert and update": table.rights.join() === "insert,select,update",
    "its history is not kept": table.history.join() === triggersOfHistory.join(),
    "zone_id does not lead its primary key": table.name === "zone" ? table.key.join() === "id" : table.key[0] === "zone_id",
  };
  return Object.entries(expectations).filter(([, held]) => !held).map(([fault]) => `${table.name}: ${fault}`);
}

test("every table is a business table, scoped by forced row-level security with its history kept, or a named exception", async () => {
  const found = await foundTables(database);
  expect(found.filter(isBusiness).flatMap(faultsOf)).toEqual([]);
  expect(found.filter((table) => !isBusiness(table)).map(({ name }) => name).sort()).toEqual(Object.keys(exceptions).sort());
});

test("a named exception gives the application's login the rights it needs, and no more", async () => {
  const found = (await foundTables(database)).filter((table) => !isBusiness(table));
  expect(found.map(({ name, rights, history }) => ({ name, rights, keepsHistory: history.join() === triggersOfHistory.join() })))
    .toEqual(found.map(({ name }) => ({ name, rights: exceptions[name]?.rights, keepsHistory: exceptions[name]?.keepsHistory })));
});

test("the history itself is scoped by a forced policy that allows reading alone", async () => {
  const history = (await foundTables(database)).find(({ name }) => name === "change_history");
  expect(history).toMatchObject({ forced: true, policies: [policiesOfScope[0], `rounds:${applicationRole}`, policiesOfScope[1]] });
  const commands = await database.asOwner("select distinct cmd from pg_policies where tablename = 'change_history' and policyname <> 'owner'");
  expect(commands).toEqual([{ cmd: "SELECT" }]);
});

test("no function with its maker's rights takes a search path from its caller, or runs for everybody", async () => {
  const open = await database.asOwner(`select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
    and (not exists (select from unnest(coalesce(p.proconfig, '{}')) setting where setting like 'search\\_path=pg\\_catalog, %')
      or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) grantee where grantee.grantee = 0))`);
  expect(open).toEqual([]);
});

test("a table made without the procedure is reported for everything that it lacks", async () => {
  const planted = await testDatabase();
  try {
    await planted.asOwner("create table stray (id uuid primary key)");
    await planted.asOwner(`grant all on stray to ${applicationRole}`);
    const stray = (await foundTables(planted)).find(({ name }) => name === "stray");
    expect(stray === undefined ? [] : faultsOf(stray)).toHaveLength(5);
  } finally {
    await planted.close();
  }
});
