import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../testing/test-database.ts";
import { readShippedCatalogue } from "./catalogue.ts";
import { firstStart } from "./first-start.ts";
import { readSettings } from "./settings.ts";

let database: TestDatabase;
beforeAll(async () => { database = await testDatabase(); });
afterAll(() => database.close());

test("after the demo is loaded on the first start, the planner knows how many rows each of its tables holds", async () => {
  const settings = readSettings({}, { demo: true });
  expect(await firstStart(settings, database, await readShippedCatalogue())).toEqual({ kind: "demo" });
  for (const table of ["project", "approval_case", "case_fact"]) {
    const [counted] = await database.asOwner<{ told: number; held: number }>(`select (select reltuples from pg_class where oid = $1::regclass)::float8 as told, count(*)::float8 as held from ${table}`, [table]);
    expect(counted?.held).toBeGreaterThan(0);
    expect(counted?.told).toBe(counted?.held);
  }
});
