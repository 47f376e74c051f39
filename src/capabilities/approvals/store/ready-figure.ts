import { sql, type RawBuilder } from "kysely";
import { Type, type Static } from "typebox";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { yearOf } from "../../../kernel/plain-date.ts";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { inZones } from "../../../platform/db/in-zones.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { casesOn, dayArrays, hasCases } from "./cases-on-day.ts";
import { conditionsOn, onKeyList, ownerOn, projectSight } from "./wall.ts";

const ListedProject = record({
  zoneId: Id(""), id: Id(""), name: Type.String(), owner: Nullable(Type.String()), example: Type.Boolean(), listed: Type.Boolean(), conditions: Type.Array(Type.String()), ...dayArrays,
  /** The start that stands by the day, with the cases as they stood when it happened. */
  start: Nullable(record({ occurredOn: Day(""), evidence: Nullable(Type.String()), verifier: Nullable(Type.String()), ...dayArrays })),
});
export type ListedProject = Static<typeof ListedProject>;
const readProjects = rowReader(ListedProject);

function cutTo({ asOf, projectId, enterpriseId }: FigureQuestion): RawBuilder<unknown> {
  const ofProject = projectId === undefined ? sql`true` : sql`p.id = ${projectId}::uuid`;
  return enterpriseId === undefined ? ofProject : sql`${ofProject} and ${ownerOn(asOf)} = ${enterpriseId}::uuid`;
}

/** The key projects of the as-of's year with each case of these items as it stood, of all the zones in one go. They come in the order of the index: to sort them takes as long as to read them. */
export async function selectListedProjects(tx: ScopedTx, question: FigureQuestion, items: readonly string[]): Promise<ListedProject[]> {
  const { zoneIds, asOf } = question;
  const { rows } = await sql`with listed as materialized (
      select p.*, ${ownerOn(asOf)} as owner_id from project p
      where ${inZones("p.zone_id", zoneIds)} and ${projectSight(tx)} and ${onKeyList({ asOf, year: yearOf(asOf) })} and ${cutTo(question)})
    select p.zone_id as "zoneId", p.id, p.name, p.example, e.name as owner, ${hasCases} as listed, ${conditionsOn(asOf)} as conditions,
      coalesce(k.items, '[]') as items, coalesce(k.kinds, '[]') as kinds, coalesce(k.lapsed, '[]') as lapsed, s.start
    from listed p
    left join enterprise e on e.zone_id = p.zone_id and e.id = p.owner_id
    cross join ${casesOn(items, sql`${asOf}::date`)} k
    left join lateral (select json_build_object('occurredOn', f.occurred_on, 'evidence', f.evidence, 'verifier', f.verifier, 'items', coalesce(w.items, '[]'), 'kinds', coalesce(w.kinds, '[]'), 'lapsed', coalesce(w.lapsed, '[]')) as start
      from project_fact f cross join ${casesOn(items, sql`f.occurred_on`)} w
      where f.zone_id = p.zone_id and f.project_id = p.id and f.kind = 'started' and not f.withdrawn and f.occurred_on <= ${asOf}::date) s on true
    order by p.id`.execute(tx.query);
  return readProjects(rows);
}
