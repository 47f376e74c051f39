import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../platform/new-id.ts";
import { testDatabase, type TestDatabase } from "./test-database.ts";

let one: TestDatabase;
let other: TestDatabase;
beforeAll(async () => { [one, other] = await Promise.all([testDatabase(), testDatabase()]); });
afterAll(() => Promise.all([one.close(), other.close()]));

test("each test database is migrated and its rows are its own", async () => {
  await one.asOwner("insert into user_account (id, account, name, recorded_at, recorded_by) values ($1, 'zhangsan', '张三', now(), 'system')", [newId()]);
  expect(await one.asOwner("select account from user_account")).toEqual([{ account: "zhangsan" }]);
  expect(await other.asOwner("select account from user_account")).toEqual([]);
});

test("requests are served as a role that owns nothing and is bound by row-level security", async () => {
  const { rows } = await sql<{ bound: boolean; owned: number }>`select not rolsuper and not rolbypassrls as bound,
    (select count(*) from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`.execute(one.database);
  expect(rows).toEqual([{ bound: true, owned: 0 }]);
});
