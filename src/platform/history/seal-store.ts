import type pg from "pg";
import type { SealedRow, SealHeader } from "./seal.ts";

/** A seal as kept. */
export interface KeptSeal extends SealHeader {
  readonly seal: string;
}

const moment = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const selectSeals = `select number::text, first_seq::text as "firstSeq", last_seq::text as "lastSeq", rows::text, previous, seal, ${moment("sealed_at")} as "sealedAt" from history_seal s`;

export async function lastSeal(client: pg.ClientBase): Promise<KeptSeal | undefined> {
  return (await client.query<KeptSeal>(`${selectSeals} order by s.number desc limit 1`)).rows[0];
}

/** The seals above a number, in order, at most 1,000. */
export async function sealsAfter(client: pg.ClientBase, number: string): Promise<KeptSeal[]> {
  return (await client.query<KeptSeal>(`${selectSeals} where s.number > $1::bigint order by s.number limit 1000`, [number])).rows;
}

/** Rows with `after < seq ≤ upTo`, in order, at most `limit`; each begins with its `seq`. */
export async function rowsBetween(client: pg.ClientBase, after: string, upTo: string, limit: number): Promise<SealedRow[]> {
  const { rows } = await client.query<(string | null)[]>({
    rowMode: "array",
    text: `select seq::text, zone_id::text, enterprise_id::text, table_name, row_id::text, action, before::text, after::text, actor, reason, request_id, ${moment("at")}
      from change_history h where h.seq > $1::bigint and h.seq <= $2::bigint order by h.seq limit $3`,
    values: [after, upTo, limit],
  });
  return rows;
}

/** A moment of now, exact to what the table keeps. */
export async function sealingMoment(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ now: string }>(`select ${moment("clock_timestamp()")} as now`);
  return rows[0]?.now ?? "";
}

export async function insertSeal(client: pg.ClientBase, seal: KeptSeal): Promise<void> {
  await client.query("insert into history_seal (number, first_seq, last_seq, rows, previous, seal, sealed_at) values ($1, $2, $3, $4, $5, $6, $7)",
    [seal.number, seal.firstSeq, seal.lastSeq, seal.rows, seal.previous, seal.seal, seal.sealedAt]);
}

/** Rows that no seal covers yet, those of unfinished transactions aside. */
export async function countUnsealed(client: Pick<pg.ClientBase, "query">): Promise<number> {
  const { rows } = await client.query<{ tail: string }>(
    "select count(*)::text as tail from change_history where seq > coalesce((select last_seq from history_seal order by number desc limit 1), 0)");
  return Number(rows[0]?.tail ?? 0);
}
