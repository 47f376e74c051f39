import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp, type TestRole } from "../../testing/test-app.ts";
import { addDepartment } from "../zones/service/department.ts";
import { zoneRoutes } from "../zones/routes.ts";
import type { Zone } from "../zones/contract.ts";
import { permissionMatrix } from "./contract/matrix.ts";
import * as contract from "./contract/user.ts";
import { holdsRole } from "./service/grant.ts";
import { userNames } from "./service/user.ts";

let app: TestApp;
let city: Zone;
let qixian: Zone;
let pingyao: Zone;
let cityAdministrator: SignedIn;
let administrator: SignedIn;

beforeAll(async () => {
  app = await testApp(zoneRoutes);
  city = await app.zone({ kind: "city", name: "晋中市" });
  qixian = await app.zone({ parentId: city.id });
  pingyao = await app.zone({ parentId: city.id });
  cityAdministrator = await app.as({ role: "administrator", zoneId: city.id });
  administrator = await app.as({ role: "administrator", zoneId: qixian.id });
});
afterAll(() => app.close());

const reason = "人事调整";
const because = (userId: string, version = 1) => ({ params: { userId }, body: { version, reason } });
let made = 0;
const userWith = (...roles: TestRole[]) => app.user(`person-${String(made += 1)}`, ...roles);
const grantsOf = async (userId: string) => (await cityAdministrator.call(contract.readUser, { params: { userId } })).grants;

test("a user is registered with a one-time password that a repeated submission does not show again", async () => {
  const input = { body: { account: "wangwu", name: "王五" } };
  const first = await administrator.call(contract.createUser, input, { idempotencyKey: "create-wangwu" });
  expect(first.user).toMatchObject({ account: "wangwu", mustChangePassword: true, disabled: false, grants: [], version: 1 });
  expect(await administrator.call(contract.createUser, input, { idempotencyKey: "create-wangwu" })).toBeUndefined();
  expect((await administrator.refusal(contract.createUser, input)).code).toBe("accountTaken");
  expect((await administrator.refusal(contract.createUser, { body: { account: "Wang Wu", name: "王五" } })).code).toBe("invalidInput");
  const kept = await app.testDatabase.asOwner<{ text: string }>("select (select string_agg(h::text, ' ') from change_history h) || (select string_agg(k::text, ' ') from idempotency_key k) as text");
  expect(kept[0]?.text).toContain("wangwu");
  expect(kept[0]?.text).not.toContain(first.oneTimePassword);
  expect(kept[0]?.text).not.toContain("$argon2id");
});

test("an administrator sees the users of their zones and those who serve nowhere yet, by pages and by search", async () => {
  const inQixian = await userWith({ role: "zoneLeader", zoneId: qixian.id });
  const inPingyao = await userWith({ role: "zoneLeader", zoneId: pingyao.id });
  const idle = await userWith();
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await administrator.call(contract.listUsers, { query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } });
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(seen).toEqual(expect.arrayContaining([inQixian, idle, administrator.userId]));
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).not.toContain(inPingyao);
  expect(seen).not.toContain(cityAdministrator.userId);
  const found = await cityAdministrator.call(contract.listUsers, { query: { search: "wang" } });
  expect(found).toMatchObject({ total: 1, rows: [{ account: "wangwu" }] });
  expect((await administrator.refusal(contract.readUser, { params: { userId: inPingyao } })).code).toBe("userNotFound");
  expect((await administrator.refusal(contract.readUser, { params: { userId: newId() } })).code).toBe("userNotFound");
});

test("an administrator cannot take over the account of somebody who also serves elsewhere", async () => {
  const both = await userWith({ role: "zoneLeader", zoneId: qixian.id }, { role: "zoneLeader", zoneId: pingyao.id });
  const reset = { params: { userId: both }, body: { reason } };
  expect(await administrator.refusal(contract.resetPassword, reset)).toMatchObject({ status: 403, code: "userElsewhere" });
  expect((await administrator.refusal(contract.disableUser, because(both))).code).toBe("userElsewhere");
  expect((await administrator.refusal(contract.resetPassword, { ...reset, params: { userId: cityAdministrator.userId } })).code).toBe("userNotFound");
  expect(await cityAdministrator.call(contract.resetPassword, reset)).toMatchObject({ user: { mustChangePassword: true } });
});

