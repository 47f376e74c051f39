import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { instant } from "../../kernel/instant.ts";
import { testApp, testAppWith, testPassword, testPasswordHash, type TestApp } from "../../testing/test-app.ts";
import { zoneRoutes } from "../zones/routes.ts";
import { createDepartment, listZones, type Zone } from "../zones/contract.ts";
import * as contract from "./contract/session.ts";
import { findCallerByAccount } from "./service/session.ts";
import { registerUser } from "./service/user.ts";
import { createUser, disableUser, readUser, resetPassword, revokeRole } from "./contract/user.ts";

let app: TestApp;
let zone: Zone;
const start = instant("2025-04-14T02:00:00.000Z");
const later = (minutes: number) => { app.clock.now = instant(new Date(Date.parse(app.clock.now) + minutes * 60_000).toISOString()); };
const signIn = (account: string, password = testPassword) => ({ body: { account, password } });

beforeAll(async () => {
  app = await testApp(zoneRoutes);
  zone = await app.zone();
});
afterAll(() => app.close());
beforeEach(() => { app.clock.now = start; });

test("a session tells who is signed in, with which roles, and what they may do where", async () => {
  const officer = await app.as({ role: "administrator", zoneId: zone.id });
  const session = await officer.call(contract.currentSession, {});
  expect(session).toMatchObject({ userId: officer.userId, account: officer.account, mustChangePassword: false, example: false });
  expect(session.roles).toEqual([{ role: "administrator", zoneId: zone.id, zoneIds: [zone.id], departmentId: null, enterpriseId: null }]);
  expect(session.permissions).toContainEqual({ id: "zones.edit", zoneIds: [zone.id] });
  expect(session.permissions.map(({ id }) => id)).not.toContain("signedIn");
});

test("the cookie is out of reach of scripts and other sites, and the database keeps only its hash", async () => {
  await app.user("cookie.user");
  const response = await app.nobody().send({ method: "POST", url: "/api/sign-in", payload: { account: "Cookie.User", password: testPassword } });
  const [cookie] = response.cookies;
  expect(cookie).toMatchObject({ name: "guatu", httpOnly: true, sameSite: "Strict", path: "/" });
  expect(Buffer.from(cookie?.value ?? "", "base64url")).toHaveLength(32);
  const found = await app.testDatabase.asOwner("select 1 from session where encode(id_hash, 'escape') = $1 or id_hash = sha256($1::bytea)", [cookie?.value]);
  expect(found).toHaveLength(1);
});

test("a wrong password and an unknown account are refused alike", async () => {
  await app.user("known.user");
  const known = await app.nobody().refusal(contract.signIn, signIn("known.user", "wrong"));
  const unknown = await app.nobody().refusal(contract.signIn, signIn("unknown.user", "wrong"));
  expect(known).toMatchObject({ status: 401, code: "wrongPassword" });
  expect({ ...unknown, instance: "" }).toEqual({ ...known, instance: "" });
  expect(await app.nobody().refusal(contract.signIn, signIn("坏"))).toMatchObject({ status: 400, code: "invalidInput" });
});

test("five failures lock the account for fifteen minutes even for the right password; known or not", async () => {
  for (const account of ["locked.user", "nobody.here"]) {
    if (account === "locked.user") await app.user(account);
    for (let time = 0; time < 5; time += 1) {
      expect((await app.nobody().refusal(contract.signIn, signIn(account, "wrong"))).code).toBe("wrongPassword");
    }
    expect(await app.nobody().refusal(contract.signIn, signIn(account))).toMatchObject({ status: 429, code: "accountLocked", lockedUntil: "2025-04-14T02:15:00.000Z" });
  }
  later(14.9);
  expect((await app.nobody().refusal(contract.signIn, signIn("locked.user"))).code).toBe("accountLocked");
  later(0.1);
  expect(await app.nobody().call(contract.signIn, signIn("locked.user"))).toMatchObject({ account: "locked.user" });
});

test("a success ends the count of failures", async () => {
  await app.user("forgetful.user");
  for (let round = 0; round < 3; round += 1) {
    for (let time = 0; time < 4; time += 1) await app.nobody().refusal(contract.signIn, signIn("forgetful.user", "wrong"));
    await app.nobody().call(contract.signIn, signIn("forgetful.user"));
  }
});

