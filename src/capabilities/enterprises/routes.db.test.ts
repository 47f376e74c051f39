import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { creditCode, someEnterprises } from "./builders.ts";
import { createEnterprise, getEnterprise, listEnterprises, updateEnterprise } from "./contract/enterprise.ts";
import { enterpriseRoutes } from "./routes.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";

const catalogue = await readShippedCatalogue();

let app: TestApp;
let zoneId: string;
let otherZoneId: string;
let officer: SignedIn;
beforeAll(async () => {
  app = await testApp((door) => { enterpriseRoutes(door, catalogue); });
  zoneId = (await app.zone()).id;
  otherZoneId = (await app.zone()).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
});
afterAll(() => app.close());

const register = (number: number, name: string) => officer.call(createEnterprise, { params: { zoneId }, body: { creditCode: creditCode(number), name } });

test("an enterprise is registered with what was given, by whom and when", async () => {
  const made = await officer.call(createEnterprise, { params: { zoneId }, body: { creditCode: creditCode(1).toLowerCase(), name: "祁县红海玻璃有限公司", industry: "玻璃器皿" } });
  expect(made).toMatchObject({ zoneId, creditCode: creditCode(1), industry: "玻璃器皿", address: null, example: false, version: 1, recordedOn: "2025-04-14", recordedBy: officer.userId });
  expect(await officer.call(getEnterprise, { params: { zoneId, enterpriseId: made.id } })).toEqual(made);
});

test("a wrong check character is refused, naming the field, and nothing is saved", async () => {
  const wrong = `${creditCode(2).slice(0, 17)}${creditCode(2).endsWith("0") ? "1" : "0"}`;
  expect(await officer.refusal(createEnterprise, { params: { zoneId }, body: { creditCode: wrong, name: "错码企业" } }))
    .toMatchObject({ status: 422, code: "creditCodeInvalid", errors: [{ field: "body/creditCode" }] });
  expect((await officer.call(listEnterprises, { params: { zoneId }, query: { text: "错码" } })).total).toBe(0);
});

test("the same code twice in a zone is refused with the enterprise that holds it; in another zone it is not", async () => {
  const first = await register(3, "晋中一号");
  expect(await officer.refusal(createEnterprise, { params: { zoneId }, body: { creditCode: creditCode(3), name: "晋中二号" } }))
    .toMatchObject({ status: 409, code: "enterpriseExists", existing: [{ id: first.id, name: "晋中一号" }] });
  const other = await app.as({ role: "projectOfficer", zoneId: otherZoneId });
  expect((await other.call(createEnterprise, { params: { zoneId: otherZoneId }, body: { creditCode: creditCode(3), name: "晋中三号" } })).version).toBe(1);
});

test("a correction keeps its reason; one made on an old version gets the record as it now stands", async () => {
  const made = await register(4, "旧名");
  const correct = (name: string, version: number) => ({ params: { zoneId, enterpriseId: made.id }, body: { creditCode: creditCode(4), name, version, reason: "营业执照变更" } });
  expect(await officer.call(updateEnterprise, correct("新名", 1))).toMatchObject({ name: "新名", version: 2 });
  expect(await officer.refusal(updateEnterprise, correct("别名", 1))).toMatchObject({ status: 409, code: "versionConflict", current: { name: "新名", version: 2 } });
  expect(await app.testDatabase.asOwner("select action, reason from change_history where row_id = $1 order by seq", [made.id]))
    .toEqual([{ action: "insert", reason: null }, { action: "update", reason: "营业执照变更" }]);
});

test("a correction to a code that another enterprise holds is refused", async () => {
  await register(5, "持码者");
  const made = await register(6, "误码者");
  expect(await officer.refusal(updateEnterprise, { params: { zoneId, enterpriseId: made.id }, body: { creditCode: creditCode(5), name: "误码者", version: 1, reason: "更正代码" } }))
    .toMatchObject({ status: 409, code: "enterpriseExists" });
});

