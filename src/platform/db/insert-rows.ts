import { sql, type Insertable, type Transaction } from "kysely";

/**
 * Writes one row or fifty thousand in one statement: the rows travel as one JSON parameter and take their types from
 * the table. A row that breaks a unique key is left out; the ids of those written come back, so that the caller can
 * refuse and say which. All rows name the same columns; columns that none names take their defaults.
 */
export async function insertRows<Tables, Name extends keyof Tables & string>(
  query: Transaction<Tables>,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<ReadonlySet<string>> {
  const [first] = rows;
  if (first === undefined) return new Set();
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  const written = await sql<{ id: string }>`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)
    on conflict do nothing returning id`.execute(query);
  return new Set(written.rows.map(({ id }) => id));
}

/** The name of the unique constraint or index that a statement broke; undefined for any other error. */
export function brokenUniqueKey(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "23505") return undefined;
  return "constraint" in error && typeof error.constraint === "string" ? error.constraint : "";
}
