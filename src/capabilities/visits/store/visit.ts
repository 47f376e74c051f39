import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { enterpriseInSight } from "../../../platform/db/narrowing.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { visits } from "../contract.ts";
import type { VisitTables } from "../tables.ts";

type Filter = Input<typeof visits.list>["query"];
type Table = VisitTables["visit"];

/** Visits that the actor recorded or took part in, wherever their sight is narrowed. */
const own = (tx: ScopedTx) => {
  const { narrowed } = tx.scope;
  if (!narrowed) return sql<SqlBool>`false`;
  return sql<SqlBool>`(r.recorded_by = ${narrowed.userId} or exists (select from visit_visitor o
    where o.zone_id = r.zone_id and o.visit_id = r.id and o.user_id = ${narrowed.userId}::uuid and not o.withdrawn))`;
};

/** `r` is the visit: to an enterprise in sight, or the actor's own. */
export const visitSight = (tx: ScopedTx) => sql<SqlBool>`(${enterpriseInSight(tx, { zone: "r.zone_id", id: "r.enterprise_id" })} or ${own(tx)})`;

const visitors = sql`(select coalesce(json_agg(json_build_object('id', v.id, 'userId', v.user_id, 'person', v.person, 'unit', v.unit) order by v.id), '[]'::json)
  from visit_visitor v where v.zone_id = r.zone_id and v.visit_id = r.id and not v.withdrawn)`;
const problems = sql`(select coalesce(json_agg(json_build_object('id', q.id, 'content', q.content, 'category', q.category, 'raisedOn', q.raised_on, 'closedOn', q.closed_on) order by q.raised_on, q.id), '[]'::json)
  from visit_problem l join problem q on q.zone_id = l.zone_id and q.id = l.problem_id
  where l.zone_id = r.zone_id and l.visit_id = r.id and not l.withdrawn and not q.withdrawn)`;
const heard = sql<SqlBool>`exists (select from visit_problem l join problem q on q.zone_id = l.zone_id and q.id = l.problem_id
  where l.zone_id = r.zone_id and l.visit_id = r.id and not l.withdrawn and not q.withdrawn)`;

const yesOrNo = (answer: "yes" | "no" | undefined, condition: typeof heard) =>
  (answer === undefined ? [] : [answer === "yes" ? condition : sql<SqlBool>`not ${condition}`]);

export const visitQuery = ledgerQuery<typeof visits.row, Filter>({
  row: visits.row,
  from: sql`visit r
    join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id
    left join project p on p.zone_id = r.zone_id and p.id = r.project_id`,
  columns: sql`r.enterprise_id as "enterpriseId", e.name as "enterpriseName", r.project_id as "projectId", p.name as "projectName",
    r.visited_on as "visitedOn", r.purpose, r.led_by_leader as "ledByLeader", r.situation, r.answered, r.policies, r.follow_up as "followUp",
    ${visitors} as visitors, ${problems} as problems`,
  day: sql`r.visited_on`,
  texts: [sql`e.name`, sql`p.name`, sql`r.situation`, sql`(select string_agg(v.person, ' ') from visit_visitor v where v.zone_id = r.zone_id and v.visit_id = r.id and not v.withdrawn)`],
  sight: visitSight,
  matches: ({ purpose, led, heard: withProblems, enterpriseId, projectId }) => [
    ...(purpose === undefined ? [] : [sql<SqlBool>`r.purpose = ${purpose}`]),
    ...yesOrNo(led, sql<SqlBool>`r.led_by_leader`),
    ...yesOrNo(withProblems, heard),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`r.enterprise_id = ${enterpriseId}::uuid`]),
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
  ],
});

/** The ids written. */
export const insertVisits = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<VisitTables>(tx), "visit", rows);

export const updateVisit = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<VisitTables>(tx), "visit", key, values);
