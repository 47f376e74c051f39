import { sql } from "kysely";
import { Type } from "typebox";
import { Day, Nullable } from "../../../kernel/schema.ts";
import { yearOf } from "../../../kernel/plain-date.ts";
import { tracedQuery } from "../../../platform/db/traced-query.ts";
import { sight } from "./case.ts";
import { onKeyList, ownerOn } from "./wall.ts";
import { zoneItemName } from "./item-name.ts";

/** A decision is final, so the kept day also tells for earlier days whether it had come. */
export const decidedCases = tracedQuery({
  from: () => sql`from approval_case c join project p on p.zone_id = c.zone_id and p.id = c.project_id`,
  where: (tx, { asOf }) => sql`c.decided_on between make_date(${yearOf(asOf)}::int, 1, 1) and ${asOf}::date and ${onKeyList({ asOf, year: yearOf(asOf) })} and ${sight(tx)}`,
  zone: sql`c.zone_id`, id: sql`c.id`, on: sql`c.decided_on`, example: sql`c.example`,
  project: () => sql`c.project_id`,
  enterprise: (_tx, { asOf }) => ownerOn(asOf),
  columns: (_tx, { asOf }) => sql`${zoneItemName(sql`c.zone_id`, sql`c.item`, asOf)} as named, p.name as "projectName", c.item, (select d.name from department d where d.zone_id = c.zone_id and d.id = c.department_id) as "departmentName", c.accepted_on as "acceptedOn",
    (select f.document_number from case_fact f where f.zone_id = c.zone_id and f.case_id = c.id and f.kind = 'decided' and not f.struck order by f.place desc limit 1) as "documentNumber"`,
  cells: { named: Nullable(Type.String()), projectName: Type.String(), item: Type.String(), departmentName: Nullable(Type.String()), acceptedOn: Nullable(Day("")), documentNumber: Nullable(Type.String()) },
});
