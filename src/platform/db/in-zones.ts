import { sql, type RawBuilder, type SqlBool } from "kysely";

/** Rows of these zones. One zone is named outright: only so can the order of an index be used. */
export function inZones(column: string, [first, ...others]: readonly string[]): RawBuilder<SqlBool> {
  return others.length === 0 ? sql<SqlBool>`${sql.ref(column)} = ${first}::uuid` : sql<SqlBool>`${sql.ref(column)} = any (${[first, ...others]}::uuid[])`;
}
