import type { Input } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireEnterprises } from "../../enterprises/service/enterprise.ts";
import { requireProjects } from "../../projects/service/find.ts";
import { requireDepartments } from "../../zones/service/department.ts";
import { demandPast, demandWritten, faultAt, namedIds } from "../../zones/service/ledger.ts";
import { problems } from "../contract/problem.ts";
import { problemTitle } from "../messages.ts";
import { judgeConcern } from "../rules/problem.ts";
import { mayStand } from "../rules/step.ts";
import { insertProblems, knownProblems } from "../store/problem.ts";
import { insertSteps } from "../store/step.ts";
import { demand, refusal } from "./refuse.ts";
import { keptColumns, stepRow, type NewProblemStep } from "./step-row.ts";

type Entered = Input<typeof problems.create>["body"];
/** A problem to be entered, with what has become of it so far where a loader knows. */
export type NewProblem = Entered & Recording & { readonly steps?: readonly NewProblemStep[] };

/** An enterprise's contact raises requests of the enterprise, whatever else is said. */
const asEnterprise = <Row extends Entered>({ scope }: ScopedTx, row: Row): Row =>
  (scope.enterpriseId === undefined ? row : { ...row, origin: "enterprise", enterpriseId: row.enterpriseId ?? scope.enterpriseId });

/**
 * What is named must stand in the zone and in sight, and what occurred must have occurred. A problem of a project
 * alone is its owner's, so that the owner sees it. Gives the rows so completed, and the zone's today.
 */
export async function completed<Row extends Entered>(tx: ScopedTx, zoneId: string, entered: readonly Row[]): Promise<{ readonly rows: readonly Row[]; readonly today: PlainDate }> {
  const rows = entered.map((row) => asEnterprise(tx, row));
  const today = await demandPast(tx, zoneId, rows.map(({ raisedOn }) => raisedOn));
  for (const row of rows) {
    const verdict = judgeConcern(row);
    if (!verdict.allowed) throw faultAt("enterpriseId", verdict.code, problemTitle[verdict.code]);
  }
  await requireEnterprises(tx, zoneId, namedIds(rows.map(({ enterpriseId }) => enterpriseId)));
  const found = await requireProjects(tx, zoneId, namedIds(rows.map(({ projectId }) => projectId)));
  const owners = new Map(found.map(({ id, enterpriseId }) => [id, enterpriseId]));
  return { today, rows: rows.map((row) => withOwner(row, owners)) };
}

function withOwner<Row extends Entered>(row: Row, owners: ReadonlyMap<string, string>): Row {
  const owner = row.projectId === undefined ? undefined : owners.get(row.projectId);
  return row.enterpriseId !== undefined || owner === undefined ? row : { ...row, enterpriseId: owner };
}

export const columnsOf = (entered: Entered) => ({
  raised_on: entered.raisedOn, origin: entered.origin, category: entered.category, content: entered.content, raised_by: entered.raisedBy ?? null,
  enterprise_id: entered.enterpriseId ?? null, project_id: entered.projectId ?? null, item: entered.item ?? null,
});

async function demandSteps(tx: ScopedTx, zoneId: string, rows: readonly NewProblem[], today: PlainDate): Promise<void> {
  rows.forEach(({ steps = [], raisedOn }, row) => { demand(mayStand(steps, { raisedOn, today }), "invalid", { row }); });
  await requireDepartments(tx, zoneId, namedIds(rows.flatMap(({ steps = [] }) => steps.map(({ departmentId }) => departmentId))));
}

/** Enters one problem or many with their steps, all or none; the ids in the order of the rows. */
export async function addProblems(tx: ScopedTx, zoneId: string, entered: readonly NewProblem[]): Promise<string[]> {
  const { rows: complete, today } = await completed(tx, zoneId, entered);
  await demandSteps(tx, zoneId, complete, today);
  const rows = complete.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one), ...keptColumns(one.steps ?? []) }));
  demandWritten(problems.title, rows, await insertProblems(tx, rows));
  await insertSteps(tx, rows.flatMap(({ id, enterprise_id }, row) => {
    const { steps = [], example } = complete[row] ?? {};
    return steps.map((step, place) => stepRow(tx, { zoneId, problemId: id, enterpriseId: enterprise_id, place: place + 1, today }, { example, ...step }));
  }));
  return rows.map(({ id }) => id);
}

/** All of them, or the refusal names those that the zone does not hold. */
export async function requireProblems(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const known = await knownProblems(tx, zoneId, wanted);
  const missing = wanted.filter((id) => !known.has(id));
  if (missing.length > 0) throw refusal("notFound", "problemNotFound", { problemIds: missing.slice(0, 20) });
}
