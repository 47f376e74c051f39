import { sql } from "kysely";
import { Type } from "typebox";
import { Nullable, record } from "../../../kernel/schema.ts";
import { tracedQuery } from "../../../platform/db/traced-query.ts";
import { EnquiryChannel } from "../contract/window-enquiry.ts";
import { within } from "./figure-days.ts";
import { inOwnedProject } from "./owned-projects.ts";
import { ownerOn } from "./wall.ts";
import { enquirySight } from "./window-enquiry.ts";
import { zoneItemName } from "./item-name.ts";

/** An enquiry belongs to the enterprise that it names, else to whoever owned its project on the day. */
export const enquiriesMade = tracedQuery({
  from: () => sql`from window_enquiry r left join project p on p.zone_id = r.zone_id and p.id = r.project_id`,
  where: (tx, question) => sql`not r.withdrawn and ${within(sql`r.enquired_on`, question)} and ${enquirySight(tx)}
    and (r.enterprise_id is not null or ${inOwnedProject(sql`r.project_id`, question)})`,
  zone: sql`r.zone_id`, id: sql`r.id`, on: sql`r.enquired_on`, example: sql`r.example`,
  project: () => sql`r.project_id`,
  enterprise: (_tx, { asOf }) => sql`coalesce(r.enterprise_id, ${ownerOn(asOf)})`,
  columns: (_tx, { asOf }) => sql`r.question, r.channel, r.enquirer, p.name as "projectName", r.answered_on as "answeredOn",
    (select coalesce(json_agg(json_build_object('item', i.item, 'named', ${zoneItemName(sql`r.zone_id`, sql`i.item`, asOf)}) order by i.n), '[]')
      from unnest(r.items) with ordinality as i (item, n)) as asked,
    (select e.name from enterprise e where e.zone_id = r.zone_id and e.id = r.enterprise_id) as "enterpriseName"`,
  cells: {
    asked: Type.Array(record({ item: Type.String(), named: Nullable(Type.String()) })), question: Type.String(), channel: EnquiryChannel, enquirer: Nullable(Type.String()), projectName: Nullable(Type.String()),
    answeredOn: Nullable(Type.String()), enterpriseName: Nullable(Type.String()),
  },
});
