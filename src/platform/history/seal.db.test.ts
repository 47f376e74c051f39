import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { newId } from "../new-id.ts";
import { sealHistory } from "./sealer.ts";
import { verifyHistory } from "./verify.ts";

let db: TestDatabase;
beforeEach(async () => { db = await testDatabase(); });
afterEach(() => db.close());

const register = "insert into user_account (id, account, name, recorded_at, recorded_by) select gen_random_uuid(), 'user-' || $1 || '-' || n, '某人', now(), 'system' from generate_series(1, $2::int) n";
const write = (rows: number) => db.asOwner(register, [newId().slice(-12), rows]);

/** A writer whose transaction ends when the test says so. */
async function writer(): Promise<{ write: (rows: number) => Promise<unknown>; end: (how: "commit" | "rollback") => Promise<void> }> {
  const client = new pg.Client({ connectionString: db.ownerUrl });
  await client.connect();
  await client.query("begin");
  return {
    write: (rows) => client.query(register, [newId().slice(-12), rows]),
    end: async (how) => {
      await client.query(how);
      await client.end();
    },
  };
}

test("rows are sealed in batches, each seal over the one before, and what is sealed verifies", async () => {
  await write(25);
  expect(await sealHistory(db.ownerUrl, { batch: 10 })).toEqual({ rows: 25, busy: false });
  expect(await db.asOwner("select number, rows from history_seal order by number")).toEqual([{ number: "1", rows: "10" }, { number: "2", rows: "10" }, { number: "3", rows: "5" }]);
  expect(await sealHistory(db.ownerUrl)).toEqual({ rows: 0, busy: false });
  await write(3);
  expect(await verifyHistory(db.ownerUrl)).toEqual({ sound: true, seals: 3, sealedRows: 25, unsealedRows: 3 });
});

/** What somebody with the owner's password might do to the sealed rows 1 to 30, and where it must be found. */
const tampering = [
  { what: "a changed row", statement: "update change_history set after = jsonb_set(after, '{name}', '\"他人\"') where seq = 15", number: "2", fault: "rowsChanged" },
  { what: "a changed time", statement: "update change_history set at = at + interval '1 microsecond' where seq = 1", number: "1", fault: "rowsChanged" },
  { what: "a changed actor", statement: "update change_history set actor = 'someone' where seq = 30", number: "3", fault: "rowsChanged" },
  { what: "a deleted row", statement: "delete from change_history where seq = 15", number: "2", fault: "rowsMissing" },
  { what: "a row put in between", statement: `insert into change_history (seq, table_name, row_id, action, actor) overriding system value values (31, 'zone', gen_random_uuid(), 'insert', 'x')`, number: "4", fault: "rowsAdded" },
  { what: "two rows exchanged", statement: "update change_history a set (row_id, after) = (select b.row_id, b.after from change_history b where b.seq = 23 - a.seq) where a.seq in (11, 12)", number: "2", fault: "rowsChanged" },
  { what: "a batch taken out with its seal", statement: "delete from change_history where seq between 11 and 20; delete from history_seal where number = 2", number: "3", fault: "sealBroken" },
  { what: "a seal moved in time", statement: "update history_seal set sealed_at = sealed_at - interval '1 day' where number = 2", number: "2", fault: "rowsChanged" },
];

test.each(tampering)("$what is found in its batch", async ({ statement, number, fault }) => {
  await write(30);
  await sealHistory(db.ownerUrl, { batch: 10 });
  // A rolled-back writer leaves a gap in the numbers, into which a row could be put.
  const gone = await writer();
  await gone.write(2);
  await gone.end("rollback");
  await write(5);
  await sealHistory(db.ownerUrl, { batch: 10 });
  expect(await verifyHistory(db.ownerUrl)).toMatchObject({ sound: true, seals: 4, sealedRows: 35 });
  for (const step of statement.split("; ")) await db.asOwner(step);
  expect(await verifyHistory(db.ownerUrl)).toMatchObject({ sound: false, firstBad: { number, fault } });
});

test("a last seal taken away is found by whoever kept it, as each backup does", async () => {
  await write(20);
  await sealHistory(db.ownerUrl, { batch: 10 });
  const [kept] = await db.asOwner<{ number: string; seal: string }>("select number, seal from history_seal where number = 2");
  await db.asOwner("delete from history_seal where number = 2");
  await db.asOwner("delete from change_history where seq > 10");
  expect(await verifyHistory(db.ownerUrl)).toMatchObject({ sound: true, seals: 1 });
  expect(await verifyHistory(db.ownerUrl, kept)).toMatchObject({ sound: false, firstBad: { number: "2", fault: "anchorDiffers" } });
});

test("nothing is sealed while a writer is under way, since its rows stand below those already finished", async () => {
  const early = await writer();
  await early.write(1);
  await write(1);
  expect(await sealHistory(db.ownerUrl, { lockTimeout: 50 })).toEqual({ rows: 0, busy: true });
  expect(await db.asOwner("select number from history_seal")).toEqual([]);
  await early.end("commit");
  expect(await sealHistory(db.ownerUrl)).toEqual({ rows: 2, busy: false });
});

test("with writers in flight throughout, no row ever comes to stand below a seal that leaves it out", async () => {
  const writing = { left: 4 };
  const writers = Array.from({ length: 4 }, async () => {
    for (let turn = 0; turn < 15; turn += 1) {
      const one = await writer();
      await one.write(3);
      await one.write(2);
      await one.end(turn % 5 === 0 ? "rollback" : "commit");
    }
    writing.left -= 1;
  });
  const sealers = Array.from({ length: 2 }, async () => { while (writing.left > 0) await sealHistory(db.ownerUrl, { batch: 7 }); });
  await Promise.all([...writers, ...sealers]);
  await sealHistory(db.ownerUrl, { batch: 7 });
  expect(await verifyHistory(db.ownerUrl)).toMatchObject({ sound: true, sealedRows: 4 * 12 * 5, unsealedRows: 0 });
});
