import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { windowEnquiries } from "../contract/window-enquiry.ts";
import type { WindowEnquiryTables } from "../tables/window-enquiry.ts";
import { projectSight } from "./wall.ts";

type Filter = Input<typeof windowEnquiries.list>["query"];
type Table = WindowEnquiryTables["window_enquiry"];

/** An enquiry about no project is the window's; one about a project is seen by whoever sees the project `p`. */
export const enquirySight = (tx: ScopedTx) => sql<SqlBool>`(r.project_id is null or ${projectSight(tx)})`;

export const windowEnquiryQuery = ledgerQuery<typeof windowEnquiries.row, Filter>({
  row: windowEnquiries.row,
  from: sql`window_enquiry r
    left join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id
    left join project p on p.zone_id = r.zone_id and p.id = r.project_id
    left join department d on d.zone_id = r.zone_id and d.id = r.department_id`,
  columns: sql`r.enquired_on as "enquiredOn", r.channel, r.enquirer, r.enterprise_id as "enterpriseId", e.name as "enterpriseName",
    r.project_id as "projectId", p.name as "projectName", r.item, r.question, r.answer, r.answered_on as "answeredOn",
    r.department_id as "departmentId", d.name as "departmentName", r.follow_up as "followUp"`,
  day: sql`r.enquired_on`,
  texts: [sql`r.question`, sql`r.enquirer`, sql`e.name`, sql`p.name`],
  sight: enquirySight,
  matches: ({ channel, enterpriseId, projectId }) => [
    ...(channel === undefined ? [] : [sql<SqlBool>`r.channel = ${channel}`]),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`coalesce(r.enterprise_id, p.enterprise_id) = ${enterpriseId}::uuid`]),
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
  ],
});

/** The ids written. */
export const insertWindowEnquiries = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<WindowEnquiryTables>(tx), "window_enquiry", rows);

export const updateWindowEnquiry = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<WindowEnquiryTables>(tx), "window_enquiry", key, values);
