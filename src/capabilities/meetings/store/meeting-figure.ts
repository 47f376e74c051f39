import { sql } from "kysely";
import { Type } from "typebox";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { firstDayOf, lastDayOf } from "../../../kernel/period.ts";
import { Day, Nullable } from "../../../kernel/schema.ts";
import { tracedQuery, type TracedQueryParts } from "../../../platform/db/traced-query.ts";
import { MeetingKind } from "../contract/kind.ts";

/** The last day that counts: the period's, or the as-of where that comes first. */
const lastDay = ({ period, asOf }: FigureQuestion): string => (lastDayOf(period) < asOf ? lastDayOf(period) : asOf);
const held = (column: string, question: FigureQuestion) => sql`${sql.ref(column)} between ${firstDayOf(question.period)}::date and ${lastDay(question)}::date`;

const enterprisesAt = sql`from meeting_participant a join enterprise e on e.zone_id = a.zone_id and e.id = a.enterprise_id
  where a.zone_id = r.zone_id and a.meeting_id = r.id and not a.withdrawn`;

const ofMeeting = {
  zone: sql`r.zone_id`, id: sql`r.id`, on: sql`r.held_on`, example: sql`r.example`,
  from: () => sql`from meeting r`,
  /** A meeting is an enterprise's where it took part. */
  enterprise: (_tx, { enterpriseId = null }) => sql`(select a.enterprise_id from meeting_participant a
    where a.zone_id = r.zone_id and a.meeting_id = r.id and not a.withdrawn and a.enterprise_id = ${enterpriseId}::uuid limit 1)`,
  enterpriseInside: true,
  columns: sql`r.title, r.kind, r.organisers, r.venue, (select count(distinct a.enterprise_id) ${enterprisesAt}) as attending,
    (select string_agg(distinct e.name, '、') ${enterprisesAt}) as enterprises`,
  cells: {
    title: Type.String(), kind: MeetingKind, organisers: Nullable(Type.String()), venue: Nullable(Type.String()),
    attending: Type.Integer(), enterprises: Nullable(Type.String()),
  },
} as const satisfies Partial<TracedQueryParts>;

/** Meetings of every kind held in the period. */
export const heldMeetings = tracedQuery({ ...ofMeeting, where: (_tx, question) => sql`not r.withdrawn and ${held("r.held_on", question)}` });

/** Seminars in which at least one enterprise took part. */
export const enterpriseSeminarMeetings = tracedQuery({
  ...ofMeeting,
  where: (_tx, question) => sql`not r.withdrawn and r.kind = 'seminar' and ${held("r.held_on", question)} and exists (select ${enterprisesAt})`,
});

/** Which enterprise took part in which seminar; the value counts each enterprise once. */
export const seminarAttendances = tracedQuery({
  zone: sql`a.zone_id`, id: sql`a.id`, on: sql`r.held_on`, example: sql`r.example`,
  from: () => sql`from meeting_participant a
    join meeting r on r.zone_id = a.zone_id and r.id = a.meeting_id
    join enterprise e on e.zone_id = a.zone_id and e.id = a.enterprise_id`,
  where: (_tx, question) => sql`not a.withdrawn and not r.withdrawn and r.kind = 'seminar' and ${held("r.held_on", question)}`,
  enterprise: () => sql`a.enterprise_id`,
  value: sql`count(distinct a.enterprise_id)`,
  columns: sql`r.id as "meetingId", r.title, e.name as enterprise, a.person, r.organisers`,
  cells: { meetingId: Type.String(), title: Type.String(), enterprise: Type.String(), person: Nullable(Type.String()), organisers: Nullable(Type.String()) },
});

/** A matter counts once however often it is carried over: where a later meeting of the period goes on with it, there. */
const notCarried = (question: FigureQuestion) => sql`not exists (select from meeting_decision b join meeting l on l.zone_id = b.zone_id and l.id = b.meeting_id
  where b.zone_id = r.zone_id and b.carried_from = r.id and not b.withdrawn and l.held_on <= ${lastDay(question)}::date)`;
const doneBy = (asOf: string) => sql`(r.done_on is not null and r.done_on <= ${asOf}::date)`;

/** Matters that meetings of the period decided, with how each stands on the day. */
const ofDecision = (question: FigureQuestion) => sql`from (select r.*, m.held_on, m.title, ${doneBy(question.asOf)} as done
  from meeting_decision r join meeting m on m.zone_id = r.zone_id and m.id = r.meeting_id
  where r.zone_id = any (${question.zoneIds}::uuid[]) and not r.withdrawn and not m.withdrawn and ${held("m.held_on", question)} and ${notCarried(question)}) r
  left join department d on d.zone_id = r.zone_id and d.id = r.department_id`;

const decisionParts = {
  zone: sql`r.zone_id`, id: sql`r.id`, on: sql`r.held_on`, example: sql`r.example`,
  from: (_tx, question) => ofDecision(question),
  where: () => sql`true`,
  project: () => sql`r.project_id`,
  enterprise: () => sql`r.enterprise_id`,
  columns: sql`r.content, r.title, d.name as department, r.due_on as "dueOn", case when r.done then r.done_on end as "doneOn", r.done`,
  cells: {
    content: Type.String(), title: Type.String(), department: Nullable(Type.String()), dueOn: Nullable(Day("")), doneOn: Nullable(Day("")), done: Type.Boolean(),
  },
} as const satisfies Partial<TracedQueryParts>;

export const decidedMatters = tracedQuery(decisionParts);
export const mattersDone = tracedQuery({ ...decisionParts, numerator: sql`count(*) filter (where r.done)`, denominator: sql`count(*)` });
