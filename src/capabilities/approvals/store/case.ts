import { sql, type Insertable, type RawBuilder, type Updateable } from "kysely";
import { Type, type Static } from "typebox";
import { Id, Nullable, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { caseInSight } from "../../../platform/db/narrowing.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { writeOutcome, type WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { KeptState } from "../contract/fact.ts";
import type { ApprovalTables } from "../tables/approval-case.ts";

/** A case as kept; its days are read from its facts where one is looked at. */
export const CaseRow = record({
  id: Id(""), projectId: Id(""), item: Type.String(), departmentId: Nullable(Id("")), departmentName: Nullable(Type.String()),
  outerNumber: Nullable(Type.String()), state: Nullable(KeptState), example: Type.Boolean(), version: Type.Integer(),
  /** From which day another case of the item stands in its place, and which; from which day it stands itself, and in whose. */
  supersededOn: Nullable(Type.String()), renewedBy: Nullable(Id("")), listedFrom: Nullable(Type.String()), renews: Nullable(Id("")),
  /** The project is seen, but where scopes are narrow not each of its cases. */
  seen: Type.Boolean(),
});
export type CaseRow = Static<typeof CaseRow>;
const readCases = rowReader(CaseRow);

/** `c` is the case, `p` its project. */
export const sight = (tx: ScopedTx) =>
  caseInSight(tx, { department: "c.department_id", project: { zone: "p.zone_id", agent: "p.agent_id", enterprise: "p.enterprise_id" } });

/** A case with its project `p` and department `d`. */
export const caseJoined = sql`approval_case c join project p on p.zone_id = c.zone_id and p.id = c.project_id
  left join department d on d.zone_id = c.zone_id and d.id = c.department_id`;

async function selectWhere(tx: ScopedTx, zoneId: string, condition: RawBuilder<unknown>): Promise<CaseRow[]> {
  const { rows } = await sql`select c.id, c.project_id as "projectId", c.item, c.department_id as "departmentId", d.name as "departmentName",
      c.outer_number as "outerNumber", c.state, c.example, c.version, c.superseded_on as "supersededOn", c.listed_from as "listedFrom", c.renews,
      (select n.id from approval_case n where n.zone_id = c.zone_id and n.renews = c.id) as "renewedBy", coalesce(${sight(tx)}, false) as seen
    from ${caseJoined} where c.zone_id = ${zoneId}::uuid and ${condition}`.execute(tx.query);
  return readCases(rows);
}

export async function selectCase(tx: ScopedTx, zoneId: string, id: string): Promise<CaseRow | undefined> {
  return (await selectWhere(tx, zoneId, sql`c.id = ${id}::uuid and ${sight(tx)}`))[0];
}

/** Those of them in sight, held until the transaction ends: nobody else changes their facts meanwhile. */
export const selectCasesToChange = (tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<CaseRow[]> =>
  selectWhere(tx, zoneId, sql`c.id = any (${ids}::uuid[]) and ${sight(tx)} order by c.id for update of c`);

/** Of several cases of one item the one that stands on the day: the new one from its first day on. */
export const standsOn = (day: RawBuilder<unknown>) => sql`(c.superseded_on is null or c.superseded_on > ${day}) and (c.listed_from is null or c.listed_from <= ${day})`;

/** The cases of the project that stand on the day, also those out of the actor's sight: readiness hangs on them all. */
export const selectCasesOfProject = (tx: ScopedTx, zoneId: string, projectId: string, day: string): Promise<CaseRow[]> =>
  selectWhere(tx, zoneId, sql`c.project_id = ${projectId}::uuid and ${standsOn(sql`${day}::date`)}`);

/** The same of several projects. */
export const selectCasesOfProjects = (tx: ScopedTx, zoneId: string, projectIds: readonly string[], day: string): Promise<CaseRow[]> =>
  selectWhere(tx, zoneId, sql`c.project_id = any (${projectIds}::uuid[]) and ${standsOn(sql`${day}::date`)}`);

/** The ids written; a case whose item the project lists already is left out. */
export const insertCases = (tx: ScopedTx, rows: readonly Insertable<ApprovalTables["approval_case"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ApprovalTables>(tx), "approval_case", rows);

export const updateCaseRow = (
  tx: ScopedTx,
  key: { readonly zoneId: string; readonly id: string; readonly version: number },
  values: Omit<Updateable<ApprovalTables["approval_case"]>, "version">,
): Promise<WriteOutcome> =>
  writeOutcome(tables<ApprovalTables>(tx).updateTable("approval_case").set({ ...values, version: key.version + 1 })
    .where("zone_id", "=", key.zoneId).where("id", "=", key.id).where("version", "=", key.version).executeTakeFirst());
