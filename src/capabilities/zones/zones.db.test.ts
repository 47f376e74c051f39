import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import * as contract from "./contract.ts";
import { zoneRoutes } from "./routes.ts";
import { findZoneByCode, zoneToday } from "./service/zone.ts";
import { addDepartment } from "./service/department.ts";
import { plainDate } from "../../kernel/plain-date.ts";

let app: TestApp;
let city: contract.Zone;
let qixian: contract.Zone;
let elsewhere: contract.Zone;
let administrator: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  app = await testApp(zoneRoutes);
  city = await app.zone({ code: "jinzhong", kind: "city", name: "晋中市" });
  qixian = await app.zone({ code: "qixian", parentId: city.id, name: "祁县经济开发区", clockDay: plainDate("2025-04-10") });
  elsewhere = await app.zone({ code: "elsewhere" });
  administrator = await app.as({ role: "administrator", zoneId: city.id });
  officer = await app.as({ role: "projectOfficer", zoneId: qixian.id });
});
afterAll(() => app.close());

const reason = "登记有误";

test("everyone sees the zones that their roles reach, and no others", async () => {
  const codes = async (client: SignedIn) => (await client.call(contract.listZones, {})).rows.map(({ code }) => code);
  expect(await codes(administrator)).toEqual(["jinzhong", "qixian"]);
  expect(await codes(officer)).toEqual(["qixian"]);
});

test("a zone's today is the day on its standing clock, else the real one", async () => {
  const { rows } = await administrator.call(contract.listZones, {});
  expect(rows.map(({ code, today }) => [code, today])).toEqual([["jinzhong", "2025-04-14"], ["qixian", "2025-04-10"]]);
  expect(await app.asSystem([qixian.id], (tx) => zoneToday(tx, qixian.id))).toBe("2025-04-10");
  await expect(app.asSystem([city.id], (tx) => zoneToday(tx, qixian.id))).rejects.toMatchObject({ code: "zoneNotFound" });
  expect(await app.asSystem([qixian.id], (tx) => findZoneByCode(tx, "qixian"))).toEqual(qixian);
  expect(await app.asSystem([city.id], (tx) => findZoneByCode(tx, "qixian"))).toBeUndefined();
});

test("an administrator makes zones below their own, which are then in reach", async () => {
  const made = await administrator.call(contract.createZone, { body: { parentId: qixian.id, code: "qixian-east", kind: "subPark", name: "祁县东片区" } });
  expect(made).toMatchObject({ parentId: qixian.id, clockDay: "2025-04-10", divisionCode: null, example: false, version: 1 });
  expect((await officer.call(contract.listZones, {})).rows).toContainEqual(made);
});

test("a zone that does not fit is refused", async () => {
  const body = { parentId: city.id, code: "new-zone", kind: "developmentZone", name: "新区" } as const;
  const refused = async (change: object) =>
    (await administrator.refusal(contract.createZone, { body: { ...body, ...change } })).code;
  expect(await refused({ code: "qixian" })).toBe("zoneCodeTaken");
  expect(await refused({ code: "elsewhere" })).toBe("zoneCodeTaken");
  expect(await refused({ kind: "subPark" })).toBe("zoneKindMisplaced");
  expect(await refused({ parentId: newId() })).toBe("zoneNotFound");
  expect(await refused({ parentId: elsewhere.id })).toBe("zoneNotFound");
  expect(await refused({ code: "Qi Xian" })).toBe("invalidInput");
  expect((await officer.refusal(contract.createZone, { body })).code).toBe("notPermitted");
  expect((await app.nobody().refusal(contract.createZone, { body })).code).toBe("notSignedIn");
});

test("a zone is corrected with a reason, on its newest version, and another's is unknown", async () => {
  const correct = (zoneId: string, version: number) => ({ params: { zoneId }, body: { version, name: "晋中市（更正）", divisionCode: "140700", reason } });
  expect(await administrator.call(contract.updateZone, correct(city.id, 1))).toMatchObject({ name: "晋中市（更正）", divisionCode: "140700", version: 2 });
  const conflict = await administrator.refusal(contract.updateZone, correct(city.id, 1));
  expect(conflict).toMatchObject({ status: 409, code: "versionConflict", current: { name: "晋中市（更正）", version: 2 } });
  expect(await administrator.refusal(contract.updateZone, correct(elsewhere.id, 1))).toMatchObject({ status: 404, code: "zoneNotFound" });
  const history = await app.testDatabase.asOwner("select actor, reason, before->>'name' as before from change_history where row_id = $1 and action = 'update'", [city.id]);
  expect(history).toEqual([{ actor: administrator.userId, reason, before: "晋中市" }]);
});

