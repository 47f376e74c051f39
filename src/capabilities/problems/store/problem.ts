import { sql, type Insertable, type RawBuilder, type SqlBool, type Updateable } from "kysely";
import type { Static } from "typebox";
import type { Input } from "../../../kernel/operation.ts";
import { record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { problemInSight } from "../../../platform/db/narrowing.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { problems } from "../contract/problem.ts";
import type { ProblemTables } from "../tables/problem.ts";
import { lastDepartment, stateOn, stateToday } from "./state.ts";

type Table = ProblemTables["problem"];

/** The list's conditions, with the day that states are told of. */
export type ProblemFilter = Input<typeof problems.list>["query"] & {
  readonly day?: string;
  /** The day is an earlier one: states come from the steps. */
  readonly earlier?: boolean;
};

const { id, zoneId, raisedOn, origin, category, content, raisedBy, enterpriseId, enterpriseName, projectId, projectName, item, withdrawn, sourceRef, example, version, recordedOn, recordedAt, recordedBy } = problems.row.properties;
/** What a problem is by itself; how it stands follows from its steps. */
const BareProblem = record({
  id, zoneId, raisedOn, origin, category, content, raisedBy, enterpriseId, enterpriseName, projectId, projectName, item, withdrawn, sourceRef, example, version, recordedOn, recordedAt, recordedBy,
});
export type BareProblem = Static<typeof BareProblem>;

/** `r` is the problem, `p` its project: narrow scopes look at it, and where they do not the database leaves the join out. */
export const problemJoined = sql`problem r left join project p on p.zone_id = r.zone_id and p.id = r.project_id`;

/** Names are looked up of the rows shown, after they were sorted, rather than joined to all of them. */
export const enterpriseNameOf = sql`(select e.name from enterprise e where e.zone_id = r.zone_id and e.id = r.enterprise_id)`;
export const projectNameOf = sql`(select o.name from project o where o.zone_id = r.zone_id and o.id = r.project_id)`;

export const sight = (tx: ScopedTx): RawBuilder<SqlBool> => problemInSight(tx, {
  zone: "r.zone_id", enterprise: "r.enterprise_id", department: "r.department_id", assignedOn: "r.assigned_on",
  project: { agent: "p.agent_id", enterprise: "p.enterprise_id" },
});

const ofDay = ({ day }: ProblemFilter) => (day === undefined ? sql`current_date` : sql`${day}`);

function inState(filter: ProblemFilter): RawBuilder<SqlBool>[] {
  const { state, earlier } = filter;
  if (state === undefined) return [];
  return [earlier === true ? stateOn(state, ofDay(filter)) : stateToday(state, ofDay(filter))];
}

function ofDepartment(filter: ProblemFilter): RawBuilder<SqlBool>[] {
  const { departmentId, earlier } = filter;
  if (departmentId === undefined) return [];
  return [sql`${earlier === true ? lastDepartment(ofDay(filter)) : sql`r.department_id`} = ${departmentId}::uuid`];
}

export const bareProblemQuery = ledgerQuery<typeof BareProblem, ProblemFilter>({
  row: BareProblem,
  from: problemJoined,
  columns: sql`r.raised_on as "raisedOn", r.origin, r.category, r.content, r.raised_by as "raisedBy", r.enterprise_id as "enterpriseId", ${enterpriseNameOf} as "enterpriseName",
    r.project_id as "projectId", ${projectNameOf} as "projectName", r.item`,
  day: sql`r.raised_on`,
  texts: [sql`r.content`, sql`r.raised_by`, enterpriseNameOf, projectNameOf],
  sight,
  matches: (filter) => [
    ...inState(filter),
    ...(filter.category === undefined ? [] : [sql<SqlBool>`r.category = ${filter.category}`]),
    ...(filter.origin === undefined ? [] : [sql<SqlBool>`r.origin = ${filter.origin}`]),
    ...ofDepartment(filter),
    ...(filter.enterpriseId === undefined ? [] : [sql<SqlBool>`r.enterprise_id = ${filter.enterpriseId}::uuid`]),
    ...(filter.projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${filter.projectId}::uuid`]),
  ],
});

/** The ids written. */
export const insertProblems = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ProblemTables>(tx), "problem", rows);

export const updateProblem = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<ProblemTables>(tx), "problem", key, values);

/** Those among the ids that stand in the zone and in sight and were not entered by mistake. */
export async function knownProblems(tx: ScopedTx, zone: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select r.id from ${problemJoined}
    where r.zone_id = ${zone}::uuid and r.id = any (${ids}::uuid[]) and not r.withdrawn and ${sight(tx)}`.execute(tx.query);
  return new Set(rows.map((row) => row.id));
}
