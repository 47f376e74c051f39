import type { Input, Output } from "../../../kernel/operation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { Refusal, type RefusalKind, type Verdict } from "../../../kernel/refusal.ts";
import { newRow } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { Project } from "../../projects/contract/project.ts";
import { requireProject } from "../../projects/service/find.ts";
import { demandPast } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { WindowMeans } from "../contract/means.ts";
import type { EnteredMaterial, getNotice, Held, issueNotice, listNotices, Notice, NoticeContent, NoticeKind } from "../contract/notice.ts";
import { correctionReason, intakeTitle, noticeNumber } from "../messages/notice.ts";
import { heldOf, judgeLines, noticeMaterials, type IntakeRefusal } from "../rules/intake.ts";
import { insertNotice, selectNotice, selectNotices } from "../store/notice.ts";
import { nextNumber } from "../store/numbering.ts";
import { recordSteps } from "./case-steps.ts";
import { groundOf, type Ground } from "./intake-view.ts";
import { windowMeans } from "./window-means.ts";

export const intakeRefusal = (kind: RefusalKind, code: IntakeRefusal, extra: Readonly<Record<string, unknown>> = {}): Refusal => new Refusal(kind, code, intakeTitle[code], extra);

export function demandLines(verdict: Verdict<IntakeRefusal>): void {
  if (!verdict.allowed) throw intakeRefusal("invalid", verdict.code);
}

interface NewNotice {
  readonly project: Project;
  readonly kind: NoticeKind;
  readonly issuedOn: string;
  readonly intakeId: string | null;
  readonly place: string | undefined;
  readonly note: string | undefined;
  readonly lines: readonly EnteredMaterial[];
  readonly held: (name: string) => Held | null;
}

export async function requireNotice(tx: ScopedTx, zoneId: string, id: string): Promise<Notice> {
  const found = await selectNotice(tx, zoneId, id);
  if (!found) throw intakeRefusal("notFound", "noticeNotFound");
  return found;
}

/** Writes a notice with the next number, as it reads on the day. */
export async function writeNotice(means: WindowMeans, tx: ScopedTx, ground: Ground, one: NewNotice): Promise<Notice> {
  const { project, kind, issuedOn, intakeId } = one;
  const year = Number(issuedOn.slice(0, 4));
  const content: NoticeContent = {
    projectName: project.name, enterpriseName: project.ownerName, place: one.place ?? null, note: one.note ?? null,
    itemsEdition: means.catalogue.edition, materialsEdition: means.materials.edition,
    items: ground.items.map((item) => ({ ...item, materials: noticeMaterials(item.item, one.lines, one.held) })),
  };
  const begun = newRow(tx, project.zoneId, ground.today, { example: project.example });
  await insertNotice(tx, { ...begun, project_id: project.id, intake_id: intakeId, kind, year, number: await nextNumber(tx, "one_time_notice", project.zoneId, year), issued_on: issuedOn, content });
  return requireNotice(tx, project.zoneId, begun.id);
}

/** Of a correction each item has been applied for, and lacks something; the organ's asking is then a step of its case, by the notice's number. */
async function askCorrections(means: WindowMeans, tx: ScopedTx, { cases }: Ground, notice: Notice): Promise<void> {
  const steps = notice.content.items.flatMap(({ item, materials }) => {
    const own = cases.get(item);
    const missing = materials.filter(({ state }) => state === "missing").map(({ name }) => name);
    if (!own || missing.length === 0) return [];
    const entry = { kind: "correctionAsked" as const, occurredOn: notice.issuedOn, documentNumber: noticeNumber(notice.kind, notice), reason: correctionReason(missing) };
    return [{ caseId: own.id, version: own.version, entry }];
  });
  await recordSteps(means, tx, notice, steps);
}

function demandCorrectable({ cases }: Ground, items: readonly string[], lines: readonly EnteredMaterial[], held: (name: string) => Held | null): void {
  const unapplied = items.filter((item) => !["submitted", "accepted"].includes(cases.get(item)?.state ?? ""));
  if (unapplied.length > 0) throw intakeRefusal("invalid", "correctionOfNoCase", { items: unapplied });
  const complete = items.filter((item) => lines.filter((line) => line.items.includes(item)).every(({ name }) => held(name) !== null));
  if (complete.length > 0) throw intakeRefusal("invalid", "nothingMissing", { items: complete });
}

export async function issueNoticeOf(shipped: WindowMeans, tx: ScopedTx, { params, body }: Input<typeof issueNotice>): Promise<Notice> {
  const project = await requireProject(tx, params.zoneId, params.projectId);
  demandLines(judgeLines(body.items, body.materials));
  const means = await windowMeans(shipped, tx, params.zoneId, await zoneToday(tx, params.zoneId));
  const ground = await groundOf(means, tx, params, body.items);
  const issuedOn = plainDate(body.issuedOn ?? ground.today);
  await demandPast(tx, params.zoneId, [issuedOn]);
  const held = (name: string) => heldOf(name, ground.known, means.materials);
  if (body.kind === "correction") demandCorrectable(ground, body.items, body.materials, held);
  const notice = await writeNotice(means, tx, ground, { project, kind: body.kind, issuedOn, intakeId: null, place: body.place, note: body.note, lines: body.materials, held });
  if (body.kind === "correction") await askCorrections(means, tx, ground, notice);
  return notice;
}

export async function noticesOf(tx: ScopedTx, { params }: Input<typeof listNotices>): Promise<Output<typeof listNotices>> {
  await requireProject(tx, params.zoneId, params.projectId);
  return { rows: await selectNotices(tx, params.zoneId, [params.projectId]) };
}

export const noticeOf = (tx: ScopedTx, { params }: Input<typeof getNotice>): Promise<Notice> => requireNotice(tx, params.zoneId, params.noticeId);
