import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Input } from "../../../kernel/operation.ts";
import { refused } from "../../../kernel/refusal.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { departmentOf } from "../../zones/service/department.ts";
import { changeRow } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ProblemMeans } from "../contract/means.ts";
import type { ProblemDetail, withdrawProblemStep } from "../contract/operations.ts";
import type { Problem } from "../contract/problem.ts";
import type { StepKind } from "../contract/step.ts";
import { mayVerify } from "../rules/problem.ts";
import type { StandingStep } from "../rules/standing.ts";
import { mayRecord } from "../rules/step.ts";
import { updateProblem } from "../store/problem.ts";
import { insertSteps, selectSteps, withdrawStepRow, type StepRow } from "../store/step.ts";
import { problemDetail } from "./detail.ts";
import { demandNear, keptProblems } from "./problem.ts";
import { demand, demandStep, refusal } from "./refuse.ts";
import { keptColumns, stepRow } from "./step-row.ts";

interface StepBody extends Omit<StandingStep, "kind"> {
  readonly sourceRef?: string;
  readonly version: number;
}

interface StepInput {
  readonly params: { readonly zoneId: string; readonly recordId: string };
  readonly body: StepBody;
}

const isStanding = ({ withdrawn }: StepRow): boolean => !withdrawn;

async function demandOpenDepartment(tx: ScopedTx, zoneId: string, departmentId: string, today: PlainDate): Promise<void> {
  const { closedOn } = await departmentOf(tx, zoneId, departmentId);
  if (closedOn !== null && closedOn <= today) demandStep(refused("departmentClosed"));
}

const answererOf = (steps: readonly StepRow[]): string | undefined => steps.findLast(({ kind }) => kind === "answered")?.recordedBy;

interface Writing {
  readonly key: RowVersion;
  readonly before: Problem;
  readonly step: StandingStep & { readonly sourceRef?: string };
}

/** The step follows those that stand; the problem's kept days become those of all of them. */
async function write(tx: ScopedTx, { key, before, step }: Writing): Promise<WriteOutcome> {
  const today = await zoneToday(tx, key.zoneId);
  const all = await selectSteps(tx, [key.zoneId], [key.id], { withdrawn: true });
  const steps = all.filter(isStanding);
  demandStep(mayRecord(step, { raisedOn: before.raisedOn, today, steps }));
  if (step.kind === "confirmed") await demandNear(tx, before);
  if (step.kind === "closedOut") demand(mayVerify(tx.scope.actor, answererOf(steps)), "forbidden");
  if (step.kind === "assigned") await demandOpenDepartment(tx, key.zoneId, step.departmentId ?? "", today);
  const outcome = await updateProblem(tx, key, keptColumns([...steps, step]));
  if (outcome !== "done") return outcome;
  const place = (all.at(-1)?.place ?? 0) + 1;
  await insertSteps(tx, [stepRow(tx, { zoneId: key.zoneId, problemId: key.id, enterpriseId: before.enterpriseId, place, today }, { ...step, example: before.example })]);
  return outcome;
}

/** Records one step; its own words stand as the reason of the change. An answer is the department's that handles the problem. */
export async function recordStep(means: ProblemMeans, tx: ScopedTx, kind: StepKind, { params, body }: StepInput): Promise<ProblemDetail> {
  const { version, ...entry } = body;
  await changeRow(keptProblems(means), tx, params, { version, reason: entry.note ?? "" }, (key, before) =>
    write(tx, { key, before, step: { ...entry, kind, ...(kind === "answered" ? { departmentId: before.departmentId } : {}) } }));
  return problemDetail(means, tx, { params, query: {} });
}

/** Only the last step that stands may be taken back: all later ones rest on it. */
export async function withdrawStep(means: ProblemMeans, tx: ScopedTx, { params, body }: Input<typeof withdrawProblemStep>): Promise<ProblemDetail> {
  const { zoneId, recordId, stepId } = params;
  await changeRow(keptProblems(means), tx, { zoneId, recordId }, body, async (key) => {
    const all = await selectSteps(tx, [zoneId], [recordId], { withdrawn: true });
    if (!all.some(({ id }) => id === stepId)) throw refusal("notFound", "stepNotFound");
    const steps = all.filter(isStanding);
    if (steps.at(-1)?.id !== stepId) throw refusal("conflict", "stepNotLast");
    const outcome = await updateProblem(tx, key, keptColumns(steps.slice(0, -1)));
    if (outcome === "done") await withdrawStepRow(tx, zoneId, stepId);
    return outcome;
  });
  return problemDetail(means, tx, { params: { zoneId, recordId }, query: {} });
}
