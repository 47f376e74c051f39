import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { zoneRoutes } from "../../capabilities/zones/routes.ts";
import { listZones } from "../../capabilities/zones/contract.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { openPool } from "../db/database.ts";
import { readMigrations } from "../db/migrate.ts";
import { healthRoutes } from "./health.ts";
import { metricsRoutes } from "./metrics.ts";

let app: TestApp;
let ahead: TestApp;
let zoneId: string;
const pool = openPool("postgresql://nobody@127.0.0.1:1/none", { max: 1, onError: () => undefined });
beforeAll(async () => {
  const migrations = await readMigrations(path.resolve(import.meta.dirname, "../../../migrations"));
  const next = { name: "9999-next.sql", sha256: "0" };
  app = await testApp(zoneRoutes, (door) => { healthRoutes(door, migrations); }, (door) => { metricsRoutes(door, { pool, liveStreams: () => 2, unsealedRows: () => Promise.resolve(7) }); });
  ahead = await testApp((door) => { healthRoutes(door, [...migrations, next]); });
  zoneId = (await app.zone()).id;
});
afterAll(async () => {
  await Promise.all([app.close(), ahead.close()]);
  await pool.end();
});

const from = "192.0.2.7";

test("a healthy server says so; one whose database lacks a migration answers 503", async () => {
  const healthy = await app.nobody().send({ url: "/api/health", remoteAddress: from });
  expect([healthy.statusCode, healthy.json()]).toEqual([200, { status: "ok", database: "ok", migrations: "ok" }]);
  const behind = await ahead.nobody().send({ url: "/api/health" });
  expect([behind.statusCode, behind.json()]).toEqual([503, { status: "failing", database: "ok", migrations: "differ" }]);
});

test("a server whose database is gone answers 503 and goes on answering", async () => {
  await ahead.testDatabase.database.destroy();
  const asked = await Promise.all(["first", "second"].map(() => ahead.nobody().send({ url: "/api/health" })));
  for (const gone of asked) {
    expect([gone.statusCode, gone.json()]).toEqual([503, { status: "failing", database: "unreachable", migrations: "unknown" }]);
  }
});

test("metrics time requests by operation and tell the pool, the open pages and the unsealed tail", async () => {
  const officer = await app.as({ role: "projectOfficer", zoneId });
  await officer.call(listZones, {});
  await officer.send({ url: "/api/no-such-thing/1" });
  const { body, headers } = await app.nobody().send({ url: "/api/metrics" });
  expect(headers["content-type"]).toContain("text/plain");
  expect(body).toContain('guatu_request_seconds_count{operation="zones.list",status="200"} 1');
  expect(body).toContain('guatu_request_seconds_count{operation="other",status="404"} 1');
  expect(body).toContain('guatu_database_connections{state="waiting"} 0');
  expect(body).toContain("guatu_live_streams 2");
  expect(body).toContain("guatu_history_unsealed_rows 7");
});

test("off this machine metrics are for the auditor, not for others", async () => {
  const [officer, auditor] = [await app.as({ role: "projectOfficer", zoneId }), await app.as({ role: "auditor", zoneId })];
  const status = async (client: ReturnType<TestApp["nobody"]>) =>
    (await client.send({ url: "/api/metrics", remoteAddress: from })).statusCode;
  expect([await status(app.nobody()), await status(officer), await status(auditor)]).toEqual([401, 403, 200]);
});
