import { sql } from "kysely";
import { Type } from "typebox";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { Day, Nullable } from "../../../kernel/schema.ts";
import { tracedQuery } from "../../../platform/db/traced-query.ts";
import { ServiceMode } from "../contract/agent-service.ts";
import { within } from "./figure-days.ts";
import { inOwnedProject } from "./owned-projects.ts";
import { ownerOn, projectSight } from "./wall.ts";
import { zoneItemName } from "./item-name.ts";

/** What counts as served, in both figures: services begun in the days asked for that were not withdrawn. */
const startedWithin = (question: FigureQuestion) => sql`not r.withdrawn and ${within(sql`r.started_on`, question)} and ${inOwnedProject(sql`r.project_id`, question)}`;

export const servicesStarted = tracedQuery({
  from: () => sql`from agent_service r join project p on p.zone_id = r.zone_id and p.id = r.project_id left join user_account u on u.id = r.agent_id`,
  where: (tx, question) => sql`${startedWithin(question)} and ${projectSight(tx)}`,
  zone: sql`r.zone_id`, id: sql`r.id`, on: sql`r.started_on`, example: sql`r.example`,
  project: () => sql`r.project_id`,
  enterprise: (_tx, { asOf }) => ownerOn(asOf),
  columns: (_tx, { asOf }) => sql`${zoneItemName(sql`r.zone_id`, sql`r.item`, asOf)} as named, p.name as "projectName", r.content, r.mode, r.item, coalesce(r.agent_name, u.name) as agent, r.finished_on as "finishedOn"`,
  cells: {
    named: Nullable(Type.String()), projectName: Type.String(), content: Type.String(), mode: ServiceMode, item: Nullable(Type.String()), agent: Nullable(Type.String()), finishedOn: Nullable(Day("")),
  },
});

/** One record a project, on the day of its first service: however many services it had, it counts once. */
export const projectsServed = tracedQuery({
  from: (_tx, question) => sql`from (select r.zone_id, r.project_id, count(*) as services, min(r.started_on) as first_on, max(r.started_on) as last_on, bool_and(r.example) as example
      from agent_service r where r.zone_id = any (${question.zoneIds}::uuid[]) and ${startedWithin(question)} group by r.zone_id, r.project_id) s
    join project p on p.zone_id = s.zone_id and p.id = s.project_id`,
  where: (tx) => projectSight(tx),
  zone: sql`s.zone_id`, id: sql`s.project_id`, on: sql`s.first_on`, example: sql`s.example`,
  project: () => sql`s.project_id`,
  enterprise: (_tx, { asOf }) => ownerOn(asOf),
  columns: (_tx, { asOf }) => sql`p.name, (select e.name from enterprise e where e.zone_id = p.zone_id and e.id = ${ownerOn(asOf)}) as owner,
    s.services::float8 as services, s.last_on as "lastOn"`,
  cells: { name: Type.String(), owner: Nullable(Type.String()), services: Type.Number(), lastOn: Day("") },
});
