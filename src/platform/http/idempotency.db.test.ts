import { afterAll, beforeAll, expect, test } from "vitest";
import { createUser } from "../../capabilities/accounts/contract/user.ts";
import { createPark, listParks } from "../../capabilities/zones/contract.ts";
import { zoneRoutes } from "../../capabilities/zones/routes.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { newId } from "../new-id.ts";
import { ProblemError } from "./client/call.ts";

let app: TestApp;
let zoneId: string;
let administrator: SignedIn;
let colleague: SignedIn;
beforeAll(async () => {
  app = await testApp(zoneRoutes);
  zoneId = (await app.zone()).id;
  administrator = await app.as({ role: "administrator", zoneId });
  colleague = await app.as({ role: "administrator", zoneId });
});
afterAll(() => app.close());

const park = (name: string) => ({ params: { zoneId }, body: { name } });
const make = (client: SignedIn, name: string, idempotencyKey: string) => client.call(createPark, park(name), { idempotencyKey });
const namesOfParks = async () => (await administrator.call(listParks, { params: { zoneId } })).rows.map(({ name }) => name);
const codeOf = (work: Promise<unknown>) =>
  work.then(() => "done", (error: unknown) => (error instanceof ProblemError ? error.problem.code : Promise.reject(error as Error)));

test("a write sent again, even while the first is under way, is answered alike and made once", async () => {
  const key = newId();
  const replies = await Promise.all(Array.from({ length: 5 }, () => make(administrator, "同时五次", key)));
  replies.push(await make(administrator, "同时五次", key));
  expect(new Set(replies.map(({ id }) => id)).size).toBe(1);
  expect((await namesOfParks()).filter((name) => name === "同时五次")).toHaveLength(1);
});

test("a key that another request used is refused; another person's same key is another key", async () => {
  const key = newId();
  await make(administrator, "第一个", key);
  expect(await codeOf(make(administrator, "第二个", key))).toBe("idempotencyKeyReused");
  expect(await codeOf(make(colleague, "第三个", key))).toBe("done");
  expect(await namesOfParks()).not.toContain("第二个");
});

test("a refused write gives its key back, and what it had written is gone with it", async () => {
  const key = newId();
  await make(administrator, "已有", newId());
  expect(await codeOf(make(administrator, "已有", key))).not.toBe("done");
  expect(await app.testDatabase.asOwner("select key from idempotency_key where key = $1", [key])).toEqual([]);
  expect(await codeOf(make(administrator, "改了名字", key))).toBe("done");
});

test("a write without a key, or with one that is none, is refused before anything is written", async () => {
  for (const [headers, code] of [[{}, "idempotencyKeyMissing"], [{ "idempotency-key": "short" }, "idempotencyKeyInvalid"]] as const) {
    const reply = await administrator.send({ method: "POST", url: `/api/zones/${zoneId}/parks`, headers, payload: { name: "没有编号" } });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([400, code]);
  }
  expect(await namesOfParks()).not.toContain("没有编号");
});

test("permission is asked anew before a kept reply is given", async () => {
  const leaving = await app.as({ role: "administrator", zoneId });
  const key = newId();
  await make(leaving, "离任前", key);
  await app.testDatabase.asOwner("update role_grant set revoked_at = $2 where user_id = $1", [leaving.userId, app.clock.now]);
  expect(await codeOf(make(leaving, "离任前", key))).toBe("notPermitted");
});

test("a reply that holds a secret is not kept", async () => {
  const key = newId();
  const body = { account: `secret-${key.slice(-12)}`, name: "有密码" };
  const { oneTimePassword } = await administrator.call(createUser, { body }, { idempotencyKey: key });
  const kept = await app.testDatabase.asOwner<{ reply: string | null }>("select reply from idempotency_key where key = $1", [key]);
  expect(oneTimePassword).not.toBe("");
  expect(kept).toEqual([{ reply: null }]);
});
