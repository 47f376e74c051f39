import type { FigureHead } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import { keyListLevelLabel } from "../messages.ts";
import { keyProjectCount, keyProjectInvestment } from "../store/key-project-figure.ts";
import { inYuan } from "./money.ts";

const head = {
  nature: "stock",
  cuts: ["zone", "project", "enterprise"],
  population: "截至日期所在年度，列入省、市、县或区级重点项目名单且未调出的项目；列入多级的只计一次",
  window: "截至日期当日在名单内",
  columns: ["项目代码", "业主", "级别", "列入日期", "总投资（元）"],
} as const satisfies Partial<FigureHead>;

interface KeyProject {
  readonly name: string;
  readonly code: string | null;
  readonly ownerName: string | null;
  readonly levels: readonly (keyof typeof keyListLevelLabel)[];
  readonly occurredOn: string | null;
  readonly totalInvestmentFen: number | null;
}

const record = ({ name, code, ownerName, levels, occurredOn, totalInvestmentFen }: KeyProject) => ({
  kind: "project", title: name,
  cells: [code, ownerName, levels.map((level) => keyListLevelLabel[level]).join("、"), occurredOn, inYuan(totalInvestmentFen)],
});

export const keyProjects = tracedFigure({
  ...head,
  id: "projects.keyProjects", name: "重点项目数", aliases: ["重点项目", "重点工程", "重点项目个数"], unit: "个", kind: "count", reducer: "count",
}, keyProjectCount, record);

export const keyProjectInvestments = tracedFigure({
  ...head,
  id: "projects.keyProjectInvestment", name: "重点项目总投资", aliases: ["重点项目投资额"],
  inContext: { words: ["总投资", "总投资额"], beside: ["重点项目", "重点工程"] }, unit: "元", kind: "money", reducer: "sum",
  population: `${head.population}；未登记总投资的按零计`,
}, keyProjectInvestment, record);
