import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { decisions, type Decision, type DecisionState } from "../contract/decision.ts";
import type { MeetingTables } from "../tables/meeting.ts";

export type DecisionFilter = Input<typeof decisions.list>["query"];
type Table = MeetingTables["meeting_decision"];

const done = (asOf: string) => sql`(r.done_on is not null and r.done_on <= ${asOf}::date)`;
const carried = (asOf: string) => sql`(l.held_on is not null and l.held_on <= ${asOf}::date)`;
const late = (asOf: string) => sql`(r.due_on is not null and r.due_on < ${asOf}::date)`;

/** The pages' rule `decisionState` as a condition of a paged list; a test holds the two together. */
const inState = (state: DecisionState, asOf: string) => ({
  done: sql<SqlBool>`${done(asOf)}`,
  carriedOver: sql<SqlBool>`not ${done(asOf)} and ${carried(asOf)}`,
  overdue: sql<SqlBool>`not ${done(asOf)} and not ${carried(asOf)} and ${late(asOf)}`,
  open: sql<SqlBool>`not ${done(asOf)} and not ${carried(asOf)} and not ${late(asOf)}`,
})[state];

const isGiven = (column: string, id: string | undefined) => (id === undefined ? [] : [sql<SqlBool>`${sql.ref(`r.${column}`)} = ${id}::uuid`]);

/** With the meeting it was taken at, the decision that it goes on with (c of f) and the later one that goes on with it (b of l). */
export const decisionQuery = ledgerQuery<typeof decisions.row, DecisionFilter>({
  row: decisions.row,
  from: sql`meeting_decision r
    join meeting m on m.zone_id = r.zone_id and m.id = r.meeting_id
    left join meeting_decision c on c.zone_id = r.zone_id and c.id = r.carried_from
    left join meeting f on f.zone_id = c.zone_id and f.id = c.meeting_id
    left join meeting_decision b on b.zone_id = r.zone_id and b.carried_from = r.id and not b.withdrawn
    left join meeting l on l.zone_id = b.zone_id and l.id = b.meeting_id
    left join department d on d.zone_id = r.zone_id and d.id = r.department_id
    left join project p on p.zone_id = r.zone_id and p.id = r.project_id
    left join enterprise e on e.zone_id = r.zone_id and e.id = r.enterprise_id
    left join problem q on q.zone_id = r.zone_id and q.id = r.problem_id`,
  columns: sql`r.meeting_id as "meetingId", m.title as "meetingTitle", m.kind as "meetingKind", m.held_on as "heldOn", r.place, r.content,
    r.department_id as "departmentId", d.name as "departmentName", r.person, r.due_on as "dueOn", r.project_id as "projectId", p.name as "projectName",
    r.enterprise_id as "enterpriseId", e.name as "enterpriseName", r.problem_id as "problemId", q.content as "problemContent",
    r.carried_from as "carriedFrom", f.held_on as "carriedFromHeldOn", f.title as "carriedFromTitle",
    b.id as "carriedTo", l.held_on as "carriedToHeldOn", l.title as "carriedToTitle", r.done_on as "doneOn", r.outcome`,
  day: sql`m.held_on`,
  texts: [sql`r.content`, sql`m.title`, sql`d.name`, sql`r.person`],
  matches: ({ state, asOf, meetingId, departmentId, projectId, enterpriseId, problemId }) => [
    ...(state === undefined || asOf === undefined ? [] : [inState(state, asOf)]),
    ...isGiven("meeting_id", meetingId), ...isGiven("department_id", departmentId), ...isGiven("project_id", projectId),
    ...isGiven("enterprise_id", enterpriseId), ...isGiven("problem_id", problemId),
  ],
});

/** The decisions of a meeting that stand. */
export async function selectDecisionsOf(tx: ScopedTx, zoneId: string, meetingId: string): Promise<Decision[]> {
  const ids = await tables<MeetingTables>(tx).selectFrom("meeting_decision").select("id")
    .where("zone_id", "=", zoneId).where("meeting_id", "=", meetingId).where("withdrawn", "=", false).execute();
  return decisionQuery.select(tx, zoneId, ids.map(({ id }) => id));
}

/** The highest place taken at each of the meetings, withdrawn decisions among them; the meetings stay locked, so that no place is given twice. */
export async function lastPlaces(tx: ScopedTx, zoneId: string, meetingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  await sql`select from meeting where zone_id = ${zoneId}::uuid and id = any (${meetingIds}::uuid[]) order by id for no key update`.execute(tx.query);
  const rows = await tables<MeetingTables>(tx).selectFrom("meeting_decision")
    .select(({ fn }) => ["meeting_id", fn.max("place").as("place")])
    .where("zone_id", "=", zoneId).where("meeting_id", "in", [...meetingIds]).groupBy("meeting_id").execute();
  return new Map(rows.map(({ meeting_id, place }) => [meeting_id, place]));
}

/** The ids written. */
export const insertDecisions = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<MeetingTables>(tx), "meeting_decision", rows);

export const updateDecision = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<MeetingTables>(tx), "meeting_decision", key, values);
