import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grantRole, renameUser, resetPassword } from "../../capabilities/accounts/contract/user.ts";
import { createPark, updatePark } from "../../capabilities/zones/contract.ts";
import { zoneRoutes } from "../../capabilities/zones/routes.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { giveReason } from "../db/scoped-transaction.ts";
import { newId } from "../new-id.ts";
import { historyOfCatalogue, historyOfRecord, historyOfUser, historyOfZone, historySearch } from "./contract.ts";
import { historyRoutes } from "./routes.ts";
import { setUpHistoryRoutes } from "../../main/set-up-history.ts";

let app: TestApp;
let zoneId: string;
let otherZoneId: string;
let administrator: SignedIn;
let officer: SignedIn;
let auditor: SignedIn;
beforeAll(async () => {
  app = await testApp(zoneRoutes, historyRoutes, setUpHistoryRoutes);
  zoneId = (await app.zone()).id;
  otherZoneId = (await app.zone()).id;
  administrator = await app.as({ role: "administrator", zoneId });
  officer = await app.as({ role: "projectOfficer", zoneId });
  auditor = await app.as({ role: "auditor", zoneId });
});
afterAll(() => app.close());

/** A project of a new enterprise with one fact, one case and one fact of the case. */
async function recordProject(agentId: string | null, departmentId: string | null = null) {
  const ids = { enterpriseId: newId(), projectId: newId(), factId: newId(), caseId: newId(), caseFactId: newId() };
  await app.asSystem([zoneId], async ({ query: db, now }) => {
    const recorded = sql`'2025-04-14', ${now}, 'system'`;
    await sql`insert into enterprise (zone_id, id, credit_code, name, recorded_on, recorded_at, recorded_by)
      values (${zoneId}, ${ids.enterpriseId}, ${`9114${ids.enterpriseId.replaceAll("-", "").slice(-14).toUpperCase()}`}, '某企业', ${recorded})`.execute(db);
    await sql`insert into project (zone_id, id, name, enterprise_id, agent_id, industry, nature, recorded_on, recorded_at, recorded_by)
      values (${zoneId}, ${ids.projectId}, ${ids.projectId}, ${ids.enterpriseId}, ${agentId}, '食品', 'newBuild', ${recorded})`.execute(db);
    await sql`insert into project_fact (zone_id, id, project_id, kind, occurred_on, recorded_on, recorded_at, recorded_by)
      values (${zoneId}, ${ids.factId}, ${ids.projectId}, 'signed', '2025-01-02', ${recorded})`.execute(db);
    await sql`insert into approval_case (zone_id, id, project_id, item, department_id, recorded_on, recorded_at, recorded_by)
      values (${zoneId}, ${ids.caseId}, ${ids.projectId}, 'filing', ${departmentId}, ${recorded})`.execute(db);
    await sql`insert into case_fact (zone_id, id, project_id, case_id, place, kind, occurred_on, recorded_on, recorded_at, recorded_by)
      values (${zoneId}, ${ids.caseFactId}, ${ids.projectId}, ${ids.caseId}, 1, 'submitted', '2025-01-03', ${recorded})`.execute(db);
  });
  return ids;
}

const tablesShownTo = async (client: SignedIn, rowId: string) =>
  (await client.call(historyOfRecord, { params: { zoneId, rowId }, query: {} })).rows.map(({ table }) => table);

test("whoever keeps the catalogue reads the history of its edits, and by it no other record's", async () => {
  const id = newId();
  await app.asSystem([zoneId], async ({ query: db, now }) => {
    await sql`insert into item_override (zone_id, id, item, kind, valid_from, content, source, verified, explanation, edition, recorded_on, recorded_at, recorded_by)
      values (${zoneId}, ${id}, 'eiaForm', 'end', '2025-01-02', '{}', '依据', true, '停办', 1, '2025-04-14', ${now}, 'system')`.execute(db);
  });
  const read = (rowId: string, of = zoneId) => ({ params: { zoneId: of, rowId }, query: {} });
  expect((await administrator.call(historyOfCatalogue, read(id))).rows).toMatchObject([{ table: "item_override", action: "insert" }]);
  expect((await administrator.refusal(historyOfRecord, read(id))).code).toBe("notPermitted");
  const { projectId } = await recordProject(null);
  expect((await administrator.call(historyOfCatalogue, read(projectId))).rows).toEqual([]);
  expect((await administrator.refusal(historyOfCatalogue, read(id, otherZoneId))).status).toBe(404);
});

test("a record's history names who changed what, from what to what, why and when, newest first", async () => {
  const park = await administrator.call(createPark, { params: { zoneId }, body: { name: "东园" } });
  await administrator.call(updatePark, { params: { zoneId, parkId: park.id }, body: { version: 1, name: "东区", reason: "名称登记有误" } });
  const { rows } = await officer.call(historyOfRecord, { params: { zoneId, rowId: park.id }, query: {} });
  expect(rows).toMatchObject([
    {
      table: "park", tableTitle: "园区", action: "update", actor: administrator.userId, actorName: administrator.account, reason: "名称登记有误",
      changes: [{ field: "name", title: "园区名称", before: "东园", after: "东区" }],
    },
    { action: "insert", reason: null, changes: [{ field: "name", after: "东园" }, { field: "example", after: false }] },
  ]);
  expect(rows[1]?.changes[0]).not.toHaveProperty("before");
});

