import type { FigureDefinition, FigureQuestion, FigureRecord } from "../../../kernel/figure.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { computedDays } from "../rules/earlier-wall.ts";
import { itemsByCode } from "../rules/item.ts";
import { barringItems, startBars } from "../rules/readiness.ts";
import { caseStates, type WallProject } from "../rules/wall-chart.ts";
import { selectWallOn } from "../store/wall.ts";
import { listOf } from "./question.ts";

interface Judged {
  readonly project: WallProject;
  readonly bars: readonly string[];
  readonly ready: boolean;
}

/** The list that both value and records are taken from: every key project, judged by the rule that the pages use. */
async function judged(means: ApprovalMeans, items: ReadonlyMap<string, ApprovalItem>, tx: ScopedTx, question: FigureQuestion): Promise<Judged[]> {
  const barring = barringItems(means.catalogue.items);
  return (await selectWallOn(tx, listOf(question))).map((row) => {
    const project = computedDays(row, items, means.calendar);
    const bars = startBars(project.items, caseStates(project.kinds), barring);
    return { project, bars, ready: project.started || bars.length === 0 };
  });
}

const recordOf = (zoneId: string, items: ReadonlyMap<string, ApprovalItem>) => ({ project, bars, ready }: Judged): FigureRecord => ({
  kind: "project", zoneId, id: project.id, title: project.name, occurredOn: null, example: project.example, counted: ready,
  cells: [project.owner, ready ? "具备" : "不具备", project.started ? "已开工" : "未开工", bars.map((code) => items.get(code)?.shortName ?? code).join("、")],
});

export const readyProjects = (means: ApprovalMeans): FigureDefinition<ScopedTx> => ({
  id: "approvals.readyProjects",
  version: 1,
  validFrom: plainDate("2000-01-01"),
  name: "具备开工条件的项目占比",
  aliases: ["具备开工条件的项目", "具备开工条件", "达到开工条件的项目"],
  unit: "%",
  kind: "percent",
  nature: "notAdditive",
  reducer: "ratio",
  cuts: ["zone", "project"],
  population: "分母：截至日期所在年度、截至日期当日在名单内的重点项目；分子：其中未办结不得开工的事项均已办结、替代或不涉及，且已列入施工许可的项目，已开工的仍计入",
  window: "截至日期当日的状态",
  columns: ["业主", "开工条件", "开工", "尚缺事项"],
  evaluate: async (tx, question) => {
    const all = await judged(means, itemsByCode(means.catalogue), tx, question);
    const numerator = all.filter(({ ready }) => ready).length;
    return { value: all.length === 0 ? null : (numerator / all.length) * 100, numerator, denominator: all.length };
  },
  records: async (tx, question, { cursor, limit }) => {
    const items = itemsByCode(means.catalogue);
    const all = await judged(means, items, tx, question);
    const left = cursor === undefined ? all : all.filter(({ project }) => project.id > cursor);
    const shown = left.slice(0, limit);
    const last = shown.at(-1);
    return { rows: shown.map(recordOf(question.zoneId, items)), total: all.length, ...(left.length > limit && last ? { next: last.project.id } : {}) };
  },
});
