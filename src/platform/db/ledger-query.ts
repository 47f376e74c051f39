import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Static, TSchema } from "typebox";
import type { LedgerFilter } from "../../kernel/ledger.ts";
import { inZones } from "./in-zones.ts";
import { recordedColumns } from "./recording.ts";
import { rowReader } from "./rows.ts";
import type { ScopedTx } from "./scoped-transaction.ts";

type Sql = RawBuilder<unknown>;
type Condition = RawBuilder<SqlBool>;

/** How a ledger's rows are read. The ledger's own table goes by the alias `r` in every fragment. */
interface LedgerReading<S extends TSchema, Filter extends LedgerFilter> {
  /** What the contract replies; rows are checked against it, not cast. */
  readonly row: S;
  /** `visit r join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id`. */
  readonly from: Sql;
  /** The row's own columns, named as the contract names them, beside id, zoneId, withdrawn and the recorded ones. */
  readonly columns: Sql;
  /** The day that the list is ordered by, newest first: one that is never null. */
  readonly day: Sql;
  /** Texts that `text` is searched in. */
  readonly texts: readonly Sql[];
  /** What the actor may see of it within the zone; `true` where the zone's rows are seen whole. */
  readonly sight?: (tx: ScopedTx) => Condition;
  /** The ledger's own conditions; a day-dependent one reads `filter.asOf`. */
  readonly matches?: (filter: Filter) => readonly Condition[];
}

export interface LedgerQuery<Row, Filter> {
  /** Those among the ids that stand in the zone and in sight, withdrawn ones too. */
  readonly select: (tx: ScopedTx, zoneId: string, ids: readonly string[]) => Promise<Row[]>;
  /** Newest day first, after the row of that id; of one out of sight nothing is told, not even its day. */
  readonly page: (tx: ScopedTx, zoneIds: readonly string[], filter: Filter, page: { readonly after?: string; readonly limit: number }) => Promise<Row[]>;
  readonly count: (tx: ScopedTx, zoneIds: readonly string[], filter: Filter) => Promise<number>;
}

const when = <T>(value: T | undefined, condition: (value: T) => Condition): Condition[] => (value === undefined ? [] : [condition(value)]);
const withdrawal = { without: sql<SqlBool>`not r.withdrawn`, only: sql<SqlBool>`r.withdrawn`, with: sql<SqlBool>`true` } as const;

/** One `from … where …` for a ledger's list, its count and single rows. */
export function ledgerQuery<S extends TSchema, Filter extends LedgerFilter>(reading: LedgerReading<S, Filter>): LedgerQuery<Static<S>, Filter> {
  const { from, day, columns, texts } = reading;
  const read = rowReader(reading.row);
  const selected = sql`r.id, r.zone_id as "zoneId", r.withdrawn, ${recordedColumns("r")}, ${columns}`;
  const sight = (tx: ScopedTx): Condition => reading.sight?.(tx) ?? sql<SqlBool>`true`;
  const where = (tx: ScopedTx, zoneIds: readonly string[], filter: Filter) => sql.join([
    inZones("r.zone_id", zoneIds), sight(tx), withdrawal[filter.withdrawn ?? "without"],
    ...when(filter.from, (from) => sql`${day} >= ${from}::date`),
    ...when(filter.to, (to) => sql`${day} <= ${to}::date`),
    ...when(filter.asOf, (asOf) => sql`${day} <= ${asOf}::date`),
    ...when(filter.text, (text) => sql`(${sql.join(texts.map((column) => sql`strpos(lower(${column}), lower(${text})) > 0`), sql` or `)})`),
    ...(reading.matches?.(filter) ?? []),
  ], sql` and `);
  return {
    select: async (tx, zoneId, ids) => {
      const { rows } = await sql`select ${selected} from ${from} where r.zone_id = ${zoneId}::uuid and r.id = any (${ids}::uuid[]) and ${sight(tx)} order by r.id`.execute(tx.query);
      return read(rows);
    },
    page: async (tx, zoneIds, filter, { after, limit }) => {
      const left = after === undefined ? sql`true` : sql`(${day}, r.id) < (select ${day}, r.id from ${from} where ${inZones("r.zone_id", zoneIds)} and r.id = ${after}::uuid and ${sight(tx)})`;
      const { rows } = await sql`select ${selected} from ${from} where ${where(tx, zoneIds, filter)} and ${left} order by ${day} desc, r.id desc limit ${limit}`.execute(tx.query);
      return read(rows);
    },
    count: async (tx, zoneIds, filter) => {
      const { rows } = await sql<{ total: number }>`select count(*) as total from ${from} where ${where(tx, zoneIds, filter)}`.execute(tx.query);
      return rows[0]?.total ?? 0;
    },
  };
}
