import type { Input, Output } from "../../../kernel/operation.ts";
import { newRow } from "../../../platform/db/recording.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { Project } from "../../projects/contract/project.ts";
import { requireProject } from "../../projects/service/find.ts";
import { demandPast } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { Intake, listIntakes, takeIntake, withdrawMaterial } from "../contract/intake.ts";
import type { WindowMeans } from "../contract/means.ts";
import type { Held } from "../contract/notice.ts";
import { barredDetail, intakeNumber, underWayDetail } from "../messages/notice.ts";
import { completeItems, heldOf, judgeLines } from "../rules/intake.ts";
import { mayTolerate } from "../rules/prerequisites.ts";
import { insertIntake, insertReceived, selectIntakes, withdrawReceived } from "../store/intake.ts";
import { nextNumber } from "../store/numbering.ts";
import { recordSteps } from "./case-steps.ts";
import { groundOf, type Ground } from "./intake-view.ts";
import { loadCases } from "./load.ts";
import { demandLines, intakeRefusal, writeNotice } from "./notice.ts";
import { itemOf, refusal } from "./refuse.ts";
import { windowMeans } from "./window-means.ts";

type Body = Input<typeof takeIntake>["body"];

/** What comes in now is held from now on, beside what was before. */
const heldAfter = (means: WindowMeans, { known }: Ground, body: Body, number: string) => (name: string): Held | null => {
  const before = heldOf(name, known, means.materials);
  const now = body.materials.some((line) => line.name === name && line.received);
  return before ?? (now ? { state: "received", on: body.receivedOn, source: number } : null);
};

/** An item under way is not taken in again; what would be applied for without a prerequisite is refused, told which, unless the item's data lets the organ accept it. */
function demandOpen(means: WindowMeans, { items }: Ground, body: Body, submitted: readonly string[]): void {
  const underWay = items.filter(({ open }) => open).map(({ item, name }) => ({ item, name }));
  if (underWay.length > 0) throw intakeRefusal("conflict", "caseUnderWay", { items: underWay, detail: underWayDetail(underWay.map(({ name }) => name)) });
  const overridden = new Set(body.items.filter(({ override }) => override !== undefined).map(({ item }) => item));
  const barred = items.filter(({ item, missing }) => submitted.includes(item) && missing.length > 0
    && !(overridden.has(item) && mayTolerate(itemOf(means, item), missing.map((one) => one.item))));
  if (barred.length > 0) throw refusal("invalid", "prerequisiteMissing", {
    items: barred.map(({ item, name, missing }) => ({ item, name, missing })), detail: barredDetail(barred),
  });
}

interface Taking {
  readonly project: Project;
  readonly ground: Ground;
  readonly number: string;
  readonly submitted: readonly string[];
}

/** Each item becomes a case of the project where it is none yet; those with complete materials are applied for, the others are being prepared. */
async function takeCases(means: WindowMeans, tx: ScopedTx, body: Body, { project, ground, number, submitted }: Taking): Promise<void> {
  const { zoneId, id: projectId, example } = project;
  const fresh = body.items.filter(({ item }) => !ground.cases.has(item));
  const ids = await loadCases(tx, zoneId, fresh.map(({ item }) => ({ projectId, item, example })), means);
  const made = new Map(fresh.map(({ item }, place) => [item, ids[place] ?? ""]));
  const steps = body.items.flatMap(({ item, override }) => {
    const own = ground.cases.get(item);
    const kind = submitted.includes(item) ? "submitted" as const : "preparing" as const;
    if (kind === "preparing" && own?.state === "preparing") return [];
    const entry = { kind, occurredOn: body.receivedOn, sourceRef: number, ...(kind === "submitted" && override !== undefined ? { override } : {}) };
    return [{ caseId: own?.id ?? made.get(item) ?? "", version: own?.version ?? 1, entry }];
  });
  await recordSteps(means, tx, { zoneId, projectId }, steps);
}

