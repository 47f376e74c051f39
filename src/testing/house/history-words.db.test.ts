import { afterAll, beforeAll, expect, test } from "vitest";
import { codeColumns, valueLabels } from "../../main/web/history/value-labels.ts";
import { fieldTitle, tableTitle } from "../../platform/history/messages.ts";
import { columnText } from "../../platform/history/messages/columns.ts";
import { columnTextOf } from "../../platform/history/messages/columns-of-tables.ts";
import { tableText } from "../../platform/history/messages/tables.ts";
import { testDatabase, type TestDatabase } from "../test-database.ts";

interface KeptColumn { readonly table: string; readonly column: string }

/** Secrets, which the triggers leave out of the history (migration 0002). */
const secrets: readonly string[] = ["credential.password_hash"];

let database: TestDatabase;
let kept: readonly KeptColumn[];
beforeAll(async () => {
  database = await testDatabase();
  kept = await columnsWithHistory(database);
});
afterAll(() => database.close());

async function columnsWithHistory(of: TestDatabase): Promise<readonly KeptColumn[]> {
  const columns = await of.asOwner<{ table: string; column: string }>(`select c.relname as table, a.attname as column from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'history_of_insert')
    order by c.relname, a.attnum`);
  return columns.filter(({ table, column }) => !secrets.includes(`${table}.${column}`));
}

/** In Chinese; a number, a unit or an abbreviation may stand beside it. */
const chinese = /[\u3400-\u9fff]/;

const unnamed = (columns: readonly KeptColumn[]): string[] => columns.flatMap(({ table, column }) => [
  ...(chinese.test(tableTitle(table)) ? [] : [table]),
  ...(chinese.test(fieldTitle(table, column)) ? [] : [`${table}.${column}`]),
]);

const has = (of: Readonly<Record<string, unknown>>, key: string): boolean => Object.hasOwn(of, key);

/** Names that no table has any more, and those that say of one table what is said of all. */
function stale(columns: readonly KeptColumn[]): string[] {
  const standing = new Set(columns.flatMap(({ table, column }) => [table, `${table}.${column}`]));
  const inherited = new Set(columns.filter(({ table, column }) => !has(columnTextOf[table] ?? {}, column)).map(({ column }) => column));
  return [
    ...Object.keys(tableText).filter((table) => !standing.has(table)),
    ...Object.keys(columnText).filter((column) => !inherited.has(column)),
    ...Object.entries(columnTextOf).flatMap(([table, own]) => Object.entries(own)
      .filter(([column, title]) => !standing.has(`${table}.${column}`) || columnText[column] === title)
      .map(([column]) => `${table}.${column}`)),
  ];
}

/** Columns of one table that bear the same name, so that a reader cannot tell them apart. */
function alike(columns: readonly KeptColumn[]): string[] {
  const titled = new Map<string, string>();
  return columns.flatMap(({ table, column }) => {
    const title = `${table}: ${fieldTitle(table, column)}`;
    const other = titled.get(title);
    titled.set(title, column);
    return other === undefined ? [] : [`${title} (${other}, ${column})`];
  });
}

interface CodedColumn { readonly column: string; readonly codes: readonly string[] }

/** The columns that a check binds to a list of codes, with those codes. */
async function codedColumns(of: TestDatabase): Promise<readonly CodedColumn[]> {
  const checks = await of.asOwner<{ column: string; definition: string }>(`select c.relname || '.' || a.attname as column, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and k.conkey = array[a.attnum]
    where k.contype = 'c' and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'history_of_insert') order by 1`);
  return checks.filter(({ definition }) => definition.includes("= ANY (ARRAY["))
    .map(({ column, definition }) => ({ column, codes: [...definition.matchAll(/'(\w+)'::text/g)].map(([, code = ""]) => code) }));
}

/** Codes that the history would show as they are kept. */
const wordless = (columns: readonly CodedColumn[]): string[] =>
  columns.flatMap(({ column, codes }) => codes.filter((code) => !Object.hasOwn(valueLabels[column] ?? {}, code)).map((code) => `${column}: ${code}`));

test("every table and column whose changes are kept has a Chinese name", () => {
  expect(kept.length).toBeGreaterThan(300);
  expect(unnamed(kept)).toEqual([]);
});

test("no name is of a table or column that keeps no history, or repeats the one of all tables", () => {
  expect(stale(kept)).toEqual([]);
});

test("no two columns of a table bear the same name", () => {
  expect(alike(kept)).toEqual([]);
});

test("every code that the database lets a column hold has its word", async () => {
  const coded = await codedColumns(database);
  expect(coded.length).toBeGreaterThan(25);
  expect(wordless(coded)).toEqual([]);
});

test("no words of codes are of a column that is gone, and no column takes them from two places", () => {
  const standing = new Set(kept.map(({ table, column }) => `${table}.${column}`));
  const worded = [...Object.keys(valueLabels), ...Object.keys(codeColumns)];
  expect(worded.filter((column) => !standing.has(column))).toEqual([]);
  expect(new Set(worded).size).toBe(worded.length);
});

test("a new table is reported for itself and each column without a name, and one that is gone for its names", async () => {
  const planted = await testDatabase();
  try {
    await planted.asOwner("create table stray (id uuid primary key, weight integer)");
    await planted.asOwner("call keep_history('stray')");
    await planted.asOwner("alter table goal add column weather text check (weather in ('fine', 'foul'))");
    await planted.asOwner("drop table operation_meeting");
    await planted.asOwner("alter table supplier drop column supplies");
    const found = await columnsWithHistory(planted);
    expect([...new Set(unnamed(found))]).toEqual(["goal.weather", "stray", "stray.weight"]);
    expect(stale(found)).toEqual(["operation_meeting", "supplies"]);
    expect(wordless(await codedColumns(planted))).toEqual(["goal.weather: fine", "goal.weather: foul"]);
  } finally {
    await planted.close();
  }
});
