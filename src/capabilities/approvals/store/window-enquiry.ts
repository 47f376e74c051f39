import { sql, type Insertable, type RawBuilder, type SqlBool, type Updateable } from "kysely";
import { Type } from "typebox";
import type { Input } from "../../../kernel/operation.ts";
import { record } from "../../../kernel/schema.ts";
import { inZones } from "../../../platform/db/in-zones.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { windowEnquiries, type EnquiryToDo } from "../contract/window-enquiry.ts";
import type { WindowEnquiryTables } from "../tables/window-enquiry.ts";
import { projectSight } from "./wall.ts";

type Filter = Input<typeof windowEnquiries.list>["query"];
type Table = WindowEnquiryTables["window_enquiry"];

/** An enquiry about no project is the window's; one about a project is seen by whoever sees the project `p`. */
export const enquirySight = (tx: ScopedTx) => sql<SqlBool>`(r.project_id is null or ${projectSight(tx)})`;

/** Not yet by the day; without one, not at all. */
const notBy = (day: RawBuilder<unknown>, asOf: string | undefined) => (asOf === undefined ? sql<SqlBool>`${day} is null` : sql<SqlBool>`(${day} is null or ${day} > ${asOf}::date)`);

/** What was passed on waits for a call back once it was answered, by whomever; before that it waits for the answer. */
const waits = (todo: EnquiryToDo, asOf: string | undefined) => (todo === "unanswered"
  ? notBy(sql`r.answered_on`, asOf)
  : sql<SqlBool>`(r.department_id is not null and not ${notBy(sql`r.answered_on`, asOf)} and ${notBy(sql`r.called_back_on`, asOf)})`);

export const windowEnquiryQuery = ledgerQuery<typeof windowEnquiries.row, Filter>({
  row: windowEnquiries.row,
  from: sql`window_enquiry r
    left join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id
    left join project p on p.zone_id = r.zone_id and p.id = r.project_id
    left join department d on d.zone_id = r.zone_id and d.id = r.department_id`,
  columns: sql`r.enquired_on as "enquiredOn", r.enquired_time as "enquiredTime", r.channel, r.enquirer, r.enquirer_role as "enquirerRole", r.enterprise_id as "enterpriseId", e.name as "enterpriseName",
    r.project_id as "projectId", p.name as "projectName", r.items, r.question, r.answer, r.answered_on as "answeredOn",
    r.department_id as "departmentId", d.name as "departmentName", r.forwarded_on as "forwardedOn",
    r.called_back_on as "calledBackOn", r.called_back_by as "calledBackBy", r.satisfied, r.follow_up as "followUp"`,
  day: sql`r.enquired_on`,
  texts: [sql`r.question`, sql`r.enquirer`, sql`e.name`, sql`p.name`],
  sight: enquirySight,
  matches: ({ channel, enquirerRole, item, departmentId, todo, enterpriseId, projectId, asOf }) => [
    ...(channel === undefined ? [] : [sql<SqlBool>`r.channel = ${channel}`]),
    ...(enquirerRole === undefined ? [] : [sql<SqlBool>`r.enquirer_role = ${enquirerRole}`]),
    ...(item === undefined ? [] : [sql<SqlBool>`${item} = any (r.items)`]),
    ...(departmentId === undefined ? [] : [sql<SqlBool>`r.department_id = ${departmentId}::uuid`]),
    ...(todo === undefined ? [] : [waits(todo, asOf)]),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`coalesce(r.enterprise_id, p.enterprise_id) = ${enterpriseId}::uuid`]),
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
  ],
});

/** The ids written. */
export const insertWindowEnquiries = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<WindowEnquiryTables>(tx), "window_enquiry", rows);

export const updateWindowEnquiry = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<WindowEnquiryTables>(tx), "window_enquiry", key, values);

const readCounts = rowReader(record({ onSite: Type.Integer(), online: Type.Integer(), telephone: Type.Integer(), unanswered: Type.Integer(), callBack: Type.Integer() }));

/** In one statement: this year's enquiries by channel, and those of any year that wait on the day. */
export async function selectEnquiryCounts(tx: ScopedTx, zoneIds: readonly string[], asOf: string) {
  const ofYear = sql`r.enquired_on >= date_trunc('year', ${asOf}::date)::date`;
  const { rows } = await sql`select (count(*) filter (where ${ofYear} and r.channel = 'onSite'))::int as "onSite", (count(*) filter (where ${ofYear} and r.channel = 'online'))::int as online,
      (count(*) filter (where ${ofYear} and r.channel = 'telephone'))::int as telephone,
      (count(*) filter (where ${waits("unanswered", asOf)}))::int as unanswered, (count(*) filter (where ${waits("callBack", asOf)}))::int as "callBack"
    from window_enquiry r left join project p on p.zone_id = r.zone_id and p.id = r.project_id
    where ${inZones("r.zone_id", zoneIds)} and not r.withdrawn and r.enquired_on <= ${asOf}::date and ${enquirySight(tx)}`.execute(tx.query);
  const [counts] = readCounts(rows);
  if (!counts) throw new TypeError("a count has no row");
  return counts;
}
