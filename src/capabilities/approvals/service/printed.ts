import type { FileReply } from "../../../kernel/file-reply.ts";
import type { Input, Output } from "../../../kernel/operation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Paper, PrintedSheet } from "../../../kernel/printed-sheet.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { typesetter, type Typesetter } from "../../../platform/documents/pdf/typesetter.ts";
import { writeSheets } from "../../../platform/sheets/write-sheet.ts";
import { problemKeeper } from "../../problems/service/problem.ts";
import { requireProject } from "../../projects/service/find.ts";
import { zoneOf, zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { getProjectSheet, printProjectSheet, printWallChart } from "../contract/printed.ts";
import { printWords } from "../messages/wall-chart.ts";
import { listedChart, printedChart } from "../rules/printed-chart.ts";
import { projectSheet } from "../rules/project-sheet.ts";
import { selectSheetHead } from "../store/wall.ts";
import { metroFile } from "./metro-map.ts";
import { casesOn } from "./project-states.ts";
import { asOfDay, refusal } from "./refuse.ts";
import { readWallChart } from "./wall-chart.ts";
import { zoneMeans } from "./zone-means.ts";

/** Sheets with the day that they are of; the first of them is what is printed. */
interface Printed {
  readonly asOf: string;
  readonly sheets: readonly PrintedSheet[];
  readonly paper?: Paper;
}

/** The page's chart, drawn under the page's filter: one reading for paper and for spreadsheets. */
export async function chartSheets(means: ApprovalMeans, tx: ScopedTx, { params, body: { filter, paper = "a3", ...asked } }: Input<typeof printWallChart>) {
  const chart = await readWallChart(means, tx, { params, query: asked });
  const of = { chart, asked: filter, zoneName: (await zoneOf(tx, params.zoneId)).name, today: await zoneToday(tx, params.zoneId) };
  const printed = printedChart(of);
  return { content: { asOf: chart.asOf, sheets: [printed, listedChart(of)], paper }, rows: printed.rows.length };
}

const shownProblems = 200;

async function sheetOn(shipped: ApprovalMeans, tx: ScopedTx, { zoneId, projectId }: { readonly zoneId: string; readonly projectId: string }, asked: string | undefined): Promise<{ asOf: string; sheet: PrintedSheet }> {
  const today = await zoneToday(tx, zoneId);
  const asOf = asOfDay(asked === undefined ? undefined : plainDate(asked), today);
  await requireProject(tx, zoneId, projectId);
  const head = await selectSheetHead(tx, zoneId, projectId, asOf);
  if (!head) throw refusal("notFound", "caseNotFound");
  const means = await zoneMeans(shipped, tx, zoneId, asOf);
  const { items } = means.catalogue;
  const { cases } = await casesOn(means, tx, { zoneId, projectId }, asOf);
  const { rows: problems } = await problemKeeper(means).list(tx, { params: { zoneId }, query: { projectId, limit: shownProblems, ...(asOf < today && { asOf }) } });
  return { asOf, sheet: projectSheet({ head, cases: cases.flatMap(({ seen, shown }) => (seen ? [shown] : [])), items, problems: [...problems].reverse(), asOf }) };
}

type SheetReply = Output<typeof getProjectSheet>["sheet"];
const replied = (sheet: PrintedSheet): SheetReply => ({
  ...sheet, notes: [...sheet.notes], signatures: [...sheet.signatures], columns: [...sheet.columns],
  rows: sheet.rows.map((row) => row.map(({ lines, ...cell }) => ({ ...cell, ...(lines && { lines: [...lines] }) }))),
});

export async function readProjectSheet(means: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof getProjectSheet>): Promise<Output<typeof getProjectSheet>> {
  const { asOf, sheet } = await sheetOn(means, tx, params, query.asOf);
  return { asOf, sheet: replied(sheet) };
}

export async function projectSheets(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof printProjectSheet>) {
  const { asOf, sheet } = await sheetOn(means, tx, params, body.asOf);
  return { content: { asOf, sheets: [sheet] }, rows: 1 };
}

const titleOf = ({ asOf, sheets: [first] }: Printed): string => printWords.fileName(first?.title ?? "", asOf);

/** How sheets and maps become files; the typesetter has a process of its own. */
export function sheetFiles(set: Typesetter = typesetter()) {
  return {
    pdf: async (printed: Printed): Promise<FileReply> => {
      const [first] = printed.sheets;
      if (!first) throw new TypeError("nothing to print");
      return { name: `${titleOf(printed)}.pdf`, bytes: await set(first, printed.paper) };
    },
    map: metroFile(set),
    spreadsheet: async (printed: Printed): Promise<FileReply> => ({ name: `${titleOf(printed)}.xlsx`, bytes: await writeSheets(printed.sheets) }),
  };
}