test("a project's history holds its facts and cases, and a case's its own facts", async () => {
  const { projectId, caseId, factId } = await recordProject(null);
  expect(await tablesShownTo(officer, projectId)).toEqual(["case_fact", "approval_case", "project_fact", "project"]);
  expect(await tablesShownTo(officer, caseId)).toEqual(["case_fact", "approval_case"]);
  expect(await tablesShownTo(officer, factId)).toEqual(["project_fact"]);
  const { rows } = await officer.call(historyOfRecord, { params: { zoneId, rowId: projectId }, query: {} });
  expect(rows.map(({ actorName }) => actorName)).toEqual(["系统", "系统", "系统", "系统"]);
});

test("another zone's record shows nothing, under its own zone's address or another's", async () => {
  const park = await administrator.call(createPark, { params: { zoneId }, body: { name: "西园" } });
  const stranger = await app.as({ role: "projectOfficer", zoneId: otherZoneId });
  for (const address of [zoneId, otherZoneId]) {
    expect(await stranger.call(historyOfRecord, { params: { zoneId: address, rowId: park.id }, query: {} })).toEqual({ rows: [] });
  }
});

test("an agent sees the history of the projects they serve, and a handler of their department's cases, and no other", async () => {
  const departmentId = newId();
  await app.asSystem([zoneId], ({ query, now }) => sql`insert into department (zone_id, id, name, kind, recorded_at, recorded_by)
    values (${zoneId}, ${departmentId}, '审批局', 'decidingOrgan', ${now}, 'system')`.execute(query));
  const agent = await app.as({ role: "approvalAgent", zoneId });
  const handler = await app.as({ role: "departmentHandler", zoneId, departmentId });
  const served = await recordProject(agent.userId);
  const handled = await recordProject(null, departmentId);
  expect(await tablesShownTo(agent, served.projectId)).toEqual(["case_fact", "approval_case", "project_fact", "project"]);
  expect(await tablesShownTo(agent, served.enterpriseId)).toEqual(["enterprise"]);
  expect(await tablesShownTo(handler, handled.caseId)).toEqual(["case_fact", "approval_case"]);
  for (const hidden of [handled.projectId, handled.caseId, handled.factId, handled.enterpriseId]) expect(await tablesShownTo(agent, hidden)).toEqual([]);
  for (const hidden of [served.projectId, served.caseId, served.caseFactId]) expect(await tablesShownTo(handler, hidden)).toEqual([]);
});

test("enterprise contacts may not read it, and who holds which role is shown to the auditor alone", async () => {
  const { enterpriseId } = await recordProject(null);
  const contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId });
  expect(await contact.refusal(historyOfRecord, { params: { zoneId, rowId: enterpriseId }, query: {} })).toMatchObject({ status: 403, code: "notPermitted" });
  const [grant] = await app.testDatabase.asOwner<{ id: string }>("select id from role_grant where user_id = $1", [contact.userId]);
  expect(await tablesShownTo(officer, grant?.id ?? "")).toEqual([]);
  expect(await tablesShownTo(auditor, grant?.id ?? "")).toEqual(["role_grant"]);
});

test("administrator and auditor read what was changed of a user's account, roles and credential, and of nothing else; no secret is told", async () => {
  const userId = await app.user("watched", { role: "projectOfficer", zoneId });
  await administrator.call(renameUser, { params: { userId }, body: { version: 1, name: "李四", reason: "姓名登记有误" } });
  const { oneTimePassword } = await administrator.call(resetPassword, { params: { userId }, body: { reason: "本人遗忘密码" } });
  await administrator.call(grantRole, { params: { userId }, body: { role: "statistician", zoneId } });
  await recordProject(userId);
  const asked = { params: { userId }, query: {} };
  const page = await administrator.call(historyOfUser, asked);
  expect(page.rows.map(({ table, action }) => `${table} ${action}`))
    .toEqual(["role_grant insert", "credential update", "user_account update", "role_grant insert", "credential insert", "user_account insert"]);
  expect(page.rows[2]).toMatchObject({ actor: administrator.userId, reason: "姓名登记有误", changes: [{ field: "name", before: "watched", after: "李四" }] });
  expect(JSON.stringify(page)).not.toMatch(/password_hash|argon2/);
  expect(JSON.stringify(page)).not.toContain(oneTimePassword);
  expect(await auditor.call(historyOfUser, asked)).toEqual(page);
  const first = await administrator.call(historyOfUser, { params: { userId }, query: { limit: 4 } });
  const rest = await administrator.call(historyOfUser, { params: { userId }, query: { cursor: first.next ?? "" } });
  expect([...first.rows, ...rest.rows]).toEqual(page.rows);
  expect(await officer.refusal(historyOfUser, asked)).toMatchObject({ status: 403, code: "notPermitted" });
});