async function writeIntake(tx: ScopedTx, body: Body, { project, ground, submitted }: Omit<Taking, "number">, numbered: { readonly year: number; readonly number: number }): Promise<string> {
  const begin = () => newRow(tx, project.zoneId, ground.today, { example: project.example });
  const intake = {
    ...begin(), project_id: project.id, ...numbered, received_on: body.receivedOn, handed_by: body.handedBy, items: body.items.map(({ item }) => item), submitted: [...submitted],
    note: body.note ?? null,
  };
  await insertIntake(tx, intake);
  const known = new Set(ground.known.received.map(({ material }) => material));
  const received = body.materials.filter((line) => line.received && !known.has(line.name)).map(({ name, form, copies }) =>
    ({ ...begin(), project_id: project.id, intake_id: intake.id, material: name, form, copies, received_on: body.receivedOn }));
  // Another window may have taken the same material in meanwhile: nothing is counted as this intake's that is not.
  if ((await insertReceived(tx, received)).size < received.length) throw intakeRefusal("conflict", "materialTaken");
  return intake.id;
}

/** One visit, several items: shared materials are given once, all is written or nothing, and one notice tells what is still missing. */
export async function takeIntakeOf(shipped: WindowMeans, tx: ScopedTx, { params, body }: Input<typeof takeIntake>): Promise<Output<typeof takeIntake>> {
  const project = await requireProject(tx, params.zoneId, params.projectId);
  const codes = body.items.map(({ item }) => item);
  demandLines(judgeLines(codes, body.materials));
  await demandPast(tx, params.zoneId, [body.receivedOn]);
  const year = Number(body.receivedOn.slice(0, 4));
  const numbered = { year, number: await nextNumber(tx, "window_intake", params.zoneId, year) };
  const number = intakeNumber(numbered);
  const means = await windowMeans(shipped, tx, params.zoneId, await zoneToday(tx, params.zoneId));
  const ground = await groundOf(means, tx, params, codes);
  const held = heldAfter(means, ground, body, number);
  const keptBack = new Set(body.items.filter(({ hold }) => hold === true).map(({ item }) => item));
  const submitted = completeItems(codes, body.materials, (name) => held(name) !== null).filter((item) => !keptBack.has(item));
  demandOpen(means, ground, body, submitted);
  const intakeId = await writeIntake(tx, body, { project, ground, submitted }, numbered);
  await takeCases(means, tx, body, { project, ground, number, submitted });
  const notice = await writeNotice(means, tx, ground, { project, kind: "notice", issuedOn: body.receivedOn, intakeId, place: body.place, note: body.note, lines: body.materials, held });
  const intake = (await selectIntakes(tx, params.zoneId, [params.projectId])).find(({ id }) => id === intakeId);
  if (!intake) throw new TypeError("an intake is not where it was written");
  return { intake, notice, submitted: [...submitted], preparing: codes.filter((item) => !submitted.includes(item)) };
}

export async function intakesOf(tx: ScopedTx, { params }: Input<typeof listIntakes>): Promise<{ rows: Intake[] }> {
  await requireProject(tx, params.zoneId, params.projectId);
  return { rows: await selectIntakes(tx, params.zoneId, [params.projectId]) };
}

/** What was ticked by mistake, or was given back, is not held any more; notices that were issued stay as they are. */
export async function withdrawMaterialOf(tx: ScopedTx, { params, body }: Input<typeof withdrawMaterial>): Promise<{ rows: Intake[] }> {
  const { rows } = await intakesOf(tx, { params });
  const found = rows.flatMap(({ materials }) => materials).find(({ id }) => id === params.materialId);
  if (!found || found.withdrawn) throw intakeRefusal("notFound", "materialNotFound");
  await giveReason(tx, body.reason);
  const outcome = await withdrawReceived(tx, { zoneId: params.zoneId, id: params.materialId, version: body.version });
  if (outcome !== "done") throw refusal("conflict", "versionConflict", { current: found });
  return intakesOf(tx, { params });
}
