import { sql, type RawBuilder } from "kysely";
import { Type, type Static } from "typebox";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { yearOf } from "../../../kernel/plain-date.ts";
import { Id, Nullable, record } from "../../../kernel/schema.ts";
import { inZones } from "../../../platform/db/in-zones.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { onKeyList, ownerOn, projectSight } from "./wall.ts";

const ListedProject = record({
  zoneId: Id(""), id: Id(""), name: Type.String(), owner: Nullable(Type.String()), started: Type.Boolean(), example: Type.Boolean(),
  /** Parallel arrays, one place a case of the items asked for: its state, or for an earlier day its newest step then. */
  items: Type.Array(Type.String()), kinds: Type.Array(Nullable(Type.String())),
  /** Items whose result had run out by the day. */
  lapsed: Type.Array(Type.String()),
});
export type ListedProject = Static<typeof ListedProject>;
const readProjects = rowReader(ListedProject);

function cutTo({ asOf, projectId, enterpriseId }: FigureQuestion): RawBuilder<unknown> {
  const ofProject = projectId === undefined ? sql`true` : sql`p.id = ${projectId}::uuid`;
  return enterpriseId === undefined ? ofProject : sql`${ofProject} and ${ownerOn(asOf)} = ${enterpriseId}::uuid`;
}

/** The kept state, unless a step came after the day: only then is the newest step by the day looked up. */
const kindOn = (asOf: string) => sql`case when c.latest_on > ${asOf}::date then (select f.kind from case_fact f
  where f.zone_id = c.zone_id and f.case_id = c.id and not f.struck and f.occurred_on <= ${asOf}::date order by f.place desc limit 1) else c.state end`;

/** The key projects of the as-of's year with the newest step of each case of these items, of all the zones in one go. They come in the order of the index: to sort them takes as long as to read them. */
export async function selectListedProjects(tx: ScopedTx, question: FigureQuestion, items: readonly string[]): Promise<ListedProject[]> {
  const { zoneIds, asOf } = question;
  const { rows } = await sql`with listed as materialized (
      select p.*, ${ownerOn(asOf)} as owner_id from project p
      where ${inZones("p.zone_id", zoneIds)} and ${projectSight(tx)} and ${onKeyList({ asOf, year: yearOf(asOf) })} and ${cutTo(question)})
    select p.zone_id as "zoneId", p.id, p.name, p.example, e.name as owner,
      exists (select from project_fact f where f.zone_id = p.zone_id and f.project_id = p.id and f.kind = 'started' and not f.withdrawn and f.occurred_on <= ${asOf}::date) as started,
      coalesce(k.items, '[]') as items, coalesce(k.kinds, '[]') as kinds, coalesce(k.lapsed, '[]') as lapsed
    from listed p
    left join enterprise e on e.zone_id = p.zone_id and e.id = p.owner_id
    cross join lateral (select json_agg(c.item order by c.item) as items, json_agg(${kindOn(asOf)} order by c.item) as kinds,
        json_agg(c.item) filter (where c.valid_until < ${asOf}::date) as lapsed
      from approval_case c where c.zone_id = p.zone_id and c.project_id = p.id and c.item = any (${items}::text[])) k
    order by p.id`.execute(tx.query);
  return readProjects(rows);
}
