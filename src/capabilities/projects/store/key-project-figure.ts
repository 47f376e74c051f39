import { sql } from "kysely";
import { Type, type Static } from "typebox";
import { Day, FenAmount, Id, Nullable, record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { KeyListLevel } from "../contract/key-list.ts";
import { sight } from "./project.ts";
import { valueOn } from "./project-list.ts";

const KeyProject = record({
  id: Id(""), name: Type.String(), code: Nullable(Type.String()), ownerName: Nullable(Type.String()), levels: Type.Array(KeyListLevel),
  enteredOn: Day(""), totalInvestmentFen: Nullable(FenAmount("")), example: Type.Boolean(),
});
export type KeyProject = Static<typeof KeyProject>;
const readKeyProjects = rowReader(KeyProject);

interface KeyList {
  readonly zoneId: string;
  readonly year: number;
  readonly asOf: string;
}

/** Each project once, on however many levels it stands. Counts, sums and pages are all taken from this. */
const listed = (tx: ScopedTx, { zoneId, year, asOf }: KeyList) => sql`from project p
  join (select l.zone_id, l.project_id, array_agg(distinct l.level) as levels, min(l.entered_on) as entered_on from key_project l
    where l.zone_id = ${zoneId}::uuid and l.year = ${year} and l.entered_on <= ${asOf}::date and (l.left_on is null or l.left_on > ${asOf}::date)
    group by l.zone_id, l.project_id) k on k.zone_id = p.zone_id and k.project_id = p.id
  left join ${valueOn("owner", asOf)} o on true
  left join enterprise e on e.zone_id = p.zone_id and e.id = coalesce(o.party_id, p.enterprise_id)
  left join ${valueOn("totalInvestment", asOf)} t on true
  where p.zone_id = ${zoneId}::uuid and ${sight(tx)}`;

export async function selectKeyProjectTotals(tx: ScopedTx, list: KeyList): Promise<{ readonly count: number; readonly totalInvestmentFen: number }> {
  const { rows } = await sql<{ count: number; totalInvestmentFen: number }>`select count(*) as count, coalesce(sum(t.amount_fen), 0)::bigint as "totalInvestmentFen"
    ${listed(tx, list)}`.execute(tx.query);
  return rows[0] ?? { count: 0, totalInvestmentFen: 0 };
}

export async function selectKeyProjects(tx: ScopedTx, list: KeyList, page: { readonly before?: string; readonly limit: number }): Promise<KeyProject[]> {
  const { rows } = await sql`select p.id, p.name, p.code, e.name as "ownerName", k.levels, k.entered_on as "enteredOn", t.amount_fen as "totalInvestmentFen", p.example
    ${listed(tx, list)} and ${page.before === undefined ? sql`true` : sql`p.id < ${page.before}::uuid`} order by p.id desc limit ${page.limit}`.execute(tx.query);
  return readKeyProjects(rows);
}
