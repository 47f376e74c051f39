import { sql } from "kysely";
import { Type, type Static } from "typebox";
import { Id, Nullable, record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { SiteCondition } from "../../projects/contract/fact.ts";
import { CaseFactKind } from "../contract/fact.ts";
import { SpecialProcedure } from "../contract/item-clock.ts";
import { standsOn } from "./case.ts";
import { onKeyList, ownerOn, projectSight, step } from "./wall.ts";

const Day = Type.String();
const Steps = Type.Array(record({
  kind: CaseFactKind, occurredOn: Day, procedure: Type.Optional(SpecialProcedure), promisedOn: Type.Optional(Day), validTo: Type.Optional(Day), days: Type.Optional(Type.Integer()),
}));
const ForecastProjectRow = record({
  id: Id(""), name: Type.String(), owner: Nullable(Type.String()), example: Type.Boolean(),
  /** Days planned for the start, each from the day on which it was planned. */
  plans: Type.Array(record({ from: Day, day: Day })),
  conditions: Type.Array(record({ condition: SiteCondition, on: Day })),
  cases: Type.Array(record({ item: Type.String(), departmentId: Nullable(Type.String()), steps: Steps })),
});
export type ForecastProjectRow = Static<typeof ForecastProjectRow>;
const readProjects = rowReader(ForecastProjectRow);

interface ForecastQuestion {
  readonly zoneId: string;
  readonly year: number;
  /** On the year's list on this day; their facts up to `until`. */
  readonly asOf: string;
  readonly until: string;
}

/** The year's key projects with every dated fact that their readiness rests on. */
export async function selectForecastProjects(tx: ScopedTx, { zoneId, year, asOf, until }: ForecastQuestion): Promise<ForecastProjectRow[]> {
  const { rows } = await sql`with listed as materialized (
      select p.* from project p where p.zone_id = ${zoneId}::uuid and ${projectSight(tx)} and ${onKeyList({ year, asOf })})
    select p.id, p.name, p.example, (select e.name from enterprise e where e.zone_id = p.zone_id and e.id = ${ownerOn(until)}) as owner,
      (select coalesce(json_agg(json_build_object('from', v.occurred_on, 'day', v.day) order by v.occurred_on, v.recorded_at, v.id), '[]') from project_value v
        where v.zone_id = p.zone_id and v.project_id = p.id and v.measure = 'plannedStart' and v.occurred_on <= ${until}::date) as plans,
      (select coalesce(json_agg(json_build_object('condition', f.kind, 'on', f.occurred_on)), '[]') from project_fact f
        where f.zone_id = p.zone_id and f.project_id = p.id and f.kind = any (${SiteCondition.enum}::text[]) and not f.withdrawn and f.occurred_on <= ${until}::date) as conditions,
      coalesce(k.cases, '[]') as cases
    from listed p
    left join (select c.project_id, json_agg(json_build_object('item', c.item, 'departmentId', c.department_id, 'steps', coalesce(s.steps, '[]')) order by c.item) as cases
      from approval_case c join listed p on p.zone_id = c.zone_id and p.id = c.project_id
      left join lateral (select json_agg(${step} order by f.place) as steps from case_fact f
        where f.zone_id = c.zone_id and f.case_id = c.id and not f.struck and f.occurred_on <= ${until}::date) s on true
      where c.zone_id = ${zoneId}::uuid and ${standsOn(sql`${asOf}::date`)} group by c.project_id) k on k.project_id = p.id
    order by p.id`.execute(tx.query);
  return readProjects(rows);
}

const SpanRow = record({
  projectId: Id(""), item: Type.String(), departmentId: Nullable(Type.String()), submittedOn: Nullable(Day), acceptedOn: Nullable(Day), decidedOn: Nullable(Day),
  /** Decided, replaced or not applicable since. */
  finishedOn: Nullable(Day),
});
export type SpanRow = Static<typeof SpanRow>;
const readSpans = rowReader(SpanRow);

/** The kept days of all the zone's cases that were applied for or are settled, and its site conditions that are met, also of projects out of sight: how long things take is nobody's secret. */
export async function selectSpans(tx: ScopedTx, zoneId: string): Promise<SpanRow[]> {
  const { rows } = await sql`select c.project_id as "projectId", c.item, c.department_id as "departmentId", c.submitted_on as "submittedOn", c.accepted_on as "acceptedOn", c.decided_on as "decidedOn",
      case when c.state in ('decided', 'delivered') then c.decided_on when c.state in ('replaced', 'notApplicable') then c.latest_on end as "finishedOn"
    from approval_case c where c.zone_id = ${zoneId}::uuid and (c.submitted_on is not null or c.state in ('replaced', 'notApplicable'))
    union all select f.project_id, f.kind, null, null, null, null, f.occurred_on
    from project_fact f where f.zone_id = ${zoneId}::uuid and f.kind = any (${SiteCondition.enum}::text[]) and not f.withdrawn`.execute(tx.query);
  return readSpans(rows);
}
