import { sql, type RawBuilder, type SqlBool } from "kysely";

/**
 * Rows of these zones. One zone is named outright: only so can the order of an index be used, and only so does the
 * database carry the zone over to what is joined by it and compare the ids alone.
 */
export function inZones(column: string | RawBuilder<unknown>, [first, ...others]: readonly string[]): RawBuilder<SqlBool> {
  const zone = typeof column === "string" ? sql.ref(column) : column;
  return others.length === 0 ? sql<SqlBool>`${zone} = ${first}::uuid` : sql<SqlBool>`${zone} = any (${[first, ...others]}::uuid[])`;
}
