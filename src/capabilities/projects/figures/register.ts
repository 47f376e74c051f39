import type { FigureHead } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import { natureLabel } from "../messages.ts";
import { plannedProductions, projectAmounts, projectCapacities, registeredProjects } from "../store/project-figure.ts";
import { inYuan } from "./money.ts";

const cuts = ["zone", "project", "enterprise"] as const;
const window = "截至日期当日有效的数值";

export const projectCount = tracedFigure({
  id: "projects.count", name: "项目数", aliases: ["项目个数", "在册项目", "项目总数"], unit: "个", kind: "count", nature: "stock", reducer: "count", cuts,
  population: "项目台账中截至日期及以前已登记业主的全部项目，不论是否列入重点",
  window: "截至日期当日在册",
  columns: ["项目代码", "业主", "行业", "建设性质"],
}, registeredProjects, ({ name, code, ownerName, industry, nature }) => ({ kind: "project", title: name, cells: [code, ownerName, industry, natureLabel[nature]] }));

interface Amounts {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly inContext?: NonNullable<FigureHead["inContext"]>;
  readonly measure: "totalInvestment" | "promisedOutput" | "promisedTax";
  readonly population: string;
  readonly columns: readonly string[];
}

const amounts = ({ measure, ...head }: Amounts) => tracedFigure(
  { ...head, unit: "元", kind: "money", nature: "stock", reducer: "sum", cuts, window },
  projectAmounts(measure),
  ({ name, ownerName, amountFen, firstFen, occurredOn }) => ({ kind: "project", title: name, cells: [ownerName, inYuan(amountFen), occurredOn, inYuan(firstFen)] }),
);

export const totalInvestment = amounts({
  id: "projects.totalInvestment", name: "项目总投资", aliases: ["总投资", "总投资额", "计划总投资"], measure: "totalInvestment",
  population: "项目台账中已登记总投资的全部项目；总投资有调整的，以调整后的为准",
  columns: ["业主", "总投资（元）", "起算日期", "首次登记（元）"],
});

/** Words beside which a mere 产值 or 税收 of a project is what it promises. */
const onceProducing = ["投产后", "建成后", "建成投产", "达产后", "达产达效", "达效后", "全部投产", "预计", "可新增", "可增加", "可实现"];

export const promisedOutput = amounts({
  id: "projects.promisedOutput", name: "项目投产后预计年产值", aliases: ["投产后可增加产值", "可增加产值", "新增产值", "年产值"], inContext: { words: ["产值"], beside: onceProducing, ofSingle: true }, measure: "promisedOutput",
  population: "项目台账中已登记预计年产值的全部项目；有调整的，以调整后的为准",
  columns: ["业主", "预计年产值（元）", "起算日期", "首次登记（元）"],
});

export const promisedTax = amounts({
  id: "projects.promisedTax", name: "项目投产后预计年税收", aliases: ["投产后可增加税收", "可增加税收", "新增税收", "上缴税金", "年税收"], inContext: { words: ["税收"], beside: onceProducing, ofSingle: true }, measure: "promisedTax",
  population: "项目台账中已登记预计年税收的全部项目；有调整的，以调整后的为准",
  columns: ["业主", "预计年税收（元）", "起算日期", "首次登记（元）"],
});

export const capacity = tracedFigure({
  id: "projects.capacity", name: "项目产能", aliases: ["设计产能", "年产能力", "产能", "年产"], inNames: true, unit: "按登记的产能单位", kind: "other", nature: "notAdditive", reducer: "value", cuts: ["project"],
  population: "项目台账中已登记产能的项目；各项目计量单位不同，只有单个项目有数值",
  window,
  columns: ["业主", "产能", "产能单位", "起算日期"],
}, projectCapacities, ({ name, ownerName, quantity, unit, occurredOn }) => ({ kind: "project", title: name, cells: [ownerName, quantity, unit, occurredOn] }));

/** Words beside which 投产 is a plan: when it happened is another matter. */
const toCome = ["计划", "预计", "预期", "力争", "争取", "有望", "可望", "拟", "确保", "将"];

export const plannedProduction = tracedFigure({
  id: "projects.plannedProduction", name: "项目计划投产日期", aliases: ["计划投产", "预计投产", "预计投产日期", "投产期限"], inContext: { words: ["投产", "建成投产", "正式投产"], beside: toCome }, unit: "", kind: "date", nature: "notAdditive", reducer: "value", cuts: ["project"],
  population: "项目台账中已登记计划投产日期的项目；只有单个项目有数值，有调整的以调整后的为准",
  window,
  columns: ["业主", "计划投产", "起算日期", "首次计划投产"],
}, plannedProductions, ({ name, ownerName, day, firstDay, occurredOn }) => ({ kind: "project", title: name, cells: [ownerName, day, occurredOn, firstDay] }));
