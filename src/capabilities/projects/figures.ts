import type { FigureDefinition, FigureQuestion, FigureRecord } from "../../kernel/figure.ts";
import { plainDate, yearOf } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { keyListLevelLabel } from "./messages.ts";
import { selectKeyProjects, selectKeyProjectTotals, type KeyProject } from "./store/key-project-figure.ts";

const listOf = ({ zoneId, asOf }: FigureQuestion) => ({ zoneId, asOf, year: yearOf(asOf) });
const FEN_PER_YUAN = 100;
const inYuan = (fen: number): number => fen / FEN_PER_YUAN;

const recordOf = (zoneId: string) => (project: KeyProject): FigureRecord => ({
  kind: "project", zoneId, id: project.id, title: project.name, occurredOn: project.enteredOn, example: project.example,
  cells: [
    project.code, project.ownerName, project.levels.map((level) => keyListLevelLabel[level]).join("、"), project.enteredOn,
    project.totalInvestmentFen === null ? null : inYuan(project.totalInvestmentFen),
  ],
});

const keyProjects = {
  version: 1,
  validFrom: plainDate("2000-01-01"),
  nature: "stock",
  cuts: ["zone", "project"],
  population: "截至日期所在年度，列入省、市、县或区级重点项目名单且未调出的项目；列入多级的只计一次",
  window: "截至日期当日在名单内",
  columns: ["项目代码", "业主", "级别", "列入日期", "总投资（元）"],
  records: async (tx, question, { cursor, limit }) => {
    const list = listOf(question);
    const found = await selectKeyProjects(tx, list, { limit: limit + 1, ...(cursor === undefined ? {} : { before: cursor }) });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const { count } = await selectKeyProjectTotals(tx, list);
    return { rows: shown.map(recordOf(question.zoneId)), total: count, ...(found.length > limit && last ? { next: last.id } : {}) };
  },
} satisfies Partial<FigureDefinition<ScopedTx>>;

/** The figures of the register of projects; those of starts stand in approvals, which know what bars a start. */
export const projectFigures: readonly FigureDefinition<ScopedTx>[] = [
  {
    ...keyProjects,
    id: "projects.keyProjects",
    name: "重点项目数",
    aliases: ["重点项目", "重点工程", "重点项目个数"],
    unit: "个",
    kind: "count",
    reducer: "count",
    evaluate: async (tx, question) => ({ value: (await selectKeyProjectTotals(tx, listOf(question))).count }),
  },
  {
    ...keyProjects,
    id: "projects.keyProjectInvestment",
    name: "重点项目总投资",
    aliases: ["总投资", "重点项目投资额"],
    unit: "元",
    kind: "money",
    reducer: "sum",
    population: `${keyProjects.population}；未登记总投资的按零计`,
    evaluate: async (tx, question) => ({ value: inYuan((await selectKeyProjectTotals(tx, listOf(question))).totalInvestmentFen) }),
  },
];