test("of guesses made at once no more than five are looked at", async () => {
  await app.user("rushed.user");
  const codes = await Promise.all(Array.from({ length: 12 }, async () => (await app.nobody().refusal(contract.signIn, signIn("rushed.user", "wrong"))).code));
  expect(codes.filter((code) => code === "wrongPassword")).toHaveLength(5);
  expect(codes.filter((code) => code === "accountLocked")).toHaveLength(7);
});

test("fifty failures from one address close it for all accounts, successes aside", async () => {
  await app.testDatabase.asOwner("insert into sign_in_attempt select gen_random_uuid(), 'scan' || n, n > 50, $1, '10.0.0.9' from generate_series(1, 60) n", [start]);
  const from = (remoteAddress: string) => app.nobody().send({ method: "POST", url: "/api/sign-in", remoteAddress, payload: { account: "nobody.here.too", password: "wrong" } });
  expect((await from("10.0.0.9")).json()).toMatchObject({ status: 429, code: "addressLocked" });
  expect((await from("10.0.0.8")).json()).toMatchObject({ code: "wrongPassword" });
});

test("a session ends an hour after its last use, and twelve hours after signing in", async () => {
  const idle = await app.as();
  later(59);
  await idle.call(contract.currentSession, {});
  later(59);
  await idle.call(contract.currentSession, {});
  later(60);
  expect((await idle.refusal(contract.currentSession, {})).code).toBe("notSignedIn");
  const busy = await app.as();
  for (let half = 1; half < 24; half += 1) {
    later(30);
    await busy.call(contract.currentSession, {});
  }
  later(30);
  expect((await busy.refusal(contract.currentSession, {})).code).toBe("notSignedIn");
});

test("signing in again makes a new session and ends the one before; signing out ends it for good", async () => {
  const user = await app.as();
  const cookie = async () => (await user.send({ method: "POST", url: "/api/sign-in", payload: { account: user.account, password: testPassword } })).cookies[0]?.value;
  const [first, second] = [await cookie(), await cookie()];
  expect(first).not.toBe(second);
  const asks = async (value: string | undefined) => (await app.app.inject({ url: "/api/session", cookies: { guatu: value ?? "" } })).statusCode;
  expect([await asks(first), await asks(second)]).toEqual([401, 200]);
  expect(await user.call(contract.signOut, {})).toEqual({ done: true });
  expect(await asks(second)).toBe(401);
  expect((await user.refusal(contract.currentSession, {})).code).toBe("notSignedIn");
});

test("a one-time password opens nothing but its own change", async () => {
  const administrator = await app.as({ role: "administrator", zoneId: zone.id });
  const { oneTimePassword, user } = await administrator.call(createUser, { body: { account: "new.user", name: "新用户" } });
  const client = app.nobody();
  expect(await client.call(contract.signIn, signIn("new.user", oneTimePassword))).toMatchObject({ mustChangePassword: true });
  expect(await client.refusal(listZones, {})).toMatchObject({ status: 403, code: "passwordChangeRequired" });
  const change = (oldPassword: string, newPassword: string) => ({ body: { oldPassword, newPassword } });
  expect((await client.refusal(contract.changePassword, change(oneTimePassword, "short1"))).code).toBe("passwordTooShort");
  expect((await client.refusal(contract.changePassword, change(oneTimePassword, "abcdefghijkl"))).code).toBe("passwordWithoutLetterOrDigit");
  expect((await client.refusal(contract.changePassword, change(oneTimePassword, "new.user-2025"))).code).toBe("passwordContainsAccount");
  expect((await client.refusal(contract.changePassword, change(oneTimePassword, oneTimePassword))).code).toBe("passwordUnchanged");
  expect((await client.refusal(contract.changePassword, change("wrong-one-9", "a-good-one-2025"))).code).toBe("oldPasswordWrong");
  expect(await client.call(contract.changePassword, change(oneTimePassword, "a-good-one-2025"))).toEqual({ done: true });
  expect(await client.call(listZones, {})).toEqual({ rows: [] });
  expect(await administrator.call(readUser, { params: { userId: user.id } })).toMatchObject({ mustChangePassword: false });
});