test("a name is corrected with a reason and on the newest version", async () => {
  const userId = await userWith({ role: "zoneLeader", zoneId: qixian.id });
  const input = { params: { userId }, body: { version: 1, name: "赵六", reason } };
  expect(await administrator.call(contract.renameUser, input)).toMatchObject({ name: "赵六", version: 2 });
  expect(await administrator.refusal(contract.renameUser, input)).toMatchObject({ status: 409, code: "versionConflict", current: { name: "赵六", version: 2 } });
  expect(await app.asSystem([], (tx) => userNames(tx, [userId, newId()]))).toEqual(new Map([[userId, "赵六"]]));
});

test("a user is disabled once and enabled once", async () => {
  const userId = await userWith({ role: "zoneLeader", zoneId: qixian.id });
  expect((await administrator.refusal(contract.enableUser, because(userId))).code).toBe("userNotDisabled");
  expect(await administrator.call(contract.disableUser, because(userId))).toMatchObject({ disabled: true, version: 2 });
  expect((await administrator.refusal(contract.disableUser, because(userId, 2))).code).toBe("userDisabled");
  expect(await administrator.call(contract.enableUser, because(userId, 2))).toMatchObject({ disabled: false, version: 3 });
});

test("roles are granted for a zone in scope, with dates, and what does not fit is refused", async () => {
  const userId = await userWith({ role: "zoneLeader", zoneId: qixian.id });
  const department = await app.asSystem([qixian.id], (tx) => addDepartment(tx, { params: { zoneId: qixian.id }, body: { name: "招商局", kind: "internal" } }));
  const grant = (body: object) => ({ params: { userId }, body: { role: "statistician" as const, zoneId: qixian.id, ...body } });
  const refused = async (body: object) => (await administrator.refusal(contract.grantRole, grant(body))).code;
  expect((await administrator.call(contract.grantRole, grant({ validTo: "2025-12-31" }))).grants.at(-1)).toMatchObject({ role: "statistician", validFrom: "2025-04-14", validTo: "2025-12-31", revokedAt: null });
  expect(await refused({})).toBe("roleAlreadyGranted");
  expect(await refused({ role: "departmentHandler" })).toBe("departmentRequired");
  expect(await refused({ role: "departmentHandler", departmentId: newId() })).toBe("departmentNotFound");
  expect((await administrator.call(contract.grantRole, grant({ role: "departmentHandler", departmentId: department.id }))).grants).toHaveLength(3);
  expect(await refused({ role: "auditor", validTo: "2025-04-13" })).toBe("periodReversed");
  expect(await refused({ role: "enterpriseContact" })).toBe("enterpriseRequired");
  expect(await refused({ role: "enterpriseContact", enterpriseId: newId() })).toBe("contactExcludesRoles");
  expect(await refused({ role: "auditor", zoneId: pingyao.id })).toBe("zoneNotFound");
  expect(await refused({ role: "emperor" })).toBe("invalidInput");
  const nobody = await userWith();
  expect((await administrator.refusal(contract.grantRole, { params: { userId: nobody }, body: { role: "enterpriseContact", zoneId: qixian.id, enterpriseId: newId() } })).code).toBe("enterpriseNotFound");
});

test("a role that has ended or not begun gives nothing", async () => {
  const client = await app.as();
  await administrator.call(contract.grantRole, { params: { userId: client.userId }, body: { role: "auditor", zoneId: qixian.id, validFrom: "2025-04-15", validTo: "2025-04-16" } });
  const status = async (now: string) => {
    const before = app.clock.now;
    app.clock.now = now as typeof before;
    try {
      await client.send({ method: "POST", url: "/api/sign-in", payload: { account: client.account, password: "Guatu-test-2025" } });
      return (await client.send({ url: "/api/permission-matrix" })).statusCode;
    } finally {
      app.clock.now = before;
    }
  };
  // The days are Shanghai's: 16:00 UTC is midnight there.
  expect(await status("2025-04-14T15:59:00.000Z")).toBe(403);
  expect(await status("2025-04-14T16:01:00.000Z")).toBe(200);
  expect(await status("2025-04-16T15:59:00.000Z")).toBe(200);
  expect(await status("2025-04-16T16:01:00.000Z")).toBe(403);
});

