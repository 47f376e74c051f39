import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { recorded, SourceRef } from "../../../kernel/recorded.ts";
import { Choice, Day, Id, Line, Nullable, Prose, Reason, Version, record } from "../../../kernel/schema.ts";
import { ProjectFact, Stage } from "./fact.ts";
import { KeyListEntry } from "./key-list.ts";
import { editProjects, viewProjects } from "./permissions.ts";
import { ofProject, ofZone } from "./path.ts";
import { ValueContent, ValueSeries } from "./value.ts";

export const ConstructionNature = Choice("建设性质", ["newBuild", "expansion", "technicalRenovation", "relocation"]);
export type ConstructionNature = Static<typeof ConstructionNature>;

/** A project's header: what shows its current value. `enterpriseId` and `agentId` are the newest of their dated values. */
export const Project = record({
  id: Id("项目"),
  zoneId: Id("开发区"),
  code: Nullable(Line("项目代码", 24)),
  name: Line("项目名称"),
  enterpriseId: Id("业主"),
  ownerName: Nullable(Line("业主名称")),
  agentId: Nullable(Id("代办员")),
  agentName: Nullable(Line("代办员姓名")),
  parkId: Nullable(Id("园区")),
  parkName: Nullable(Line("园区名称")),
  industry: Line("行业", 100),
  nature: ConstructionNature,
  content: Nullable(Prose("建设内容及规模")),
  ...recorded,
});
export type Project = Static<typeof Project>;

const particulars = {
  /** Longer than a code is, so that the rule tells what is wrong with it. */
  code: Type.Optional(Line("项目代码", 60)),
  name: Line("项目名称"),
  parkId: Type.Optional(Id("园区")),
  industry: Line("行业", 100),
  nature: ConstructionNature,
  content: Type.Optional(Prose("建设内容及规模")),
  sourceRef: SourceRef,
};

export const createProject = operation({
  id: "projects.create",
  method: "POST",
  path: "/zones/:zoneId/projects",
  summary: "登记项目",
  permission: editProjects,
  params: record(ofZone),
  body: record({
    ...particulars,
    enterpriseId: Id("业主"),
    agentId: Type.Optional(Id("代办员")),
    /** First values; the owner and the agent are named above. */
    values: Type.Optional(Type.Array(ValueContent, { maxItems: 30, title: "项目数值" })),
    /** The day from which owner, agent and values hold; today where it is left out. */
    occurredOn: Type.Optional(Day("起算日期")),
  }),
  reply: Project,
});

/** The whole header is given: what is left out is emptied. Owner, agent and values have operations of their own. */
export const updateProject = operation({
  id: "projects.update",
  method: "PUT",
  path: "/zones/:zoneId/projects/:projectId",
  summary: "更正项目基本信息",
  permission: editProjects,
  params: record(ofProject),
  body: record({ ...particulars, version: Version, reason: Reason }),
  reply: Project,
});

export const ProjectDetail = record({
  project: Project,
  asOf: Day("截至日期"),
  stage: Stage,
  values: Type.Array(ValueSeries),
  facts: Type.Array(ProjectFact),
  keyLists: Type.Array(KeyListEntry),
});
export type ProjectDetail = Static<typeof ProjectDetail>;

export const getProject = operation({
  id: "projects.get",
  method: "GET",
  path: "/zones/:zoneId/projects/:projectId",
  summary: "查看项目",
  permission: viewProjects,
  params: record(ofProject),
  query: record({ asOf: Type.Optional(Day("截至日期")) }),
  reply: ProjectDetail,
});
