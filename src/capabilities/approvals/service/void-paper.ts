import type { Input, Output } from "../../../kernel/operation.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireProject } from "../../projects/service/find.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { voidIntake } from "../contract/intake.ts";
import type { WindowMeans } from "../contract/means.ts";
import type { Notice, voidNotice } from "../contract/notice.ts";
import { intakeNumber, laterStepsDetail, noticeNumber } from "../messages/notice.ts";
import { itemsByCode } from "../rules/item.ts";
import { stepsOfPaper } from "../rules/void-paper.ts";
import { selectCasesOfProject } from "../store/case.ts";
import { voidPaper, voidPartsOf } from "../store/void-paper.ts";
import { holdCases, strikeSteps } from "./case-steps.ts";
import { intakesOf } from "./intake.ts";
import { intakeRefusal, requireNotice } from "./notice.ts";
import { refusal } from "./refuse.ts";

interface Paper {
  readonly zoneId: string;
  readonly projectId: string;
  readonly items: readonly string[];
  /** The day of the paper: the cases that stood then are those that it is about. */
  readonly day: string;
  /** As steps of cases name it. */
  readonly number: string;
}

/** Strikes the steps that came of the paper; where a later one stands, nothing is done and the cases are named. */
async function strikeStepsOf(means: WindowMeans, tx: ScopedTx, { zoneId, projectId, items, day, number }: Paper, reason: string): Promise<void> {
  const own = (await selectCasesOfProject(tx, zoneId, projectId, day)).filter(({ item }) => items.includes(item));
  const held = (await holdCases(means, tx, zoneId, own.map(({ id }) => id))).map((change) => ({ change, ...stepsOfPaper(change.facts, number) }));
  const later = held.filter((one) => one.later).map(({ change: { row, means: inZone } }) => ({ caseId: row.id, item: row.item, name: itemsByCode(inZone.catalogue).get(row.item)?.name ?? row.item }));
  if (later.length > 0) throw intakeRefusal("conflict", "laterStepsStand", { cases: later, detail: laterStepsDetail(later.map(({ name }) => name)) });
  await strikeSteps(tx, held.filter((one) => one.own.length > 0).map(({ change, own: struck }) => ({ change, struck })), reason);
}

/** 作废 of a notice: it stays readable and says so; of a correction, the organ's asking goes with it. */
export async function voidNoticeOf(means: WindowMeans, tx: ScopedTx, { params, body }: Input<typeof voidNotice>): Promise<Notice> {
  const before = await requireNotice(tx, params.zoneId, params.noticeId);
  if (before.voided !== null) throw intakeRefusal("conflict", "alreadyVoid");
  const paper = { zoneId: params.zoneId, projectId: before.projectId, items: before.content.items.map(({ item }) => item), day: before.issuedOn, number: noticeNumber(before.kind, before) };
  if (before.kind === "correction") await strikeStepsOf(means, tx, paper, body.reason);
  await giveReason(tx, body.reason);
  const outcome = await voidPaper(tx, "one_time_notice", { zoneId: params.zoneId, id: before.id, version: body.version }, { on: await zoneToday(tx, params.zoneId), reason: body.reason });
  if (outcome !== "done") throw refusal("conflict", "versionConflict", { current: await requireNotice(tx, params.zoneId, before.id) });
  return requireNotice(tx, params.zoneId, before.id);
}

/** 作废 of an intake: what it applied for or prepared is struck, its materials are not held any more, and its notice is void with it. */
export async function voidIntakeOf(means: WindowMeans, tx: ScopedTx, { params, body }: Input<typeof voidIntake>): Promise<Output<typeof voidIntake>> {
  const { zoneId, projectId, intakeId } = params;
  await requireProject(tx, zoneId, projectId);
  const before = (await intakesOf(tx, { params })).rows.find(({ id }) => id === intakeId);
  if (!before) throw intakeRefusal("notFound", "intakeNotFound");
  if (before.voided !== null) throw intakeRefusal("conflict", "alreadyVoid");
  await strikeStepsOf(means, tx, { zoneId, projectId, items: before.items, day: before.receivedOn, number: intakeNumber(before) }, body.reason);
  await giveReason(tx, body.reason);
  const voiding = { on: await zoneToday(tx, zoneId), reason: body.reason };
  const outcome = await voidPaper(tx, "window_intake", { zoneId, id: intakeId, version: body.version }, voiding);
  if (outcome !== "done") throw refusal("conflict", "versionConflict", { current: before });
  await voidPartsOf(tx, { zoneId, id: intakeId }, voiding);
  return intakesOf(tx, { params });
}
