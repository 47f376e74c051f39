import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { StateFilter } from "../contract/problem.ts";

type Condition = RawBuilder<SqlBool>;
type Day = RawBuilder<unknown>;

/** The state of today, from the days that the steps' writes keep. `r` is the problem. */
export const stateToday = (state: StateFilter, today: Day): Condition => {
  switch (state) {
    case "pending": return sql`(r.closed_on is null and r.answered_on is null and r.assigned_on is null)`;
    case "inHand": return sql`(r.closed_on is null and r.answered_on is null and r.assigned_on is not null)`;
    case "overdue": return sql`(r.closed_on is null and r.answered_on is null and r.assigned_on is not null and r.due_on < ${today}::date)`;
    case "answered": return sql`(r.closed_on is null and r.answered_on is not null)`;
    case "closed": return sql`r.closed_on is not null`;
  }
};

/** Of the steps of `r` that stand and had occurred by the day, the newest of these kinds. */
const newest = (column: string, asOf: Day, kinds: readonly string[]): RawBuilder<unknown> => sql`(select ${sql.ref(`s.${column}`)} from problem_step s
  where s.zone_id = r.zone_id and s.problem_id = r.id and not s.withdrawn and s.occurred_on <= ${asOf}::date
    and ${sql.ref(`s.${column}`)} is not null and (${kinds.length === 0} or s.kind = any (${kinds}::text[])) order by s.place desc limit 1)`;

/** What is kept holds on the day of the newest step and after; only for earlier days are the steps looked up. */
const onDay = (kept: string, asOf: Day, lookedUp: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case when r.latest_on > ${asOf}::date then ${lookedUp} else ${sql.ref(`r.${kept}`)} end`;

/** The last step that had occurred decides: after it came nothing. */
export const lastKind = (asOf: Day) => onDay("latest_kind", asOf, newest("kind", asOf, []));
/** Of a problem that is closed on the day; what is reopened has none until it is answered again. */
export const lastDisposition = (asOf: Day) => onDay("disposition", asOf, newest("disposition", asOf, ["answered"]));
export const lastDepartment = (asOf: Day) => onDay("department_id", asOf, newest("department_id", asOf, ["assigned"]));
const lastDue = (asOf: Day) => onDay("due_on", asOf, newest("due_on", asOf, ["assigned", "extended", "reopened"]));

const isAssigned = (asOf: Day): Condition => sql`${lastDepartment(asOf)} is not null`;
const isUnanswered = (asOf: Day): Condition => sql`coalesce(${lastKind(asOf)}, 'reopened') in ('assigned', 'progress', 'extended', 'reopened')`;

/** The state on an earlier day, from the steps. */
export const stateOn = (state: StateFilter, asOf: Day): Condition => {
  switch (state) {
    case "pending": return sql`(${isUnanswered(asOf)} and not ${isAssigned(asOf)})`;
    case "inHand": return sql`(${isUnanswered(asOf)} and ${isAssigned(asOf)})`;
    // Whoever has a due day has a first one, which is kept: that spares looking at the steps of the others.
    case "overdue": return sql`(r.first_due_on is not null and ${isUnanswered(asOf)} and ${lastDue(asOf)} < ${asOf}::date)`;
    case "answered": return sql`${lastKind(asOf)} in ('answered', 'confirmed')`;
    case "closed": return sql`${lastKind(asOf)} = 'closedOut'`;
  }
};
