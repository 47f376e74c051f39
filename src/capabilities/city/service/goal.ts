import type { FigureDefinition } from "../../../kernel/figure.ts";
import type { Input } from "../../../kernel/operation.ts";
import type { Verdict } from "../../../kernel/refusal.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireDepartments } from "../../zones/service/department.ts";
import { changeRow, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import { goals, type Goal } from "../contract/goal.ts";
import { goalTitle } from "../messages.ts";
import { judgePlaces, judgeWithdrawal, type Placed } from "../rules/goal-place.ts";
import { judgeAim, judgeFigure } from "../rules/goal-progress.ts";
import { goalQuery, holdGoals, insertGoals, selectPlaced, updateGoal } from "../store.ts";

export type Definitions = readonly FigureDefinition<ScopedTx>[];
type Entered = Input<typeof goals.create>["body"];
export type NewGoal = Entered & Recording;

const keptGoals: KeptLedger<Goal, Input<typeof goals.list>["query"]> = {
  title: goals.title,
  query: goalQuery,
  withdraw: (tx, key) => updateGoal(tx, key, { withdrawn: true }),
};

const columnsOf = (entered: Entered) => ({
  parent_id: entered.parentId ?? null, year: entered.year, place: entered.place, title: entered.title, figure_id: entered.figureId ?? null,
  target: entered.target ?? null, sense: entered.sense ?? null, due_on: entered.dueOn ?? null, department_id: entered.departmentId ?? null,
});

const placedOf = (id: string, { parentId, year, place, figureId }: Entered): Placed => ({ id, parentId: parentId ?? null, year, place, figureId: figureId ?? null });

function demandAt(field: string, verdict: Verdict<keyof typeof goalTitle>): void {
  if (!verdict.allowed) throw faultAt(field, verdict.code, goalTitle[verdict.code]);
}

/** What each goal names stands: its figure can measure a zone, its department is the zone's. */
async function checked(definitions: Definitions, tx: ScopedTx, zoneId: string, rows: readonly Entered[]): Promise<void> {
  for (const row of rows) {
    demandAt("figureId", judgeAim(row));
    if (row.figureId !== undefined) demandAt("figureId", judgeFigure(definitions.filter(({ id }) => id === row.figureId)));
  }
  await requireDepartments(tx, zoneId, rows.flatMap(({ departmentId }) => departmentId ?? []));
}

/** Holds the zone's tree and judges it with these goals in their new places. */
async function placed(tx: ScopedTx, zoneId: string, wanted: readonly Placed[]): Promise<void> {
  await holdGoals(tx, zoneId);
  const moved = new Set(wanted.map(({ id }) => id));
  const others = (await selectPlaced(tx, zoneId)).filter(({ id }) => !moved.has(id));
  demandAt("parentId", judgePlaces([...others, ...wanted], wanted));
}

/** Records one goal or a whole tree, all or none; a goal may stand below another of the same call. The ids in the order of the rows. */
export async function addGoals(definitions: Definitions, tx: ScopedTx, zoneId: string, entered: readonly NewGoal[]): Promise<string[]> {
  const today = await zoneToday(tx, zoneId);
  await checked(definitions, tx, zoneId, entered);
  const made = entered.map((one) => ({ ...one, id: one.id ?? newId() }));
  await placed(tx, zoneId, made.map((one) => placedOf(one.id, one)));
  const rows = made.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(keptGoals.title, rows, await insertGoals(tx, rows));
  return rows.map(({ id }) => id);
}

async function correctGoal(definitions: Definitions, tx: ScopedTx, { params, body }: Input<typeof goals.correct>): Promise<Goal> {
  const { zoneId, recordId } = params;
  await checked(definitions, tx, zoneId, [body]);
  return changeRow(keptGoals, tx, params, body, async (key) => {
    await placed(tx, zoneId, [placedOf(recordId, body)]);
    return updateGoal(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
  });
}

async function withdrawGoal(tx: ScopedTx, { params, body }: Input<typeof goals.withdraw>): Promise<Goal> {
  return changeRow(keptGoals, tx, params, body, async (key) => {
    await holdGoals(tx, params.zoneId);
    demandAt("parentId", judgeWithdrawal(await selectPlaced(tx, params.zoneId), params.recordId));
    return keptGoals.withdraw(tx, key);
  });
}

export const goalKeeper = (definitions: Definitions) => ({
  ...keeping(keptGoals),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof goals.create>): Promise<Goal> => {
    const id = newId();
    await addGoals(definitions, tx, zoneId, [{ ...body, id }]);
    return requireRow(keptGoals, tx, { zoneId, recordId: id });
  },
  correct: (tx: ScopedTx, input: Input<typeof goals.correct>) => correctGoal(definitions, tx, input),
  withdraw: withdrawGoal,
});
