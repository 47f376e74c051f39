import type { FigureDefinition, FigureRecord } from "../../../kernel/figure.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { printDayCursor } from "../rules/day-cursor.ts";
import { countAlong, selectAlong, type LifeCycleQuestion, type ProjectAlong } from "../store/life-cycle-figure.ts";
import { listOf, pageAfter } from "./question.ts";

const recordOf = (zoneId: string, row: ProjectAlong): FigureRecord => ({
  kind: "project", zoneId, id: row.id, title: row.name, occurredOn: row.occurredOn, example: row.example,
  cells: [row.owner, row.occurredOn, row.evidence, row.verifier],
});

type Named = Pick<FigureDefinition<ScopedTx>, "id" | "name" | "aliases" | "population" | "window" | "columns">;

const alongFigure = (kind: LifeCycleQuestion["kind"], named: Named): FigureDefinition<ScopedTx> => ({
  ...named,
  version: 1,
  validFrom: plainDate("2000-01-01"),
  unit: "个",
  kind: "count",
  nature: "stock",
  reducer: "count",
  cuts: ["zone", "project"],
  evaluate: async (tx, question) => ({ value: await countAlong(tx, { ...listOf(question), kind }) }),
  records: async (tx, question, page) => {
    const asked: LifeCycleQuestion = { ...listOf(question), kind };
    const found = await selectAlong(tx, asked, pageAfter(page));
    const shown = found.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      rows: shown.map((row) => recordOf(question.zoneId, row)),
      total: await countAlong(tx, asked),
      ...(found.length > page.limit && last ? { next: printDayCursor({ day: last.occurredOn, id: last.id }) } : {}),
    };
  },
});

/** A ceremony is not a start: the recorded start has its evidence and who verified it. */
export const startedProjects = alongFigure("started", {
  id: "approvals.startedProjects",
  name: "已开工建设项目",
  aliases: ["开工项目", "已开工项目", "开工建设项目"],
  population: "截至日期所在年度、截至日期当日在名单内的重点项目中，已登记实质性开工（附依据和核实人）且未撤销的；仅举行仪式的不计",
  window: "截至日期及以前开工的（含往年）",
  columns: ["业主", "开工日期", "开工依据", "核实人"],
});

export const producingProjects = alongFigure("producing", {
  id: "approvals.producingProjects",
  name: "已投产项目",
  aliases: ["投产项目", "建成投产项目"],
  population: "截至日期所在年度、截至日期当日在名单内的重点项目中，已登记投产且未撤销的",
  window: "截至日期及以前投产的（含往年）",
  columns: ["业主", "投产日期", "投产依据", "核实人"],
});
