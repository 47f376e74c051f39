import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problems } from "../../capabilities/problems/contract/problem.ts";
import { confirmProblem, answerProblem, assignProblem } from "../../capabilities/problems/contract/operations.ts";
import { events } from "../../capabilities/operations/contract/event.ts";
import type { Scope } from "../../kernel/scope.ts";
import { inScope } from "../../platform/db/scoped-transaction.ts";
import { historyOfRecord } from "../../platform/history/contract.ts";
import { internalTables, isOutside } from "../../platform/http/live-sight.ts";
import { newId } from "../../platform/new-id.ts";
import { openTown, type Town } from "./ledger-town.ts";

let town: Town;
/** Every table whose rows belong to a zone; all of them are forced under row-level security. */
let tables: readonly string[];
beforeAll(async () => {
  town = await openTown();
  tables = (await town.base.testDatabase.asOwner<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'zone_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity and c.relname <> 'change_history' order by 1`)).map(({ name }) => name);
});
afterAll(() => town.close());

/** As the application's login, within a scope. */
const under = <Row>(scope: Partial<Scope>, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  inScope(town.base.testDatabase.database, { scope: { actor: "test", zoneIds: [], wholeHistory: false, ...scope }, now: town.base.clock.now }, async ({ query }) => {
    const parts = text.split("?");
    return (await sql.join(parts.map((part, place) => (place < values.length ? sql`${sql.raw(part)}${values[place]}` : sql.raw(part))), sql.raw("")).execute(query)).rows as Row[];
  });
const countUnder = async (scope: Partial<Scope>, table: string, where = "true", values: readonly unknown[] = []) =>
  Number((await under<{ n: number }>(scope, `select count(*)::int as n from ${table} where ${where}`, values))[0]?.n);

const said = (error: unknown): string => (error instanceof Error ? error.message : JSON.stringify(error));
const staff = (): Partial<Scope> => ({ zoneIds: [town.zoneId] });
const contact = (): Partial<Scope> => ({ zoneIds: [town.zoneId], enterpriseId: town.seen.enterpriseId });

test("the town has rows in every ledger's table, here and abroad", async () => {
  const bare = ["park", "parcel", "key_project", "case_fact", "project_fact", "role_grant", "case_list_choice"];
  const empty: string[] = [];
  for (const table of tables) {
    const [row] = await town.base.testDatabase.asOwner<{ zones: number }>(`select count(distinct zone_id)::int as zones from ${table}`);
    if ((row?.zones ?? 0) < 2 && !bare.includes(table)) empty.push(table);
  }
  expect(empty).toEqual([]);
  expect(tables.length).toBeGreaterThan(30);
});

describe("the application's login", () => {
  test("reads no row without a scope, none of another zone, and all of its own", async () => {
    const wrong: string[] = [];
    for (const table of tables) {
      const [owner] = await town.base.testDatabase.asOwner<{ n: number }>(`select count(*)::int as n from ${table} where zone_id = $1`, [town.zoneId]);
      const seen = [await countUnder({}, table), await countUnder(staff(), table, "zone_id <> ?", [town.zoneId]), await countUnder(staff(), table)];
      if (JSON.stringify(seen) !== JSON.stringify([0, 0, owner?.n])) wrong.push(`${table} ${JSON.stringify(seen)}`);
    }
    expect(wrong).toEqual([]);
  });

  test("changes and enters no row of another zone, whatever the statement says", async () => {
    const wrong: string[] = [];
    for (const table of tables) {
      const [row] = await town.base.testDatabase.asOwner<{ row: Record<string, unknown> }>(`select to_jsonb(r) as row from ${table} r where zone_id = $1 limit 1`, [town.abroad.zoneId]);
      if (!row) continue;
      const touched = await under(staff(), `update ${table} set version = version where zone_id = ? returning 1`, [town.abroad.zoneId]);
      const entered = await under(staff(), `insert into ${table} select * from jsonb_populate_record(null::${table}, ?::jsonb)`, [JSON.stringify({ ...row.row, id: newId() })]).then(() => "entered", said);
      const moved = await under(staff(), `update ${table} set zone_id = ?`, [town.abroad.zoneId]).then(() => "moved", said);
      if (touched.length > 0 || !entered.includes("row-level security") || !/row-level security|foreign key|duplicate key/.test(moved)) wrong.push(`${table} ${entered} ${moved}`);
    }
    expect(wrong).toEqual([]);
  });

  test("a contact's page is told of no change in an internal ledger", () => {
    const scope = { actor: "test", wholeHistory: false, ...contact(), zoneIds: [town.zoneId] };
    const change = { zoneId: town.zoneId, enterpriseIds: [town.seen.enterpriseId], projectIds: [], many: false };
    for (const kind of internalTables) expect(isOutside(scope, { kind, ...change })).toBe(true);
    expect(isOutside(scope, { kind: "problem", ...change })).toBe(false);
    expect(isOutside({ ...scope, enterpriseId: undefined } as unknown as Scope, { kind: "visit", ...change })).toBe(false);
  });

  test("deletes nothing", async () => {
    for (const table of tables) await expect(under(staff(), `delete from ${table}`)).rejects.toThrow("permission denied");
  });
});

describe("an enterprise's contact, by direct SQL", () => {
  const own = () => [town.seen.enterpriseId, town.seen.projectId];

  test("reads the rows of the own enterprise and its projects, what everyone knows, and nothing else", async () => {
    const wrong: string[] = [];
    for (const table of tables) {
      const rows = await under<{ row: Record<string, unknown> }>(contact(), `select to_jsonb(r) as row from ${table} r`);
      for (const { row } of rows) {
        const isOwn = [row["enterprise_id"], row["project_id"], row["id"]].some((id) => typeof id === "string" && own().includes(id));
        if (!isOwn && !["zone_industry", "zone_lamp_rules", "item_override", "item_arrangement", "item_material_edit", "department", "park", "parcel"].includes(table)) wrong.push(`${table} ${JSON.stringify(row)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("sees nothing of the internal ledgers, which are just those of whose changes the contact is told nothing", async () => {
    const blind: string[] = [];
    for (const table of tables) {
      const [owner] = await town.base.testDatabase.asOwner<{ n: number }>(`select count(*)::int as n from ${table} where zone_id = $1`, [town.zoneId]);
      if ((owner?.n ?? 0) > 0 && await countUnder(contact(), table) === 0) blind.push(table);
    }
    expect(blind).toEqual([...internalTables].sort());
  });

  test("enters and changes no row of another enterprise, nor any of an internal ledger", async () => {
    const wrong: string[] = [];
    for (const table of tables.filter((name) => !["zone_industry", "zone_lamp_rules", "item_override", "item_arrangement", "item_material_edit", "department", "park", "parcel", "zone"].includes(name))) {
      const [row] = await town.base.testDatabase.asOwner<{ row: Record<string, unknown> }>(
        `select to_jsonb(r) as row from ${table} r where zone_id = $1 and not to_jsonb(r)::text like '%' || $2 || '%' and not to_jsonb(r)::text like '%' || $3 || '%' limit 1`, [town.zoneId, ...own()]);
      if (!row) continue;
      const entered = await under(contact(), `insert into ${table} select * from jsonb_populate_record(null::${table}, ?::jsonb)`, [JSON.stringify({ ...row.row, id: newId() })]).then(() => "entered", said);
      const touched = await under(contact(), `update ${table} set version = version where id = ? returning 1`, [row.row["id"]]);
      if (touched.length > 0 || !entered.includes("row-level security")) wrong.push(`${table} ${entered}`);
    }
    expect(wrong).toEqual([]);
  });

  test("reads no line of the change history, of rounds neither; nobody does without a zone", async () => {
    expect(await countUnder(contact(), "change_history")).toBe(0);
    expect(await countUnder({}, "change_history")).toBe(0);
    expect(await countUnder({ zoneIds: [newId()] }, "change_history", "table_name <> 'batch_round'")).toBe(0);
    expect(await countUnder(staff(), "change_history", "table_name = 'batch_round'")).toBe(1);
    expect(await countUnder(staff(), "change_history", "zone_id is null and table_name <> 'batch_round'")).toBe(0);
    expect(await countUnder(staff(), "change_history", "zone_id <> ?", [town.zoneId])).toBe(0);
  });

  test("is not told of an event of its own, nor by it what meetings were held and who supplies", async () => {
    const { status, code } = await town.by("enterpriseContact").refusal(events.get, { params: { zoneId: town.zoneId, recordId: town.seen.rows.get(events) ?? "" } });
    expect([status, code]).toEqual([403, "notPermitted"]);
  });
});

describe("a problem beside those in sight", () => {
  const raise = async (enterpriseId: string) =>
    town.by("projectOfficer").call(problems.create, { params: { zoneId: town.zoneId }, body: { raisedOn: "2025-03-01", origin: "hotline", category: "land", content: "BESIDE", enterpriseId } });

  test("of an enterprise in sight, but another department's: agent and handler neither read it nor its history", async () => {
    const { zoneId, seen, hidden, by } = town;
    const { id } = await raise(seen.enterpriseId);
    await by("projectOfficer").call(assignProblem, { params: { zoneId, recordId: id }, body: { occurredOn: "2025-03-04", departmentId: hidden.departmentId, dueOn: "2025-05-01", version: 1 } });
    for (const role of ["approvalAgent", "departmentHandler"] as const) {
      expect((await by(role).refusal(problems.get, { params: { zoneId, recordId: id } })).status).toBe(404);
      expect((await by(role).call(historyOfRecord, { params: { zoneId, rowId: id }, query: {} })).rows).toEqual([]);
    }
    expect((await by("pairedCadre").call(historyOfRecord, { params: { zoneId, rowId: id }, query: {} })).rows.length).toBeGreaterThan(0);
  });

  test("of the shared pool is read by every cadre, and withdrawn or confirmed by none who is paired with others", async () => {
    const { zoneId, hidden, by } = town;
    const { id } = await raise(hidden.enterpriseId);
    const params = { zoneId, recordId: id };
    expect((await by("pairedCadre").call(problems.get, { params })).id).toBe(id);
    expect((await by("pairedCadre").refusal(problems.withdraw, { params, body: { version: 1, reason: "not mine" } })).status).toBe(404);
    await by("projectOfficer").call(answerProblem, { params, body: { occurredOn: "2025-03-04", note: "Told on the spot.", disposition: "explained", version: 1 } });
    expect((await by("pairedCadre").refusal(confirmProblem, { params, body: { occurredOn: "2025-03-05", satisfied: true, person: "Li", version: 2 } })).status).toBe(404);
  });

  test("visits are told neither to agents nor to handlers by their history", async () => {
    const rowId = [...town.seen.rows].find(([ledger]) => ledger.list.id === "visits.listVisits")?.[1] ?? "";
    for (const role of ["approvalAgent", "departmentHandler"] as const) expect((await town.by(role).call(historyOfRecord, { params: { zoneId: town.zoneId, rowId }, query: {} })).rows).toEqual([]);
    expect((await town.by("pairedCadre").call(historyOfRecord, { params: { zoneId: town.zoneId, rowId }, query: {} })).rows.length).toBeGreaterThan(0);
  });
});
