import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { SourceRef } from "../../../kernel/recorded.ts";
import { Day, Id, Line, record, Reason, Version } from "../../../kernel/schema.ts";
import { ProjectConditionName } from "./condition-name.ts";
import { ofProject } from "./path.ts";
import { editProjects, viewProjects } from "./permissions.ts";

/** As text, so that numbers stay exact: `1250.5`, `yes`, `no`, or one of a condition's choices. */
const value = Type.String({ minLength: 1, maxLength: 40, pattern: "^[A-Za-z0-9.]+$", title: "内容" });

const required = {
  projectId: Id("项目"),
  condition: ProjectConditionName,
  value,
  /** From which day on it is so. */
  occurredOn: Day("起算日期"),
};

/** 申报条件: a fact of a project that decides which approvals it needs. What nobody has entered is unknown, never guessed. */
export const projectConditions = ledger({
  capability: "projects", one: "ProjectCondition", many: "ProjectConditions", path: "project-conditions", title: "申报条件",
  view: viewProjects, edit: editProjects,
  row: { ...required, projectName: Line("项目") },
  body: required,
  filter: { projectId: Type.Optional(required.projectId), condition: Type.Optional(ProjectConditionName) },
});
export type ProjectCondition = Static<typeof projectConditions.row>;

/** Of one condition at most one value a day; `version` is that of the row of the same day, which is put right then, with a reason. */
const Given = record({ condition: ProjectConditionName, value, version: Type.Optional(Version) });
export const enterConditions = operation({
  id: "projects.enterConditions", method: "POST", path: "/zones/:zoneId/projects/:projectId/conditions", summary: "登记项目的申报条件", permission: editProjects,
  params: record(ofProject),
  body: record({ occurredOn: Day("起算日期"), values: Type.Array(Given, { minItems: 1, maxItems: 60, title: "申报条件" }), sourceRef: SourceRef, reason: Type.Optional(Reason) }),
  reply: record({ entered: Type.Integer(), corrected: Type.Integer() }),
});
