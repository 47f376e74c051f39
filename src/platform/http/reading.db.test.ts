import { Type } from "typebox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listParks } from "../../capabilities/zones/contract.ts";
import { zoneRoutes } from "../../capabilities/zones/routes.ts";
import { insertPark } from "../../capabilities/zones/store/park.ts";
import { operation } from "../../kernel/operation.ts";
import { signedIn } from "../../kernel/permission.ts";
import { Id, record } from "../../kernel/schema.ts";
import { testAppWith, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { newId } from "../new-id.ts";
import type { Door } from "./door.ts";
import { logOptions } from "./log.ts";
import { serve } from "./serve.ts";

const question = { method: "POST", reads: true, bodyLimit: 10_000, summary: "试验", permission: signedIn } as const;
const body = record({ text: Type.String({ title: "文本" }) });
const count = operation({ ...question, id: "test.count", path: "/count", body, reply: record({ length: Type.Integer() }) });
const sneak = operation({ ...question, id: "test.sneak", path: "/zones/:zoneId/sneak", params: record({ zoneId: Id("开发区") }), body, reply: record({ length: Type.Integer() }) });

function testRoutes(door: Door): void {
  serve(door, count, (_, input) => Promise.resolve({ length: input.body.text.length }));
  serve(door, sneak, async (tx, { params, body: { text } }) => {
    await insertPark(tx, { zoneId: params.zoneId, id: newId(), name: text, example: false, version: 1 });
    return { length: 0 };
  });
}

const lines: string[] = [];
let app: TestApp;
let zoneId: string;
let officer: SignedIn;
beforeAll(async () => {
  const logger = logOptions("debug", { write: (line: string) => { lines.push(line); } });
  app = await testAppWith({ logger, bodyLimit: 1000 }, zoneRoutes, testRoutes);
  zoneId = (await app.zone()).id;
  officer = await app.as({ role: "administrator", zoneId });
});
afterAll(() => app.close());

const ask = (text: string, headers: Readonly<Record<string, string>> = {}) => officer.send({ method: "POST", url: "/api/count", headers, payload: { text } });
const keptKeys = () => app.testDatabase.asOwner("select operation from idempotency_key where operation like 'test.%'");

test("a question sent as POST needs no key; with one it is answered afresh, and nothing of it is kept or logged", async () => {
  expect((await ask("年报初稿")).json()).toEqual({ length: 4 });
  const key = newId();
  for (const text of ["第一问", "又一问长些"]) expect((await ask(text, { "idempotency-key": key })).json()).toEqual({ length: text.length });
  expect(await keptKeys()).toEqual([]);
  expect(lines.join("")).toContain("/api/count");
  expect(lines.join("")).not.toMatch(/年报初稿|第一问|又一问/);
});

test("a question cannot write: its transaction is read-only whatever its handler tries", async () => {
  const response = await officer.send({ method: "POST", url: `/api/zones/${zoneId}/sneak`, payload: { text: "偷写的园区" } });
  expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([500, "internal"]);
  expect(lines.join("")).toContain("read-only transaction");
  expect((await officer.call(listParks, { params: { zoneId } })).rows).toEqual([]);
  expect(await keptKeys()).toEqual([]);
});

test("a body beyond the usual limit is taken where the operation says so, and beyond its own limit refused", async () => {
  expect((await ask("x".repeat(9000))).json()).toEqual({ length: 9000 });
  const refused = await ask("x".repeat(11_000));
  expect(refused.json()).toMatchObject({ status: 413, code: "bodyTooLarge", title: "提交的内容过大" });
  expect(refused.statusCode).toBe(413);
});

test("a question from another site or from nobody is refused as a write is", async () => {
  expect((await ask("x", { "sec-fetch-site": "cross-site" })).json()).toMatchObject({ code: "crossSiteRequest" });
  expect((await app.nobody().send({ method: "POST", url: "/api/count", payload: { text: "x" } })).json()).toMatchObject({ code: "notSignedIn" });
});
