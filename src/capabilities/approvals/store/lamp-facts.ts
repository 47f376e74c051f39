import { sql } from "kysely";
import { Type, type Static } from "typebox";
import { FenAmount, Nullable, record } from "../../../kernel/schema.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";

const day = Nullable(Type.String());
const amount = Nullable(FenAmount(""));
const LampFactsRow = record({
  projectId: Type.String(), plannedStart: day, firstPlannedStart: day, startedOn: day, enteredOn: day, annualPlanFen: amount,
  months: Type.Array(record({ month: Type.String(), plans: Type.Array(record({ from: Type.String(), plannedFen: amount })), completedFen: amount })),
});
type LampFactsRow = Static<typeof LampFactsRow>;
const readFacts = rowReader(LampFactsRow);

/** What lamps read of these projects by a day, each once; the caller has seen the projects. */
export async function selectLampFacts(tx: ScopedTx, zoneId: string, projectIds: readonly string[], asOf: string): Promise<LampFactsRow[]> {
  const year = Number(asOf.slice(0, 4));
  const { rows } = await sql`with asked as (select unnest(${projectIds}::uuid[]) as id),
    planned as (select v.project_id, (array_agg(v.day order by v.occurred_on desc, v.recorded_at desc, v.id desc))[1] as last, (array_agg(v.day order by v.occurred_on, v.recorded_at, v.id))[1] as first
      from project_value v join asked a on a.id = v.project_id where v.zone_id = ${zoneId}::uuid and v.measure = 'plannedStart' and v.occurred_on <= ${asOf}::date group by v.project_id),
    annual as (select v.project_id, (array_agg(v.amount_fen order by v.occurred_on desc, v.recorded_at desc, v.id desc))[1] as fen
      from project_value v join asked a on a.id = v.project_id where v.zone_id = ${zoneId}::uuid and v.measure = 'annualPlannedInvestment' and v.year = ${year} and v.occurred_on <= ${asOf}::date group by v.project_id),
    happened as (select f.project_id, min(f.occurred_on) filter (where f.kind = 'started') as started, min(f.occurred_on) filter (where f.kind = 'statisticsEntered') as entered
      from project_fact f join asked a on a.id = f.project_id where f.zone_id = ${zoneId}::uuid and not f.withdrawn and f.occurred_on <= ${asOf}::date group by f.project_id),
    versions as (select v.investment_id, json_agg(json_build_object('from', v.occurred_on, 'plannedFen', v.planned_fen) order by v.occurred_on, v.recorded_at, v.id) as plans
      from monthly_plan v join monthly_investment m on m.zone_id = v.zone_id and m.id = v.investment_id join asked a on a.id = m.project_id
      where v.zone_id = ${zoneId}::uuid and m.month like ${`${String(year)}-%`} group by v.investment_id),
    monthly as (select m.project_id, json_agg(json_build_object('month', m.month, 'plans', coalesce(v.plans, '[]'), 'completedFen', m.completed_fen) order by m.month) as months
      from monthly_investment m join asked a on a.id = m.project_id left join versions v on v.investment_id = m.id where m.zone_id = ${zoneId}::uuid and not m.withdrawn and m.month like ${`${String(year)}-%`} group by m.project_id)
    select a.id as "projectId", p.last as "plannedStart", p.first as "firstPlannedStart", h.started as "startedOn", h.entered as "enteredOn", n.fen as "annualPlanFen", coalesce(m.months, '[]') as months
    from asked a left join planned p on p.project_id = a.id left join annual n on n.project_id = a.id left join happened h on h.project_id = a.id left join monthly m on m.project_id = a.id`.execute(tx.query);
  return readFacts(rows);
}
