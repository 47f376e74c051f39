import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { meetings } from "../contract/meeting.ts";
import type { MeetingTables } from "../tables/meeting.ts";

export type MeetingFilter = Input<typeof meetings.list>["query"];
type Table = MeetingTables["meeting"];

const participants = sql`coalesce((select json_agg(json_build_object('id', a.id, 'enterpriseId', a.enterprise_id, 'enterpriseName', ae.name,
    'departmentId', a.department_id, 'departmentName', ad.name, 'unit', a.unit, 'person', a.person) order by a.id)
  from meeting_participant a
  left join enterprise ae on ae.zone_id = a.zone_id and ae.id = a.enterprise_id
  left join department ad on ad.zone_id = a.zone_id and ad.id = a.department_id
  where a.zone_id = r.zone_id and a.meeting_id = r.id and not a.withdrawn), '[]')`;

const subjects = sql`coalesce((select json_agg(json_build_object('id', s.id, 'projectId', s.project_id, 'projectName', sp.name,
    'enterpriseId', s.enterprise_id, 'enterpriseName', se.name, 'problemId', s.problem_id, 'problemContent', sq.content) order by s.id)
  from meeting_subject s
  left join project sp on sp.zone_id = s.zone_id and sp.id = s.project_id
  left join enterprise se on se.zone_id = s.zone_id and se.id = s.enterprise_id
  left join problem sq on sq.zone_id = s.zone_id and sq.id = s.problem_id
  where s.zone_id = r.zone_id and s.meeting_id = r.id and not s.withdrawn), '[]')`;

const about = (column: "project_id" | "enterprise_id" | "problem_id", id: string) =>
  sql<SqlBool>`exists (select from meeting_subject s where s.zone_id = r.zone_id and s.meeting_id = r.id and not s.withdrawn and ${sql.ref(`s.${column}`)} = ${id}::uuid)`;
const tookPart = (enterpriseId: string) =>
  sql<SqlBool>`exists (select from meeting_participant a where a.zone_id = r.zone_id and a.meeting_id = r.id and not a.withdrawn and a.enterprise_id = ${enterpriseId}::uuid)`;

/** Names of what took part or was spoken of: a meeting is found by them too. */
const partyNames = sql`(select string_agg(coalesce(ae.name, a.unit), ' ') from meeting_participant a left join enterprise ae on ae.zone_id = a.zone_id and ae.id = a.enterprise_id
  where a.zone_id = r.zone_id and a.meeting_id = r.id and not a.withdrawn)`;
const subjectNames = sql`(select string_agg(coalesce(sp.name, se.name), ' ') from meeting_subject s
  left join project sp on sp.zone_id = s.zone_id and sp.id = s.project_id left join enterprise se on se.zone_id = s.zone_id and se.id = s.enterprise_id
  where s.zone_id = r.zone_id and s.meeting_id = r.id and not s.withdrawn)`;

/** Meetings are the zone's own: no role sees a part of them only. */
export const meetingQuery = ledgerQuery<typeof meetings.row, MeetingFilter>({
  row: meetings.row,
  from: sql`meeting r`,
  columns: sql`r.kind, r.title, r.held_on as "heldOn", r.venue, r.host, r.organisers, r.content, ${participants} as participants, ${subjects} as subjects,
    (select count(*) from meeting_decision n where n.zone_id = r.zone_id and n.meeting_id = r.id and not n.withdrawn) as decisions`,
  day: sql`r.held_on`,
  texts: [sql`r.title`, sql`r.content`, sql`r.organisers`, sql`r.host`, partyNames, subjectNames],
  matches: ({ kind, enterpriseId, projectId, problemId }) => [
    ...(kind === undefined ? [] : [sql<SqlBool>`r.kind = ${kind}`]),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`(${tookPart(enterpriseId)} or ${about("enterprise_id", enterpriseId)})`]),
    ...(projectId === undefined ? [] : [about("project_id", projectId)]),
    ...(problemId === undefined ? [] : [about("problem_id", problemId)]),
  ],
});

/** The ids written. */
export const insertMeetings = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<MeetingTables>(tx), "meeting", rows);

export const updateMeeting = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<MeetingTables>(tx), "meeting", key, values);

export type ParticipantRow = Insertable<MeetingTables["meeting_participant"]>;
export type SubjectRow = Insertable<MeetingTables["meeting_subject"]>;

/** Who took part and what it was about, of one meeting or thousands. */
export async function insertParts(tx: ScopedTx, participantRows: readonly ParticipantRow[], subjectRows: readonly SubjectRow[]): Promise<void> {
  await insertRows(tables<MeetingTables>(tx), "meeting_participant", participantRows);
  await insertRows(tables<MeetingTables>(tx), "meeting_subject", subjectRows);
}

/** Takes back those participants and subjects of a meeting. */
export async function withdrawParts(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const table of ["meeting_participant", "meeting_subject"] as const) {
    await tables<MeetingTables>(tx).updateTable(table).set({ withdrawn: true, version: sql<number>`version + 1` })
      .where("zone_id", "=", zoneId).where("id", "in", [...ids]).where("withdrawn", "=", false).execute();
  }
}
