import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { instant } from "../../kernel/instant.ts";
import { testDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { inScope } from "./scoped-transaction.ts";

let database: TestDatabase;
beforeAll(async () => { database = await testDatabase(); });
afterAll(() => database.close());

test("the server does not compile a transaction's statements, whatever it is set to", async () => {
  const scope = { actor: "system", zoneIds: [], wholeHistory: false };
  const { rows } = await inScope(database.database, { scope, now: instant("2025-04-14T02:00:00.000Z") }, (tx) => sql`select current_setting('jit') as jit`.execute(tx.query));
  expect(rows).toEqual([{ jit: "off" }]);
});
