import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, Id, Line, Nullable, record } from "../../../kernel/schema.ts";
import { FigureDescription } from "../../figures/contract.ts";
import { keepGoals, viewOverview } from "./permissions.ts";

/** Whether the target is to be reached or not to be exceeded. */
export const GoalSense = Choice("达标方向", ["atLeast", "atMost"]);
export type GoalSense = Static<typeof GoalSense>;

const Year = Type.Integer({ minimum: 2000, maximum: 2999, title: "年度" });
const Place = Type.Integer({ minimum: 1, maximum: 9999, title: "次序" });
const Title = Line("目标名称");
const FigureId = Line("数据编号", 100);
/** In the figure's unit (money in yuan), up to four decimals, as text, so that it stays exact. */
const Target = Type.String({ pattern: "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,4})?$", title: "目标值" });

/**
 * A goal of a zone: a node of the tree of its year. A leaf may name the figure that measures it, its target and its
 * sense, all three or none; a node with goals below it names none.
 */
export const goals = ledger({
  capability: "city", one: "Goal", many: "Goals", path: "goals", title: "目标", view: viewOverview, edit: keepGoals,
  row: {
    parentId: Nullable(Id("上级目标")),
    year: Year,
    place: Place,
    title: Title,
    figureId: Nullable(FigureId),
    target: Nullable(Target),
    sense: Nullable(GoalSense),
    dueOn: Nullable(Day("完成时限")),
    departmentId: Nullable(Id("责任单位")),
    departmentName: Nullable(Line("责任单位")),
  },
  body: {
    parentId: Type.Optional(Id("上级目标")),
    year: Year,
    place: Place,
    title: Title,
    figureId: Type.Optional(FigureId),
    target: Type.Optional(Target),
    sense: Type.Optional(GoalSense),
    dueOn: Type.Optional(Day("完成时限")),
    departmentId: Type.Optional(Id("责任单位")),
  },
  filter: { year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2999, title: "年度" })) },
});
export type Goal = Static<typeof goals.row>;

/** What a leaf's figure says on the day. Progress is value / target in percent, cut to one decimal, never rounded up. */
const Measured = record({
  figure: FigureDescription,
  value: Nullable(Type.Number({ title: "现值" })),
  unit: Type.String({ title: "单位" }),
  progress: Nullable(Type.Number({ title: "完成进度（%）" })),
  reached: Nullable(Type.Boolean({ title: "是否达标" })),
});
export type Measured = Static<typeof Measured>;

/** How many leaves with a figure stand below a node (or are it), and of how many the target is met, or nothing can be said. */
const LeafCount = record({
  measured: Type.Integer({ title: "可量化目标数" }), reached: Type.Integer({ title: "已达标数" }), unknown: Type.Integer({ title: "暂无数值数" }),
});
export type LeafCount = Static<typeof LeafCount>;

export const GoalNode = record({
  goal: goals.row,
  depth: Type.Integer({ minimum: 0, title: "层级" }),
  hasChildren: Type.Boolean({ title: "有下级目标" }),
  /** Null for a leaf without a figure, and where no definition of the figure holds on the day. */
  measured: Nullable(Measured),
  leaves: LeafCount,
});
export type GoalNode = Static<typeof GoalNode>;

/** Parents stand before their children, in the order of their places. */
export const readGoalTree = operation({
  id: "city.goalTree", method: "GET", path: "/zones/:zoneId/goal-tree", summary: "目标树及其完成进度", permission: viewOverview,
  params: record({ zoneId: Id("开发区") }),
  query: record({ asOf: Type.Optional(Day("截至日期")), year: Type.Optional(Year) }),
  reply: record({ asOf: Day("截至日期"), year: Year, years: Type.Array(Type.Integer({ title: "有目标的年度" })), nodes: Type.Array(GoalNode) }),
});