test("a user who serves in another zone has no history for its administrator, and of one who serves in both the other zone's roles stay untold", async () => {
  const stranger = await app.user("elsewhere", { role: "projectOfficer", zoneId: otherZoneId });
  expect(await administrator.refusal(historyOfUser, { params: { userId: stranger }, query: {} })).toMatchObject({ status: 404, code: "userNotFound" });
  const both = await app.user("both", { role: "projectOfficer", zoneId }, { role: "statistician", zoneId: otherZoneId });
  const { rows } = await administrator.call(historyOfUser, { params: { userId: both }, query: {} });
  expect(rows.map(({ table, zoneId: of }) => [table, of])).toEqual([["role_grant", zoneId], ["credential", null], ["user_account", null]]);
});

test("administrator and auditor read what was changed of a zone's set-up, and of no business and no role in it", async () => {
  const { id, name } = await app.zone();
  const above = await app.as({ role: "administrator", zoneId: id });
  const park = await above.call(createPark, { params: { zoneId: id }, body: { name: "南园" } });
  await above.call(updatePark, { params: { zoneId: id, parkId: park.id }, body: { version: 1, name: "南区", reason: "更名" } });
  await app.asSystem([id], ({ query, now }) => sql`insert into enterprise (zone_id, id, credit_code, name, recorded_on, recorded_at, recorded_by)
    values (${id}, ${newId()}, '911407270000000ABC', '某企业', '2025-04-14', ${now}, 'system')`.execute(query));
  const { rows } = await above.call(historyOfZone, { params: { zoneId: id }, query: {} });
  expect(rows.map(({ table, action }) => `${table} ${action}`)).toEqual(["park update", "park insert", "zone insert"]);
  expect(rows.at(-1)?.changes).toContainEqual(expect.objectContaining({ field: "name", after: name }));
  expect(await administrator.refusal(historyOfZone, { params: { zoneId: id }, query: {} })).toMatchObject({ status: 404, code: "zoneNotFound" });
  expect(await officer.refusal(historyOfZone, { params: { zoneId }, query: {} })).toMatchObject({ status: 403, code: "notPermitted" });
});

test("the auditor searches by time, actor, table, row and words of the reason; others may not", async () => {
  const { projectId } = await recordProject(null);
  await app.asSystem([zoneId], async (tx) => {
    await giveReason(tx, "核减50%_复核");
    await sql`update project set industry = '玻璃器皿', version = 2 where id = ${projectId}`.execute(tx.query);
  });
  const found = async (query: object) => (await auditor.call(historySearch, { query })).rows.map(({ table, action }) => `${table} ${action}`);
  expect(await found({ text: "50%_复" })).toEqual(["project update"]);
  expect(await found({ text: "50__复" })).toEqual([]);
  expect(await found({ rowId: projectId, table: "project" })).toEqual(["project update", "project insert"]);
  expect(await found({ actor: "system", rowId: projectId, from: "2000-01-01", to: "2999-12-31" })).toHaveLength(2);
  expect(await found({ rowId: projectId, to: "2000-01-01" })).toEqual([]);
  expect(await found({ table: "credential" })).not.toEqual([]);
  expect(await found({ zoneId: otherZoneId })).toEqual([]);
  expect(await auditor.refusal(historySearch, { query: { from: "2025-02-01", to: "2025-01-01" } })).toMatchObject({ status: 422, code: "periodReversed" });
  expect(await officer.refusal(historySearch, { query: {} })).toMatchObject({ status: 403 });
});

test("pages by cursor meet no row twice and leave none out", async () => {
  const whole = (await auditor.call(historySearch, { query: { limit: 200 } })).rows.map(({ seq }) => seq);
  const paged: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await auditor.call(historySearch, { query: { limit: 7, ...(cursor === undefined ? {} : { cursor }) } });
    paged.push(...page.rows.map(({ seq }) => seq));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(whole.length).toBeGreaterThan(14);
  expect(paged).toEqual(whole);
  expect(await auditor.refusal(historySearch, { query: { cursor: "x'1" } })).toMatchObject({ status: 400, code: "cursorInvalid" });
});

test("the application's login can read the history and change nothing of it, nor empty any table", async () => {
  const run = (statement: string) => sql.raw(statement).execute(app.testDatabase.database);
  for (const statement of [
    "insert into change_history (table_name, row_id, action, actor) values ('zone', gen_random_uuid(), 'insert', 'x')", "update change_history set actor = 'x'",
    "delete from change_history", "insert into history_seal values (1, 1, 1, 1, '', '', now())", "update history_seal set seal = ''", "delete from history_seal",
    "alter table change_history disable trigger all",
  ]) await expect(run(statement), statement).rejects.toThrow(/permission denied|must be owner/);
  const emptiable = await app.testDatabase.asOwner(`select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and has_table_privilege('guatu_app', c.oid, 'truncate')`);
  expect(emptiable).toEqual([]);
});