test("administrator and auditor are never one person (三员分立)", async () => {
  const auditor = await userWith({ role: "auditor", zoneId: qixian.id });
  expect(await administrator.refusal(contract.grantRole, { params: { userId: auditor }, body: { role: "administrator", zoneId: qixian.id } })).toMatchObject({ status: 409, code: "administratorExcludesAuditor" });
  expect((await administrator.refusal(contract.grantRole, { params: { userId: administrator.userId }, body: { role: "auditor", zoneId: qixian.id } })).code).toBe("administratorExcludesAuditor");
});

test("the last lasting administrator of a zone is neither disabled nor deprived of the role", async () => {
  const root = await app.zone();
  const [one, other] = [await app.as({ role: "administrator", zoneId: root.id }), await app.as({ role: "administrator", zoneId: root.id })];
  const revoke = async (userId: string, version = 1) => ({ params: { userId, grantId: (await one.call(contract.readUser, { params: { userId } })).grants[0]?.id ?? "" }, body: { version, reason } });
  expect((await one.refusal(contract.revokeRole, await revoke(other.userId, 7))).code).toBe("versionConflict");
  expect((await one.refusal(contract.revokeRole, { ...(await revoke(other.userId)), params: { userId: other.userId, grantId: newId() } })).code).toBe("grantNotFound");
  const taken = await revoke(other.userId);
  expect((await one.call(contract.revokeRole, taken)).grants[0]?.revokedAt).toBe("2025-04-14T02:00:00.000Z");
  expect((await one.refusal(contract.revokeRole, taken)).code).toBe("grantAlreadyRevoked");
  expect((await one.refusal(contract.revokeRole, await revoke(one.userId))).code).toBe("lastAdministrator");
  expect((await one.refusal(contract.disableUser, because(one.userId))).code).toBe("lastAdministrator");
  await one.call(contract.grantRole, { params: { userId: other.userId }, body: { role: "administrator", zoneId: root.id, validTo: "2025-12-31" } });
  expect((await one.refusal(contract.disableUser, because(one.userId))).code).toBe("lastAdministrator");
  // A city's administrator covers the zones below.
  expect(await cityAdministrator.call(contract.disableUser, because(administrator.userId))).toMatchObject({ disabled: true });
  await cityAdministrator.call(contract.enableUser, because(administrator.userId, 2));
});

test("two administrators who disable each other at once leave one", async () => {
  const root = await app.zone();
  const [one, other] = [await app.as({ role: "administrator", zoneId: root.id }), await app.as({ role: "administrator", zoneId: root.id })];
  const done = await Promise.allSettled([one.call(contract.disableUser, because(other.userId)), other.call(contract.disableUser, because(one.userId))]);
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("people who serve in a zone today are offered for work there", async () => {
  const zone = await app.zone({ parentId: city.id });
  const agent = await userWith({ role: "approvalAgent", zoneId: zone.id });
  const leader = await app.as({ role: "zoneLeader", zoneId: zone.id });
  const people = async (query: object) => (await leader.call(contract.listPeople, { params: { zoneId: zone.id }, query })).rows.map(({ id, role }) => [id, role]);
  expect(await people({})).toEqual(expect.arrayContaining([[agent, "approvalAgent"], [leader.userId, "zoneLeader"], [cityAdministrator.userId, "administrator"]]));
  expect(await people({ role: "approvalAgent" })).toEqual([[agent, "approvalAgent"]]);
  expect((await leader.refusal(contract.listPeople, { params: { zoneId: city.id }, query: {} })).code).toBe("zoneNotFound");
  const held = (zoneId: string) => app.asSystem([zone.id, qixian.id], (tx) => holdsRole(tx, agent, "approvalAgent", zoneId));
  expect([await held(zone.id), await held(qixian.id)]).toEqual([true, false]);
});

test("the matrix lists every operation that is served, for auditors and administrators alone", async () => {
  const auditor = await app.as({ role: "auditor", zoneId: qixian.id });
  const matrix = await auditor.call(permissionMatrix, {});
  expect(matrix.operations.map(({ id }) => id)).toEqual(app.door.operations.map(({ id }) => id));
  expect(matrix.operations.find(({ id }) => id === "accounts.createUser")).toMatchObject({ roles: ["administrator"], writes: true, open: false });
  const leader = await app.as({ role: "zoneLeader", zoneId: qixian.id });
  expect((await leader.refusal(permissionMatrix, {})).code).toBe("notPermitted");
  expect((await auditor.refusal(contract.createUser, { body: { account: "by-auditor", name: "某人" } })).code).toBe("notPermitted");
  expect(await grantsOf(auditor.userId)).toHaveLength(1);
});
