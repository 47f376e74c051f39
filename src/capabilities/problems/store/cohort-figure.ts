import { sql, type RawBuilder } from "kysely";
import { Type } from "typebox";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { firstDayOf, lastDayOf } from "../../../kernel/period.ts";
import { Nullable } from "../../../kernel/schema.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { tracedQuery } from "../../../platform/db/traced-query.ts";
import { ProblemCategory, ProblemOrigin } from "../contract/problem.ts";
import { Disposition, type Disposition as Way } from "../contract/step.ts";
import { enterpriseNameOf, problemJoined, projectNameOf, sight } from "./problem.ts";
import { lastDepartment, lastDisposition, lastKind, stateOn } from "./state.ts";

type Fragment = RawBuilder<unknown>;

/** `k` is how the problem stood on the day: by its last step, and by the last answer. */
const standing = (_tx: ScopedTx, { asOf }: FigureQuestion): Fragment => {
  const day = sql`${asOf}`;
  return sql`from ${problemJoined} cross join lateral (select ${lastKind(day)} as kind, ${lastDisposition(day)} as disposition) k`;
};

const counts = (tx: ScopedTx): Fragment => sql`not r.withdrawn and ${sight(tx)}`;
const raisedInPeriod = ({ period, asOf }: FigureQuestion): Fragment => sql`r.raised_on between ${firstDayOf(period)}::date and least(${lastDayOf(period)}::date, ${asOf}::date)`;
const closed = sql`coalesce(k.kind = 'closedOut', false)`;
const resolved = sql`(${closed} and k.disposition = 'resolved')`;

/** What every problem's record is made of. */
const problemParts = {
  from: standing,
  zone: sql`r.zone_id`, id: sql`r.id`, on: sql`r.raised_on`, example: sql`r.example`,
  project: () => sql`r.project_id`,
  enterprise: () => sql`r.enterprise_id`,
  // The department is looked up of the rows shown, not joined to all of them.
  columns: (_tx: ScopedTx, { asOf }: FigureQuestion) => sql`r.content, r.category, r.origin, ${enterpriseNameOf} as "enterpriseName", ${projectNameOf} as "projectName",
    (select d.name from department d where d.zone_id = r.zone_id and d.id = ${lastDepartment(sql`${asOf}`)}) as "departmentName",
    case when ${closed} then k.disposition end as outcome, ${closed} as closed, ${resolved} as resolved`,
  cells: {
    content: Type.String(), category: ProblemCategory, origin: ProblemOrigin, enterpriseName: Nullable(Type.String()), projectName: Nullable(Type.String()),
    departmentName: Nullable(Type.String()), outcome: Nullable(Disposition), closed: Type.Boolean(), resolved: Type.Boolean(),
  },
};

/** Raised in the period, up to the as-of day, and as they stood on it. */
export const raisedProblems = tracedQuery({ ...problemParts, where: (tx, question) => sql`${counts(tx)} and ${raisedInPeriod(question)}` });

export const closedProblems = tracedQuery({ ...problemParts, where: (tx, question) => sql`${counts(tx)} and ${raisedInPeriod(question)} and ${closed}` });

/** Closed out in this way: only `resolved` is solved. */
export const problemsClosedAs = (way: Way) => tracedQuery({
  ...problemParts, where: (tx, question) => sql`${counts(tx)} and ${raisedInPeriod(question)} and ${closed} and k.disposition = ${way}`,
});

export const resolvedOfRaised = tracedQuery({
  ...problemParts, where: (tx, question) => sql`${counts(tx)} and ${raisedInPeriod(question)}`,
  numerator: sql`count(*) filter (where ${resolved})`, denominator: sql`count(*)`,
});

export const closedOfRaised = tracedQuery({
  ...problemParts, where: (tx, question) => sql`${counts(tx)} and ${raisedInPeriod(question)}`,
  numerator: sql`count(*) filter (where ${closed})`, denominator: sql`count(*)`,
});

/** Whatever its year, not closed out on the day. */
export const openProblems = tracedQuery({ ...problemParts, where: (tx, { asOf }) => sql`${counts(tx)} and r.raised_on <= ${asOf}::date and not ${closed}` });

export const overdueProblems = tracedQuery({
  ...problemParts, where: (tx, { asOf }) => sql`${counts(tx)} and r.raised_on <= ${asOf}::date and ${stateOn("overdue", sql`${asOf}`)}`,
});

/** One record an enterprise, by the day of its first problem in the period. */
export const enterprisesConcerned = tracedQuery({
  from: (tx, question) => sql`from (
    select r.zone_id, r.enterprise_id as id, min(r.raised_on) as raised_on, bool_and(r.example) as example, count(*) as problems,
      count(*) filter (where not ${closed}) as open
    ${standing(tx, question)}
    where ${counts(tx)} and ${raisedInPeriod(question)} and r.enterprise_id is not null and r.zone_id = any (${question.zoneIds}::uuid[])
    group by r.zone_id, r.enterprise_id) c`,
  where: () => sql`true`,
  zone: sql`c.zone_id`, id: sql`c.id`, on: sql`c.raised_on`, example: sql`c.example`,
  enterprise: () => sql`c.id`,
  columns: sql`coalesce((select e.name from enterprise e where e.zone_id = c.zone_id and e.id = c.id), '') as name, c.problems::float8 as problems, c.open::float8 as open`,
  cells: { name: Type.String(), problems: Type.Number(), open: Type.Number() },
});