test("departments are registered, corrected and closed; no name twice, no closing in the future", async () => {
  const params = { zoneId: qixian.id };
  const made = await administrator.call(contract.createDepartment, { params, body: { name: "自然资源局", kind: "decidingOrgan" } });
  await administrator.call(contract.createDepartment, { params, body: { name: "生态环境局", kind: "decidingOrgan" } });
  const correct = (change: object, id = made.id) => ({ params: { ...params, departmentId: id }, body: { version: 1, name: made.name, kind: made.kind, closedOn: null, reason, ...change } });
  expect((await administrator.refusal(contract.createDepartment, { params, body: { name: "自然资源局", kind: "internal" } })).code).toBe("departmentNameTaken");
  expect((await administrator.refusal(contract.updateDepartment, correct({ name: "生态环境局" }))).code).toBe("departmentNameTaken");
  expect((await administrator.refusal(contract.updateDepartment, correct({ closedOn: "2025-04-11" }))).code).toBe("dateInFuture");
  expect((await administrator.refusal(contract.updateDepartment, correct({ version: 9 }))).code).toBe("versionConflict");
  expect((await administrator.refusal(contract.updateDepartment, correct({}, newId()))).code).toBe("departmentNotFound");
  expect(await administrator.call(contract.updateDepartment, correct({ closedOn: "2025-04-10" }))).toMatchObject({ closedOn: "2025-04-10", version: 2 });
  expect((await officer.call(contract.listDepartments, { params })).rows.map(({ name, closedOn }) => [name, closedOn])).toEqual([["自然资源局", "2025-04-10"], ["生态环境局", null]]);
  expect((await officer.refusal(contract.listDepartments, { params: { zoneId: city.id } })).code).toBe("zoneNotFound");
});

test("a department that a loader makes may be an example, and says so", async () => {
  const input = { params: { zoneId: qixian.id }, body: { name: "示例单位", kind: "internal" as const } };
  expect(await app.asSystem([qixian.id], (tx) => addDepartment(tx, input, true))).toMatchObject({ example: true });
});

test("parks and parcels are registered and corrected; a parcel lies in a park of its own zone", async () => {
  const params = { zoneId: qixian.id };
  const park = await administrator.call(contract.createPark, { params, body: { name: "玻璃器皿园" } });
  const other = await administrator.call(contract.createPark, { params: { zoneId: city.id }, body: { name: "别处的园" } });
  expect((await administrator.refusal(contract.createPark, { params, body: { name: "玻璃器皿园" } })).code).toBe("parkNameTaken");
  const renamed = { params: { ...params, parkId: park.id }, body: { version: 1, name: "玻璃产业园", reason } };
  expect((await administrator.refusal(contract.updatePark, { ...renamed, params: { ...params, parkId: other.id } })).code).toBe("parkNotFound");
  expect(await administrator.call(contract.updatePark, renamed)).toMatchObject({ name: "玻璃产业园", version: 2 });
  expect((await administrator.refusal(contract.updatePark, renamed)).code).toBe("versionConflict");

  const body = { code: "QX-2025-01", areaM2: 66_667, parkId: park.id };
  const parcel = await administrator.call(contract.createParcel, { params, body });
  expect((await administrator.refusal(contract.createParcel, { params, body })).code).toBe("parcelCodeTaken");
  expect((await administrator.refusal(contract.createParcel, { params, body: { ...body, code: "QX-2", parkId: other.id } })).code).toBe("parkNotFound");
  expect((await administrator.refusal(contract.createParcel, { params, body: { ...body, areaM2: 0 } })).code).toBe("invalidInput");
  const corrected = { params: { ...params, parcelId: parcel.id }, body: { ...body, areaM2: 70_000, version: 1, reason } };
  expect(await administrator.call(contract.updateParcel, corrected)).toMatchObject({ areaM2: 70_000, version: 2 });
  expect((await administrator.refusal(contract.updateParcel, corrected)).code).toBe("versionConflict");
  expect((await administrator.refusal(contract.updateParcel, { ...corrected, params: { ...params, parcelId: newId() } })).code).toBe("parcelNotFound");
  expect((await officer.refusal(contract.createParcel, { params, body })).code).toBe("notPermitted");
});

test("parcels are paged by their codes without loss or doubling", async () => {
  const zone = await app.zone({ parentId: city.id });
  const codes = Array.from({ length: 7 }, (_, index) => `P-${String(index)}`);
  for (const code of codes) await administrator.call(contract.createParcel, { params: { zoneId: zone.id }, body: { code, areaM2: 1, parkId: null } });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await administrator.call(contract.listParcels, { params: { zoneId: zone.id }, query: { limit: 3, ...(cursor === undefined ? {} : { cursor }) } });
    expect(page.total).toBe(7);
    seen.push(...page.rows.map(({ code }) => code));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(seen).toEqual(codes);
});

test("a write repeated with its key is answered from the first time, and makes nothing twice", async () => {
  const input = { params: { zoneId: qixian.id }, body: { name: "重复提交的园" } };
  const first = await administrator.call(contract.createPark, input, { idempotencyKey: "same-key-1" });
  expect(await administrator.call(contract.createPark, input, { idempotencyKey: "same-key-1" })).toEqual(first);
  await expect(administrator.call(contract.createPark, { ...input, body: { name: "另一个园" } }, { idempotencyKey: "same-key-1" })).rejects.toMatchObject({ problem: { code: "idempotencyKeyReused" } });
});
