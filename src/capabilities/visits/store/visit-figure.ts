import { sql } from "kysely";
import { Type } from "typebox";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { firstDayOf, lastDayOf, yearToDate } from "../../../kernel/period.ts";
import { Day, Nullable } from "../../../kernel/schema.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { tracedQuery, type TracedQueryParts } from "../../../platform/db/traced-query.ts";
import { enterpriseInSight } from "../../../platform/db/narrowing.ts";
import { ProblemCategory } from "../../problems/contract/problem.ts";
import { VisitPurpose } from "../contract.ts";
import { visitSight } from "./visit.ts";

const within = (day: string, { asOf, period }: FigureQuestion) =>
  sql`${sql.ref(day)} between ${firstDayOf(period)}::date and least(${lastDayOf(period)}::date, ${asOf}::date)`;

/** `r` is the visit: one of the period that was not entered by mistake. */
const counts = (tx: ScopedTx, question: FigureQuestion) => sql`not r.withdrawn and ${within("r.visited_on", question)} and ${visitSight(tx)}`;

const people = sql`(select string_agg(v.person || coalesce('（' || v.unit || '）', ''), '、' order by v.id)
  from visit_visitor v where v.zone_id = r.zone_id and v.visit_id = r.id and not v.withdrawn)`;

/** Names are looked up for the records shown only: the value needs none. */
const enterpriseName = (of: "r" | "g" | "q") => sql`(select e.name from enterprise e where e.zone_id = ${sql.ref(`${of}.zone_id`)} and e.id = ${sql.ref(`${of}.enterprise_id`)}) as "enterpriseName"`;
const projectName = (of: "r" | "q") => sql`(select p.name from project p where p.zone_id = ${sql.ref(`${of}.zone_id`)} and p.id = ${sql.ref(`${of}.project_id`)}) as "projectName"`;

const ofVisit = {
  from: () => sql`from visit r`,
  zone: sql`r.zone_id`, id: sql`r.id`, on: sql`r.visited_on`, example: sql`r.example`,
  project: () => sql`r.project_id`, enterprise: () => sql`r.enterprise_id`,
  columns: sql`${enterpriseName("r")}, ${projectName("r")}, r.visited_on as "visitedOn", r.purpose, r.led_by_leader as "ledByLeader", ${people} as visitors`,
  cells: { enterpriseName: Type.String(), projectName: Nullable(Type.String()), visitedOn: Day(""), purpose: VisitPurpose, ledByLeader: Type.Boolean(), visitors: Nullable(Type.String()) },
} as const satisfies Partial<TracedQueryParts>;

export const visitsMade = tracedQuery({ ...ofVisit, where: counts });
export const visitsLed = tracedQuery({ ...ofVisit, where: (tx, question) => sql`${counts(tx, question)} and r.led_by_leader` });

/** One row an enterprise, however often it was visited, so that the value is the number of its records. */
export const visitedEnterprises = tracedQuery({
  from: (tx, question) => sql`from (
      select r.zone_id, r.enterprise_id, min(r.visited_on) as first_on, max(r.visited_on) as last_on, count(*)::int as visits, bool_or(r.example) as example
      from visit r where r.zone_id = any (${question.zoneIds}::uuid[]) and ${counts(tx, question)} group by r.zone_id, r.enterprise_id
    ) g`,
  where: () => sql`true`,
  zone: sql`g.zone_id`, id: sql`g.enterprise_id`, on: sql`g.first_on`, example: sql`g.example`,
  enterprise: () => sql`g.enterprise_id`,
  columns: sql`${enterpriseName("g")}, g.first_on as "firstOn", g.last_on as "lastOn", g.visits`,
  cells: { enterpriseName: Type.String(), firstOn: Day(""), lastOn: Day(""), visits: Type.Integer() },
});

/** Problems that people heard on a visit, each once; one that came another way and was spoken of on a visit is not among them. */
export const problemsHeard = tracedQuery({
  from: () => sql`from problem q`,
  where: (tx, question) => sql`q.origin = 'visit' and not q.withdrawn and ${within("q.raised_on", question)}
    and exists (select from visit_problem l join visit r on r.zone_id = l.zone_id and r.id = l.visit_id
      where l.zone_id = q.zone_id and l.problem_id = q.id and not l.withdrawn and not r.withdrawn and r.visited_on <= ${question.asOf}::date and ${visitSight(tx)})`,
  zone: sql`q.zone_id`, id: sql`q.id`, on: sql`q.raised_on`, example: sql`q.example`,
  project: () => sql`q.project_id`, enterprise: () => sql`q.enterprise_id`,
  columns: sql`q.content, ${enterpriseName("q")}, ${projectName("q")}, q.category, q.raised_on as "raisedOn"`,
  cells: { content: Type.String(), enterpriseName: Nullable(Type.String()), projectName: Nullable(Type.String()), category: ProblemCategory, raisedOn: Day("") },
});

/** Enterprises with somebody who answers for them on the day, and no visit since 1 January. */
export const notVisited = tracedQuery({
  from: (tx, { asOf, zoneIds }) => sql`from (
      select s.zone_id, s.enterprise_id, min(s.valid_from) as paired_on, bool_or(s.example) as example,
        string_agg(distinct coalesce(u.name, s.person), '、') as paired
      from pairing s left join user_account u on u.id = s.user_id
      where s.zone_id = any (${zoneIds}::uuid[]) and not s.withdrawn and s.valid_from <= ${asOf}::date and (s.valid_to is null or s.valid_to >= ${asOf}::date)
        and ${enterpriseInSight(tx, { zone: "s.zone_id", id: "s.enterprise_id" })}
      group by s.zone_id, s.enterprise_id
    ) g`,
  where: (_tx, { asOf }) => sql`not exists (select from visit r where r.zone_id = g.zone_id and r.enterprise_id = g.enterprise_id and not r.withdrawn
    and r.visited_on between ${yearToDate(asOf).from}::date and ${asOf}::date)`,
  zone: sql`g.zone_id`, id: sql`g.enterprise_id`, on: sql`g.paired_on`, example: sql`g.example`,
  enterprise: () => sql`g.enterprise_id`,
  columns: (_tx, { asOf }) => sql`${enterpriseName("g")}, g.paired, g.paired_on as "pairedOn",
    (select max(r.visited_on) from visit r where r.zone_id = g.zone_id and r.enterprise_id = g.enterprise_id and not r.withdrawn and r.visited_on <= ${asOf}::date) as "lastOn"`,
  cells: { enterpriseName: Type.String(), paired: Nullable(Type.String()), pairedOn: Day(""), lastOn: Nullable(Day("")) },
});
