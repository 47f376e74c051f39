import { sql } from "kysely";
import { Type } from "typebox";
import { yearOf } from "../../../kernel/plain-date.ts";
import { Nullable } from "../../../kernel/schema.ts";
import { tracedQuery } from "../../../platform/db/traced-query.ts";
import { onKeyList, ownerOn, projectSight } from "./wall.ts";

/** Projects of the list of which the fact stands by the day; it stands once at most. */
export const projectsAlong = (kind: "started" | "producing") => tracedQuery({
  from: (_tx, { asOf }) => sql`from project p
    join project_fact f on f.zone_id = p.zone_id and f.project_id = p.id and f.kind = ${kind} and not f.withdrawn and f.occurred_on <= ${asOf}::date`,
  where: (tx, { asOf }) => sql`${projectSight(tx)} and ${onKeyList({ asOf, year: yearOf(asOf) })}`,
  zone: sql`p.zone_id`, id: sql`p.id`, on: sql`f.occurred_on`, example: sql`p.example`,
  project: () => sql`p.id`,
  enterprise: (_tx, { asOf }) => ownerOn(asOf),
  columns: (_tx, { asOf }) => sql`p.name, (select e.name from enterprise e where e.zone_id = p.zone_id and e.id = ${ownerOn(asOf)}) as owner, f.evidence, f.verifier`,
  cells: { name: Type.String(), owner: Nullable(Type.String()), evidence: Nullable(Type.String()), verifier: Nullable(Type.String()) },
});
