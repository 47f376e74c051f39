import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { recordedColumns } from "../../../platform/db/recording.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { ToldObservation, type indicatorObservations } from "../contract/observation.ts";
import type { IndicatorTables } from "../tables.ts";

type Filter = Input<typeof indicatorObservations.list>["query"];
type Table = IndicatorTables["indicator_observation"];

const sameSeries = sql`o.zone_id = r.zone_id and o.indicator = r.indicator and o.basis = r.basis and not o.withdrawn`;
/** Of the year so far, the nearest period before this one that has a level, as last published. */
const previous = sql`(select json_build_object('period', o.period_from || '/' || o.period_to, 'amountFen', o.amount_fen, 'quantity', trim_scale(o.quantity)::text)
  from indicator_observation o where r.basis = 'yearToDate' and ${sameSeries} and o.period_from = r.period_from and o.period_to < r.period_to
    and num_nonnulls(o.amount_fen, o.quantity) > 0 order by o.period_to desc, o.published_on desc limit 1)`;
const later = sql`(select max(o.published_on) from indicator_observation o
  where ${sameSeries} and o.period_from = r.period_from and o.period_to = r.period_to and o.published_on > r.published_on)`;

const columns = sql`r.indicator, r.basis, r.period_from || '/' || r.period_to as period, r.amount_fen as "amountFen", trim_scale(r.quantity)::text as quantity,
  trim_scale(r.official_growth)::text as "officialGrowth", r.price_basis as "priceBasis", r.base_amount_fen as "baseAmountFen",
  trim_scale(r.base_quantity)::text as "baseQuantity", r.status, r.published_on as "publishedOn", r.scope_note as "scopeNote",
  ${previous} as previous, ${later} as "laterPublishedOn"`;

export const observationQuery = ledgerQuery<typeof ToldObservation, Filter>({
  row: ToldObservation,
  from: sql`indicator_observation r`,
  columns,
  day: sql`r.published_on`,
  texts: [sql`r.scope_note`, sql`r.source_ref`],
  matches: ({ indicator, basis, status, year, period }) => [
    ...(indicator === undefined ? [] : [sql<SqlBool>`r.indicator = ${indicator}`]),
    ...(basis === undefined ? [] : [sql<SqlBool>`r.basis = ${basis}`]),
    ...(status === undefined ? [] : [sql<SqlBool>`r.status = ${status}`]),
    ...(year === undefined ? [] : [sql<SqlBool>`r.period_to between ${`${String(year)}-01`} and ${`${String(year)}-12`}`]),
    ...(period === undefined ? [] : [sql<SqlBool>`r.period_from || '/' || r.period_to = ${period}`]),
  ],
});

/** The ids written; a second row of one period and day of publication is left out. */
export const insertObservations = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<IndicatorTables>(tx), "indicator_observation", rows);

export const updateObservation = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<IndicatorTables>(tx), "indicator_observation", key, values);

const readTold = rowReader(ToldObservation);

interface OverviewQuestion {
  readonly zoneId: string;
  readonly asOf: string;
  /** Months `2024-01` and `2025-03`, both included: of the periods' ends. */
  readonly from: string;
  readonly to: string;
}

/** The zone's own periods of these months, each as last published by the day, in their order. */
export async function selectLastPublished(tx: ScopedTx, { zoneId, asOf, from, to }: OverviewQuestion): Promise<ToldObservation[]> {
  const { rows } = await sql`select r.id, r.zone_id as "zoneId", r.withdrawn, ${recordedColumns("r")}, ${columns}
    from (select distinct on (o.indicator, o.basis, o.period_from, o.period_to) o.* from indicator_observation o
      where o.zone_id = ${zoneId}::uuid and not o.withdrawn and o.published_on <= ${asOf}::date and o.period_to between ${from} and ${to}
      order by o.indicator, o.basis, o.period_from, o.period_to, o.published_on desc) r
    order by r.indicator, r.period_to, r.id`.execute(tx.query);
  return readTold(rows);
}