test("another zone's enterprise, an unknown one and an unknown zone are all not found", async () => {
  const made = await register(7, "本区企业");
  const other = await app.as({ role: "projectOfficer", zoneId: otherZoneId });
  for (const params of [{ zoneId, enterpriseId: made.id }, { zoneId: otherZoneId, enterpriseId: made.id }, { zoneId: otherZoneId, enterpriseId: newId() }]) {
    expect(await other.refusal(getEnterprise, { params })).toMatchObject({ status: 404, code: "enterpriseNotFound" });
  }
  expect(await other.refusal(listEnterprises, { params: { zoneId }, query: {} })).toMatchObject({ status: 404, code: "zoneNotFound" });
});

test("pages of the list neither miss nor repeat a row, and the total is the filter's", async () => {
  const zone = (await app.zone()).id;
  const reader = await app.as({ role: "zoneLeader", zoneId: zone });
  const ids = await app.asSystem([zone], (tx) => someEnterprises(tx, zone, 25));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await reader.call(listEnterprises, { params: { zoneId: zone }, query: { limit: 10, ...(cursor === undefined ? {} : { cursor }) } });
    expect(page.total).toBe(25);
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(seen).toEqual([...ids].reverse());
  expect(await reader.call(listEnterprises, { params: { zoneId: zone }, query: { text: "enterprise 2", limit: 1 } })).toMatchObject({ total: 7 });
  expect(await reader.call(listEnterprises, { params: { zoneId: zone }, query: { text: creditCode(7).toLowerCase() } })).toMatchObject({ total: 1 });
  expect(await reader.call(listEnterprises, { params: { zoneId: zone }, query: { text: "%" } })).toMatchObject({ total: 0 });
  expect(await reader.refusal(listEnterprises, { params: { zoneId: zone }, query: { cursor: "x" } })).toMatchObject({ code: "cursorInvalid" });
});

test("a cadre sees the enterprises paired with them on the zone's day, a contact their own", async () => {
  const zone = (await app.zone()).id;
  const [first = "", second = "", third = ""] = await app.asSystem([zone], (tx) => someEnterprises(tx, zone, 3));
  const cadre = await app.as({ role: "pairedCadre", zoneId: zone });
  const pair = (enterpriseId: string, from: string, to: string | null) => app.testDatabase.asOwner(
    `insert into pairing (zone_id, id, enterprise_id, user_id, valid_from, valid_to, recorded_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, '2025-01-01', now(), 'system')`, [zone, newId(), enterpriseId, cadre.userId, from, to]);
  await pair(first, "2025-01-01", null);
  await pair(second, "2025-01-01", "2025-04-13");
  await pair(third, "2025-04-15", null);
  const contact = await app.as({ role: "enterpriseContact", zoneId: zone, enterpriseId: second });
  const seenBy = async (user: SignedIn) => (await user.call(listEnterprises, { params: { zoneId: zone }, query: {} })).rows.map(({ id }) => id);
  expect(await seenBy(cadre)).toEqual([first]);
  expect((await contact.refusal(listEnterprises, { params: { zoneId: zone }, query: {} })).code).toBe("notPermitted");
  expect(await cadre.refusal(getEnterprise, { params: { zoneId: zone, enterpriseId: second } })).toMatchObject({ status: 404 });
});

test("who may only look may not register", async () => {
  const leader = await app.as({ role: "zoneLeader", zoneId });
  expect(await leader.refusal(createEnterprise, { params: { zoneId }, body: { creditCode: creditCode(9), name: "越权" } })).toMatchObject({ status: 403, code: "notPermitted" });
});

test("a city's list holds the enterprises of its zones and of no other, page by page", async () => {
  const city = await app.zone({ kind: "city" });
  const [east, west] = [await app.zone({ parentId: city.id }), await app.zone({ parentId: city.id })];
  const ids = [];
  for (const zone of [east, west]) ids.push(...await app.asSystem([zone.id], (tx) => someEnterprises(tx, zone.id, 2)));
  const coordinator = await app.as({ role: "cityCoordinator", zoneId: city.id });
  const first = await coordinator.call(listEnterprises, { params: { zoneId: city.id }, query: { limit: 3 } });
  const rest = await coordinator.call(listEnterprises, { params: { zoneId: city.id }, query: { limit: 3, ...(first.next === undefined ? {} : { cursor: first.next }) } });
  expect(first.total).toBe(4);
  expect([...first.rows, ...rest.rows].map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(new Set(first.rows.map((row) => row.zoneId))).toEqual(new Set([east.id, west.id]));
});
