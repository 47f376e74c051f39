import { sql, type Transaction, type Updateable } from "kysely";
import { writeOutcome, type WriteOutcome } from "./write-outcome.ts";

export interface RowVersion {
  readonly zoneId: string;
  readonly id: string;
  /** The version that the writer saw; the row goes on to the next. */
  readonly version: number;
}

/** Writes a row of a zone at the version given; `stale` where another write came first or the row was withdrawn. */
export function updateVersion<Tables, Name extends keyof Tables & string>(
  query: Transaction<Tables>,
  table: Name,
  key: RowVersion,
  values: Omit<Updateable<Tables[Name]>, "zone_id" | "id" | "version">,
): Promise<WriteOutcome> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const set = sql.join([...given.map(([column, value]) => sql`${sql.ref(column)} = ${value}`), sql`version = version + 1`]);
  return writeOutcome(sql`update ${sql.table(table)} set ${set}
    where zone_id = ${key.zoneId}::uuid and id = ${key.id}::uuid and version = ${key.version} and not withdrawn`.execute(query)
    .then(({ numAffectedRows }) => ({ numUpdatedRows: numAffectedRows ?? 0n })));
}
