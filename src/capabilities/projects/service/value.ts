import type { Input, Output } from "../../../kernel/operation.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireEnterprises } from "../../enterprises/service/enterprise.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { correctValue, ProjectValue, setValue, ValueContent } from "../contract/value.ts";
import { judgeDay } from "../rules/project.ts";
import { judgeValue } from "../rules/value.ts";
import { renewHeader, renewHeaders } from "../store/project.ts";
import { insertValues, selectValues, updateValue } from "../store/value.ts";
import { requireAgents, requireProject, requireProjects } from "./find.ts";
import { demand, refusal } from "./refuse.ts";
import { contentColumns, demandValue, valueRow, type NewValue } from "./value-row.ts";

const isParty = ({ measure }: ValueContent): boolean => measure === "owner" || measure === "agent";

async function checkParties(tx: ScopedTx, zoneId: string, values: readonly ValueContent[]): Promise<void> {
  const partiesOf = (wanted: string) => values.flatMap(({ measure, partyId }) => (measure === wanted && partyId !== undefined ? [partyId] : []));
  const owners = partiesOf("owner");
  if (owners.length > 0) await requireEnterprises(tx, zoneId, owners);
  await requireAgents(tx, partiesOf("agent"));
}

/** Checks and writes values; the headers are the caller's to renew. */
async function writeValues(tx: ScopedTx, zoneId: string, values: readonly NewValue[]): Promise<void> {
  const today = await zoneToday(tx, zoneId);
  for (const [row, value] of values.entries()) {
    demandValue(judgeValue(value), { row });
    demand(judgeDay(value.occurredOn, today), "invalid", { row });
  }
  await checkParties(tx, zoneId, values);
  await insertValues(tx, values.map((value) => valueRow(tx, { zoneId, today }, value)));
}

/** Adds dated values to any number of projects, for loaders and sheets. */
export async function addProjectValues(tx: ScopedTx, zoneId: string, values: readonly NewValue[]): Promise<void> {
  await requireProjects(tx, zoneId, [...new Set(values.map(({ projectId }) => projectId))]);
  await writeValues(tx, zoneId, values);
  const changed = [...new Set(values.filter(isParty).map(({ projectId }) => projectId))];
  if (changed.length > 0) await renewHeaders(tx, zoneId, changed);
}

async function valueOf(tx: ScopedTx, zoneId: string, projectId: string, id: string): Promise<ProjectValue> {
  const found = (await selectValues(tx, zoneId, projectId)).find((value) => value.id === id);
  if (!found) throw refusal("notFound", "valueNotFound");
  return found;
}

/** Moves a value: the one before stays, and the project's version is renewed. */
export async function moveValue(tx: ScopedTx, { params, body }: Input<typeof setValue>): Promise<Output<typeof setValue>> {
  const { zoneId, projectId } = params;
  await requireProject(tx, zoneId, projectId);
  const { version, reason, occurredOn = await zoneToday(tx, zoneId), ...content } = body;
  await giveReason(tx, reason);
  const id = newId();
  await writeValues(tx, zoneId, [{ ...content, id, projectId, occurredOn, reason }]);
  const projectVersion = await renewHeader(tx, { zoneId, id: projectId, version });
  if (projectVersion === undefined) throw refusal("conflict", "versionConflict", { current: await requireProject(tx, zoneId, projectId) });
  return { value: await valueOf(tx, zoneId, projectId, id), projectVersion };
}

/** Puts right a value that was written wrong; the measure stays, and why it was moved stays. */
export async function rightValue(tx: ScopedTx, { params, body }: Input<typeof correctValue>): Promise<ProjectValue> {
  const { zoneId, projectId, valueId } = params;
  await requireProject(tx, zoneId, projectId);
  const { measure } = await valueOf(tx, zoneId, projectId, valueId);
  const { version, reason, occurredOn, sourceRef, ...parts } = body;
  const content: ValueContent = { measure, ...parts };
  demandValue(judgeValue(content));
  demand(judgeDay(occurredOn, await zoneToday(tx, zoneId)));
  await checkParties(tx, zoneId, [content]);
  await giveReason(tx, reason);
  const outcome = await updateValue(tx, { zoneId, projectId, id: valueId, version }, { ...contentColumns(content), occurred_on: occurredOn, source_ref: sourceRef ?? null });
  const current = await valueOf(tx, zoneId, projectId, valueId);
  if (outcome === "stale") throw refusal("conflict", "versionConflict", { current });
  if (isParty(content)) await renewHeaders(tx, zoneId, [projectId]);
  return current;
}
