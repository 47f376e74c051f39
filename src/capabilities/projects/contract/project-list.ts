import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { Day, FenAmount, Id, Line, Nullable, Page, PageQuery, record } from "../../../kernel/schema.ts";
import { Stage } from "./fact.ts";
import { KeyListLevel, KeyListYear } from "./key-list.ts";
import { viewProjects } from "./permissions.ts";
import { ConstructionNature } from "./project.ts";
import { ofZone } from "./path.ts";

/** A row of the list as it is stored; owner, amounts, planned days and lists are those of the as-of day. */
export const listedColumns = {
  id: Id("项目"),
  zoneId: Id("开发区"),
  name: Line("项目名称"),
  code: Nullable(Line("项目代码", 24)),
  enterpriseId: Id("业主"),
  ownerName: Nullable(Line("业主名称")),
  industry: Line("行业", 100),
  nature: ConstructionNature,
  totalInvestmentFen: Nullable(FenAmount("总投资")),
  plannedProduction: Nullable(Day("计划投产")),
  plannedProductionFirst: Nullable(Day("首次计划投产")),
  keyLists: Type.Array(record({ year: KeyListYear, level: KeyListLevel }), { title: "列入" }),
  agentId: Nullable(Id("代办员")),
  agentName: Nullable(Line("代办员姓名")),
  example: Type.Boolean({ title: "示例" }),
};

/** The row with its stage on that day, which is computed. */
export const ProjectRow = record({ ...listedColumns, stage: Stage });
export type ProjectRow = Static<typeof ProjectRow>;

const filter = {
  asOf: Type.Optional(Day("截至日期")),
  text: Type.Optional(Line("项目名称、代码或业主", 100)),
  industry: Type.Optional(Line("行业", 100)),
  enterpriseId: Type.Optional(Id("业主")),
  keyYear: Type.Optional(KeyListYear),
  keyLevel: Type.Optional(KeyListLevel),
  stage: Type.Optional(Stage),
  /** The present agent. */
  agentId: Type.Optional(Id("代办员")),
};

/** Newest first. The totals are those of the whole filter, not of the page. */
export const listProjects = operation({
  id: "projects.list",
  method: "GET",
  path: "/zones/:zoneId/projects",
  summary: "项目列表",
  permission: viewProjects,
  params: record(ofZone),
  query: record({ ...PageQuery, ...filter }),
  reply: record({ ...Page(ProjectRow).properties, asOf: Day("截至日期"), totalInvestmentFen: FenAmount("总投资合计") }),
});

/** What the filters of the list may be set to, as the zone's projects stand. */
export const listProjectChoices = operation({
  id: "projects.choices",
  method: "GET",
  path: "/zones/:zoneId/project-choices",
  summary: "项目列表的筛选项",
  permission: viewProjects,
  params: record(ofZone),
  reply: record({
    industries: Type.Array(Line("行业", 100)),
    agents: Type.Array(record({ id: Id("代办员"), name: Line("代办员姓名") })),
    keyYears: Type.Array(KeyListYear),
  }),
});
