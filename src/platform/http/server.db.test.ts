import type { InjectOptions } from "fastify";
import { Type } from "typebox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operation } from "../../kernel/operation.ts";
import { anyone } from "../../kernel/permission.ts";
import { Choice, Day, Id, Moment, Nullable, record } from "../../kernel/schema.ts";
import { testAppWith, testPassword, type TestApp } from "../../testing/test-app.ts";
import { newId } from "../new-id.ts";
import { logOptions } from "./log.ts";
import { serve } from "./serve.ts";
import type { Door } from "./door.ts";

const lines: string[] = [];
const row = record({ id: Id("编号"), day: Nullable(Day("日期")), at: Moment("时间"), kind: Choice("类别", ["one", "other"]), note: Type.Optional(Nullable(Type.String())) });
const showRows = operation({ id: "test.rows", method: "GET", path: "/rows", summary: "试验", permission: anyone, reply: record({ rows: Type.Array(row) }) });
const fail = operation({ id: "test.fail", method: "GET", path: "/fail", summary: "试验", permission: anyone, reply: row });
const send = operation({ id: "test.send", method: "POST", path: "/send", summary: "试验", permission: anyone, withoutKey: true, body: record({ text: Type.String({ title: "文字" }) }), reply: record({ length: Type.Integer() }) });
const rows = [{ id: newId(), day: "2025-04-14", at: "2025-04-14T02:00:00.000Z", kind: "one" as const, note: null }, { id: newId(), day: null, at: "2025-04-14T02:00:00.000Z", kind: "other" as const }];

function testRoutes(door: Door): void {
  serve(door, showRows, () => Promise.resolve({ rows: rows.map((shown) => ({ ...shown, secret: "not declared" })) }));
  serve(door, fail, () => Promise.reject(new Error("the password is hunter2")));
  serve(door, send, (_, { body }) => Promise.resolve({ length: body.text.length }));
}

let plain: TestApp;
let secure: TestApp;
beforeAll(async () => {
  const logger = logOptions("info", { write: (line: string) => { lines.push(line); } });
  plain = await testAppWith({ logger, bodyLimit: 2000, requestsPerMinute: 40 }, testRoutes);
  secure = await testAppWith({ cookieSecure: true, trustProxy: "10.0.0.1" }, testRoutes);
});
afterAll(() => Promise.all([plain.close(), secure.close()]));

test("a reply carries what its declaration names and nothing else", async () => {
  expect((await plain.app.inject("/api/rows")).json()).toEqual({ rows });
});

test("what goes wrong is told as a problem in Chinese with a stable code, and a fault does not tell its cause", async () => {
  const problem = async (request: InjectOptions | string) => {
    const response = await plain.app.inject(request);
    expect(response.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    const told: { status: number; code: string; title: string; instance: string } = response.json();
    expect([told.status, told.instance]).toEqual([response.statusCode, response.headers["x-request-id"]]);
    expect(told.title).toMatch(/[\u4e00-\u9fff]/);
    return [told.status, told.code];
  };
  const post = (payload: string, type = "application/json") => ({ method: "POST" as const, url: "/api/send", payload, headers: { "content-type": type } });
  expect(await problem("/api/none")).toEqual([404, "noSuchOperation"]);
  expect(await problem({ method: "PUT", url: "/api/rows" })).toEqual([404, "noSuchOperation"]);
  expect(await problem(post("{"))).toEqual([400, "notJson"]);
  expect(await problem(post(""))).toEqual([400, "notJson"]);
  expect(await problem(post("{}", "text/plain"))).toEqual([415, "unsupportedMediaType"]);
  expect(await problem(post("<x/>", "application/xml"))).toEqual([415, "unsupportedMediaType"]);
  expect(await problem(post('{"text":5}'))).toEqual([400, "invalidInput"]);
  expect(await problem(post(`{"__proto__":{"text":"x"}}`))).toEqual([400, "notJson"]);
  expect(await problem(post(JSON.stringify({ text: "x".repeat(2000) })))).toEqual([413, "bodyTooLarge"]);
  expect(await problem({ ...post('{"text":"x"}'), headers: { "content-type": "application/json", "sec-fetch-site": "cross-site" } })).toEqual([403, "crossSiteRequest"]);
  expect(await problem("/api/fail")).toEqual([500, "internal"]);
  expect((await plain.app.inject("/api/fail")).body).not.toContain("hunter2");
});

test("every answer is held to its own origin and kept out of caches", async () => {
  const { headers } = await plain.app.inject("/api/rows");
  expect(headers["content-security-policy"]).toContain("default-src 'self';style-src 'self' 'unsafe-inline'");
  expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
  expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  expect(headers["strict-transport-security"]).toBeUndefined();
  expect((await secure.app.inject("/api/rows")).headers["strict-transport-security"]).toBeDefined();
});

test("over HTTPS the cookie is bound to the host, and on plain http it has a name of its own", async () => {
  const cookieOf = async (app: TestApp) => {
    await app.user("someone");
    return (await app.app.inject({ method: "POST", url: "/api/sign-in", payload: { account: "someone", password: testPassword } })).cookies[0];
  };
  expect(await cookieOf(secure)).toMatchObject({ name: "__Host-guatu", secure: true, httpOnly: true, sameSite: "Strict", path: "/" });
  expect(await cookieOf(plain)).not.toHaveProperty("secure");
});

test("forwarded addresses are believed from the named proxy alone", async () => {
  const attempt = async (remoteAddress: string, account: string) => {
    await secure.app.inject({ method: "POST", url: "/api/sign-in", remoteAddress, headers: { "x-forwarded-for": "192.0.2.7" }, payload: { account, password: "wrong" } });
    return (await secure.testDatabase.asOwner<{ address: string }>("select address from sign_in_attempt where account = $1", [account]))[0]?.address;
  };
  expect(await attempt("10.0.0.1", "by-proxy")).toBe("192.0.2.7");
  expect(await attempt("10.0.0.2", "by-another")).toBe("10.0.0.2");
});

test("cookies, tokens and passwords stay out of the log", async () => {
  await plain.app.inject({ method: "POST", url: "/api/sign-in", headers: { authorization: "Bearer token-123", cookie: "guatu=cookie-123" }, payload: { account: "someone", password: "password-123" } });
  plain.app.log.info({ body: { password: "password-123", newPassword: "password-123" }, req: { headers: { cookie: "cookie-123", authorization: "token-123" } }, token: "token-123", reply: { headers: { "set-cookie": "cookie-123" } } }, "logged by hand");
  const log = lines.join("");
  expect(log).toContain("/api/sign-in");
  expect(log).toContain("logged by hand");
  expect(log).not.toMatch(/(cookie|token|password)-123/);
});

test("one address that asks without end is held off", async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 60; time += 1) statuses.push((await plain.app.inject({ url: "/api/rows", remoteAddress: "10.9.9.9" })).statusCode);
  expect(statuses.indexOf(429)).toBe(40);
  expect((await plain.app.inject({ url: "/api/rows", remoteAddress: "10.9.9.9" })).json()).toMatchObject({ code: "tooManyRequests" });
});
