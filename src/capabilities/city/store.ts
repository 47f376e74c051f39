import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import { Type } from "typebox";
import type { Input } from "../../kernel/operation.ts";
import { Id, Nullable, record } from "../../kernel/schema.ts";
import { insertRows } from "../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../platform/db/ledger-query.ts";
import { rowReader } from "../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../platform/db/write-outcome.ts";
import { goals } from "./contract/goal.ts";
import type { Placed } from "./rules/goal-place.ts";
import type { CityTables } from "./tables.ts";

type Filter = Input<typeof goals.list>["query"];
type Table = CityTables["goal"];

export const goalQuery = ledgerQuery<typeof goals.row, Filter>({
  row: goals.row,
  from: sql`goal r left join department d on d.zone_id = r.zone_id and d.id = r.department_id`,
  columns: sql`r.parent_id as "parentId", r.year, r.place, r.title, r.figure_id as "figureId", trim_scale(r.target)::text as target, r.sense,
    r.due_on as "dueOn", r.department_id as "departmentId", d.name as "departmentName"`,
  // A goal's due day lies ahead; the list goes by the day on which it was entered.
  day: sql`r.recorded_on`,
  texts: [sql`r.title`, sql`d.name`],
  matches: ({ year }) => (year === undefined ? [] : [sql<SqlBool>`r.year = ${year}`]),
});

const readPlaced = rowReader(record({ id: Id(""), parentId: Nullable(Id("")), year: Type.Integer(), place: Type.Integer(), figureId: Nullable(Type.String()) }));

/** The zone's goals as they stand under each other, withdrawn ones left out. */
export async function selectPlaced(tx: ScopedTx, zoneId: string): Promise<Placed[]> {
  const { rows } = await sql`select id, parent_id as "parentId", year, place, figure_id as "figureId" from goal where zone_id = ${zoneId}::uuid and not withdrawn`.execute(tx.query);
  return readPlaced(rows);
}

/** Until the transaction ends nobody else moves a goal of the zone: two moves, each sound alone, could close a circle. */
export async function holdGoals(tx: ScopedTx, zoneId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`goals ${zoneId}`}, 0))`.execute(tx.query);
}

/** The ids written. */
export const insertGoals = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<CityTables>(tx), "goal", rows);

export const updateGoal = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<CityTables>(tx), "goal", key, values);