test("a changed password ends the user's other sessions, not the one it was changed in", async () => {
  await app.user("two.places");
  const [here, there] = [app.nobody(), app.nobody()];
  await here.call(contract.signIn, signIn("two.places"));
  await there.call(contract.signIn, signIn("two.places"));
  await here.call(contract.changePassword, { body: { oldPassword: testPassword, newPassword: "another-one-2025" } });
  expect((await there.refusal(contract.currentSession, {})).code).toBe("notSignedIn");
  expect(await here.call(contract.currentSession, {})).toMatchObject({ account: "two.places" });
  expect((await app.nobody().refusal(contract.signIn, signIn("two.places"))).code).toBe("wrongPassword");
});

test("old passwords cannot be guessed in a borrowed session: it locks as signing in does", async () => {
  const user = await app.as();
  const guess = async () => (await user.refusal(contract.changePassword, { body: { oldPassword: "guess-1", newPassword: "a-good-one-2025" } })).code;
  for (let time = 0; time < 5; time += 1) expect(await guess()).toBe("oldPasswordWrong");
  expect(await guess()).toBe("accountLocked");
});

test("a disabled or reset user is out at once", async () => {
  const administrator = await app.as({ role: "administrator", zoneId: zone.id });
  const disabled = await app.as({ role: "zoneLeader", zoneId: zone.id });
  await administrator.call(disableUser, { params: { userId: disabled.userId }, body: { version: 1, reason: "调离" } });
  expect((await disabled.refusal(contract.currentSession, {})).code).toBe("notSignedIn");
  expect((await disabled.refusal(contract.signIn, signIn(disabled.account))).code).toBe("accountDisabled");
  expect((await disabled.refusal(contract.signIn, signIn(disabled.account, "wrong"))).code).toBe("wrongPassword");
  const reset = await app.as({ role: "zoneLeader", zoneId: zone.id });
  const { oneTimePassword } = await administrator.call(resetPassword, { params: { userId: reset.userId }, body: { reason: "忘记密码" } });
  expect((await reset.refusal(contract.currentSession, {})).code).toBe("notSignedIn");
  expect(await reset.call(contract.signIn, signIn(reset.account, oneTimePassword))).toMatchObject({ mustChangePassword: true });
});

test("a role taken back is gone from the running session, and what was refused is kept", async () => {
  const administrator = await app.as({ role: "administrator", zoneId: zone.id });
  const other = await app.as({ role: "administrator", zoneId: zone.id });
  const { grants } = await administrator.call(readUser, { params: { userId: other.userId } });
  await administrator.call(revokeRole, { params: { userId: other.userId, grantId: grants[0]?.id ?? "" }, body: { version: 1, reason: "轮岗" } });
  const refusal = await other.refusal(createDepartment, { params: { zoneId: zone.id }, body: { name: "某局", kind: "internal" } });
  expect(refusal).toMatchObject({ status: 403, code: "notPermitted" });
  expect(await app.testDatabase.asOwner("select operation from permission_refusal where actor = $1", [other.userId])).toEqual([{ operation: "zones.createDepartment" }]);
});

test("the demo's accounts sign in where they may, and nowhere else, nor do their sessions go on there", async () => {
  const closed = await testAppWith({ examplesMaySignIn: false });
  try {
    const example = { account: "demo.user", name: "示例用户", passwordHash: testPasswordHash, mustChangePassword: false, example: true };
    for (const where of [app, closed]) await where.asSystem([], (tx) => registerUser(tx, example));
    expect(await app.nobody().call(contract.signIn, signIn("demo.user"))).toMatchObject({ example: true });
    expect(await closed.nobody().refusal(contract.signIn, signIn("demo.user"))).toMatchObject({ status: 403, code: "demoAccountClosed" });
    await closed.testDatabase.asOwner("insert into session (id_hash, user_id, created_at, last_seen_at) select sha256('kept'), id, $1, $1 from user_account", [start]);
    expect((await closed.app.inject({ url: "/api/session", cookies: { guatu: "kept" } })).statusCode).toBe(401);
  } finally {
    await closed.close();
  }
});

test("the operator's command line may act as a user who is not disabled, with that user's roles", async () => {
  const administrator = await app.as({ role: "administrator", zoneId: zone.id });
  const caller = () => findCallerByAccount(app.testDatabase.database, administrator.account, app.clock.now);
  expect(await caller()).toEqual({ actor: administrator.userId, mustChangePassword: false, grants: [{ role: "administrator", zoneIds: [zone.id] }] });
  await app.testDatabase.asOwner("update user_account set disabled = true where id = $1", [administrator.userId]);
  expect(await caller()).toBeUndefined();
});
