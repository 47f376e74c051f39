import { sql, type Insertable, type RawBuilder } from "kysely";
import type { DayCursor } from "../../../kernel/day-cursor.ts";
import { Type } from "typebox";
import { FenAmount, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { recordedColumns } from "../../../platform/db/recording.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { BatchRound, type ListedRound, type RoundLevel } from "../contract/round.ts";
import type { BatchTables } from "../tables.ts";
import { sight } from "./sight.ts";

const readRounds = rowReader(BatchRound);
const readListed = rowReader(record({ ...BatchRound.properties, projects: Type.Integer(), totalInvestmentFen: FenAmount("") }));

const columns = sql`b.id, b.level, b.organiser, b.year, b.seq, b.name, b.held_on as "heldOn", b.withdrawn, ${recordedColumns("b")}`;

export interface RoundFilter {
  readonly year?: number;
  readonly level?: RoundLevel;
  readonly asOf?: string;
  readonly withdrawn?: "without" | "only" | "with";
}

const withdrawal = { without: sql`not b.withdrawn`, only: sql`b.withdrawn`, with: sql`true` } as const;

const matching = ({ year, level, asOf, withdrawn = "without" }: RoundFilter): RawBuilder<unknown> => sql.join([
  withdrawal[withdrawn],
  ...(year === undefined ? [] : [sql`b.year = ${year}`]),
  ...(level === undefined ? [] : [sql`b.level = ${level}`]),
  ...(asOf === undefined ? [] : [sql`b.held_on <= ${asOf}::date`]),
], sql` and `);

/** What of the projects of round `b` is in sight: each once, with the amount of its furthest track. */
const inRound = (tx: ScopedTx) => sql`(select count(*) as projects, coalesce(sum(one.fen), 0)::bigint as fen from (
  select distinct on (r.zone_id, r.project_id) r.total_investment_fen as fen
  from batch_entry r join project p on p.zone_id = r.zone_id and p.id = r.project_id
  where r.round_id = b.id and not r.withdrawn and ${sight(tx)}
  order by r.zone_id, r.project_id, array_position(array['producing', 'started', 'signed'], r.track)) one)`;

export async function selectRound(tx: ScopedTx, id: string): Promise<BatchRound | undefined> {
  const { rows } = await sql`select ${columns} from batch_round b where b.id = ${id}::uuid`.execute(tx.query);
  return readRounds(rows)[0];
}

export async function selectRounds(tx: ScopedTx, ids: readonly string[]): Promise<BatchRound[]> {
  const { rows } = await sql`select ${columns} from batch_round b where b.id = any (${ids}::uuid[])`.execute(tx.query);
  return readRounds(rows);
}

/** Newest day first. */
export async function pageOfRounds(tx: ScopedTx, filter: RoundFilter, { after, limit }: { readonly after?: DayCursor; readonly limit: number }): Promise<ListedRound[]> {
  const left = after ? sql`(b.held_on, b.id) < (${after.day}::date, ${after.id}::uuid)` : sql`true`;
  const { rows } = await sql`select page.*, of_round.projects, of_round.fen as "totalInvestmentFen"
    from (select ${columns} from batch_round b where ${matching(filter)} and ${left} order by b.held_on desc, b.id desc limit ${limit}) page
    join batch_round b on b.id = page.id cross join lateral ${inRound(tx)} of_round
    order by b.held_on desc, b.id desc`.execute(tx.query);
  return readListed(rows);
}

export async function countRounds(tx: ScopedTx, filter: RoundFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from batch_round b where ${matching(filter)}`.execute(tx.query);
  return rows[0]?.total ?? 0;
}

/** The ids written; a round that its organiser has already in that year is left out. */
export const insertRounds = (tx: ScopedTx, rows: readonly Insertable<BatchTables["batch_round"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<BatchTables>(tx), "batch_round", rows);

export interface RoundVersion { readonly id: string; readonly version: number }
type Changes = Partial<Omit<Insertable<BatchTables["batch_round"]>, "id" | "version">>;

export const updateRound = (tx: ScopedTx, { id, version }: RoundVersion, values: Changes): Promise<WriteOutcome> =>
  writeOutcome(tables<BatchTables>(tx).updateTable("batch_round").set({ ...values, version: version + 1 })
    .where("id", "=", id).where("version", "=", version).where("withdrawn", "=", false).executeTakeFirst());

/** Whether an entry of the round still counts, in whatever zone: also where the actor may not look. */
export async function hasEntries(tx: ScopedTx, roundId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select round_has_entries(${roundId}::uuid) as has`.execute(tx.query);
  return rows[0]?.has ?? false;
}
