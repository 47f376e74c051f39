import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { Day, FenAmount, Id, Line, Nullable, record } from "../../../kernel/schema.ts";
import { editProjects, viewProjects } from "./permissions.ts";

const month = Type.String({ pattern: "^2\\d{3}-(0[1-9]|1[0-2])$", title: "月份" });
const planned = FenAmount("计划完成投资");
const completed = FenAmount("实际完成投资");

/** 月度计划: what a month was planned to be from a day on, until the next version of that month; none where the plan was taken back. */
export const MonthlyPlan = record({ from: Day("执行日期"), plannedFen: Nullable(planned), recordedOn: Day("登记日期") });
export type MonthlyPlan = Static<typeof MonthlyPlan>;

/** 月度投资: what a project plans to complete in a month and what it has completed in it. */
export const monthlyInvestments = ledger({
  capability: "projects", one: "MonthlyInvestment", many: "MonthlyInvestments", path: "monthly-investments", title: "月度投资", view: viewProjects, edit: editProjects,
  row: { projectId: Id("项目"), projectName: Line("项目名称"), month, plannedFen: Nullable(planned), completedFen: Nullable(completed), plans: Type.Array(MonthlyPlan) },
  body: { projectId: Id("项目"), month, plannedFen: Type.Optional(planned), completedFen: Type.Optional(completed), plannedFrom: Type.Optional(Day("计划执行日期")) },
  filter: { projectId: Type.Optional(Id("项目")), year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2999, title: "年度" })) },
});
export type MonthlyInvestment = Static<typeof monthlyInvestments.row>;
