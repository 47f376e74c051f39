import type { FileReply } from "../../../kernel/file-reply.ts";
import type { Input } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { wordFile } from "../../../platform/documents/word/file.ts";
import type { Notice, noticeFile } from "../contract/notice.ts";
import type { Plan, planFile } from "../contract/tailored-plan.ts";
import { noticeKindLabel, noticeNumber } from "../messages/notice.ts";
import { noticeDocument, noticeWords } from "../messages/notice-document.ts";
import { planDocument, planWords } from "../messages/plan-document.ts";
import { requireNotice } from "./notice.ts";
import { requirePlan } from "./tailored-plan.ts";

export async function readNotice(tx: ScopedTx, { params }: Input<typeof noticeFile>): Promise<{ readonly content: Notice; readonly rows: number }> {
  const content = await requireNotice(tx, params.zoneId, params.noticeId);
  return { content, rows: content.content.items.length };
}

export const noticeWord = async (notice: Notice): Promise<FileReply> => ({
  name: noticeWords.fileName(noticeKindLabel[notice.kind], noticeNumber(notice.kind, notice), notice.content.projectName), bytes: await wordFile(noticeDocument(notice)),
});

export async function readPlan(tx: ScopedTx, { params }: Input<typeof planFile>): Promise<{ readonly content: Plan; readonly rows: number }> {
  const content = await requirePlan(tx, params.zoneId, params.planId);
  return { content, rows: content.content.path.length };
}

export const planWord = async (plan: Plan): Promise<FileReply> => ({ name: planWords.fileName(plan.projectName, plan.number), bytes: await wordFile(planDocument(plan)) });
