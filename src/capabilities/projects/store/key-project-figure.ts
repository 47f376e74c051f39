import { sql, type RawBuilder } from "kysely";
import { Type } from "typebox";
import { yearOf } from "../../../kernel/plain-date.ts";
import { FenAmount, Nullable } from "../../../kernel/schema.ts";
import { tracedQuery } from "../../../platform/db/traced-query.ts";
import { KeyListLevel } from "../contract/key-list.ts";
import { sight } from "./project.ts";
import { ownerNameOn, ownerOn, valuesOn } from "./project-figure.ts";

/** Each project once, on however many levels of the as-of year's list it stands that day. */
const keyProjects = (value: RawBuilder<unknown>) => tracedQuery({
  from: (_tx, question) => sql`from project p
    join (select l.zone_id, l.project_id, array_agg(distinct l.level) as levels, min(l.entered_on) as entered_on from key_project l
      where l.zone_id = any (${question.zoneIds}::uuid[]) and l.year = ${yearOf(question.asOf)} and l.entered_on <= ${question.asOf}::date and (l.left_on is null or l.left_on > ${question.asOf}::date)
      group by l.zone_id, l.project_id) k on k.zone_id = p.zone_id and k.project_id = p.id
    left join ${valuesOn("totalInvestment", question)} t on t.zone_id = p.zone_id and t.project_id = p.id`,
  where: sight,
  zone: sql`p.zone_id`, id: sql`p.id`, on: sql`k.entered_on`, example: sql`p.example`,
  project: () => sql`p.id`,
  enterprise: (_tx, { asOf }) => ownerOn(asOf),
  value,
  columns: (_tx, { asOf }) => sql`p.name, p.code, ${ownerNameOn(asOf)} as "ownerName", k.levels, t.amount_fen as "totalInvestmentFen"`,
  cells: { name: Type.String(), code: Nullable(Type.String()), ownerName: Nullable(Type.String()), levels: Type.Array(KeyListLevel), totalInvestmentFen: Nullable(FenAmount("")) },
});

export const keyProjectCount = keyProjects(sql`count(*)`);
/** In yuan. */
export const keyProjectInvestment = keyProjects(sql`coalesce(sum(t.amount_fen), 0) / 100.0`);
