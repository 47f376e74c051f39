import type { Input, Output } from "../../../kernel/operation.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { projectConditions, type enterConditions, type ProjectCondition } from "../contract/condition.ts";
import { projectTitle } from "../messages.ts";
import { judgeCondition } from "../rules/condition.ts";
import { correctConditions, insertConditions, projectConditionQuery, updateCondition } from "../store/condition.ts";
import { requireProject, requireProjects } from "./find.ts";
import { refusal } from "./refuse.ts";

type Entered = Input<typeof projectConditions.create>["body"];
export type NewProjectCondition = Entered & Recording;

const kept: KeptLedger<ProjectCondition, Input<typeof projectConditions.list>["query"]> = {
  title: projectConditions.title,
  query: projectConditionQuery,
  withdraw: (tx, key) => updateCondition(tx, key, { withdrawn: true }),
};

/** A project has one row a condition and a day: all of them come in one page. */
const most = 2000;

/** Every value that stands of a project's conditions, whatever day it is of. */
export const conditionsOfProject = (tx: ScopedTx, zoneId: string, projectId: string): Promise<ProjectCondition[]> =>
  kept.query.page(tx, [zoneId], { projectId }, { limit: most });

const columnsOf = ({ projectId, condition, value, occurredOn }: Entered) => ({ project_id: projectId, condition, value, occurred_on: occurredOn });

async function checked(tx: ScopedTx, zoneId: string, rows: readonly Entered[]) {
  const today = await demandPast(tx, zoneId, rows.map(({ occurredOn }) => occurredOn));
  for (const { condition, value } of rows) if (!judgeCondition(condition, value).allowed) throw faultAt("value", "conditionMisfits", projectTitle.conditionMisfits);
  await requireProjects(tx, zoneId, [...new Set(rows.map(({ projectId }) => projectId))]);
  return today;
}

/** Records one condition or many, all or none; the ids in the order of the rows. */
export async function addProjectConditions(tx: ScopedTx, zoneId: string, entered: readonly NewProjectCondition[]): Promise<string[]> {
  const today = await checked(tx, zoneId, entered);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertConditions(tx, rows));
  return rows.map(({ id }) => id);
}

/** The whole form in one step: new values from a day on; those of the same day are put right, at the version that was seen. */
export async function enterProjectConditions(tx: ScopedTx, { params: { zoneId, projectId }, body }: Input<typeof enterConditions>): Promise<Output<typeof enterConditions>> {
  const { occurredOn, values, sourceRef, reason } = body;
  if (new Set(values.map(({ condition }) => condition)).size < values.length) throw refusal("invalid", "conditionTwice");
  const { example } = await requireProject(tx, zoneId, projectId);
  const rows = values.map(({ condition, value, version }) => ({ projectId, condition, value, occurredOn, example, version, ...(sourceRef !== undefined && { sourceRef }) }));
  await checked(tx, zoneId, rows);
  const standing = (await conditionsOfProject(tx, zoneId, projectId)).filter((row) => row.occurredOn === occurredOn);
  const wrong = rows.flatMap((row) => standing.filter(({ condition }) => condition === row.condition).map((before) => ({ ...row, id: before.id, before })));
  if (wrong.length > 0 && reason === undefined) throw faultAt("reason", "correctionReasonMissing", projectTitle.correctionReasonMissing);
  const stale = wrong.filter(({ version, before }) => version !== before.version);
  if (stale.length > 0) throw refusal("conflict", "versionConflict", { current: stale.map(({ before }) => before) });
  await addProjectConditions(tx, zoneId, rows.filter(({ condition }) => !standing.some((row) => row.condition === condition)));
  if (reason !== undefined) await giveReason(tx, reason);
  const corrected = await correctConditions(tx, zoneId, wrong.map(({ id, value, before }) => ({ id, value, version: before.version })), sourceRef ?? null);
  if (corrected < wrong.length) throw refusal("conflict", "versionConflict", { current: standing });
  return { entered: rows.length - wrong.length, corrected };
}

export const projectConditionKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof projectConditions.create>): Promise<ProjectCondition> => {
    const id = newId();
    await addProjectConditions(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof projectConditions.correct>): Promise<ProjectCondition> => {
    await checked(tx, params.zoneId, [body]);
    return changeRow(kept, tx, params, body, (key) => updateCondition(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null }));
  },
};
