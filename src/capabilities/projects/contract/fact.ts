import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { recorded, SourceRef } from "../../../kernel/recorded.ts";
import { Choice, Day, Id, Line, Nullable, Reason, Version, record } from "../../../kernel/schema.ts";
import { editProjects } from "./permissions.ts";
import { ofProject } from "./path.ts";

/** What 建筑法 §8 asks of the site and the builder before work begins, besides the permits. */
export const SiteCondition = Choice("施工条件", ["contractorAppointed", "fundsSecured", "demolitionOnTrack", "drawingsReady", "qualitySafetyMeasures"]);
export type SiteCondition = Static<typeof SiteCondition>;

/** The dated facts of a project, in the order of its life. A ceremony and the beginning of land use are not a start; entry into the statistics (入库) stands beside all. */
export const FactKind = Choice("进展事实", ["signed", "filed", ...SiteCondition.enum, "ceremonyHeld", "landStarted", "started", "producing", "atCapacity", "statisticsEntered"]);
export type FactKind = Static<typeof FactKind>;

/** How far a project has come on a day; computed, never typed. */
export const Stage = Choice("阶段", ["registered", "signed", "filed", "started", "producing", "atCapacity"]);
export type Stage = Static<typeof Stage>;

export const ProjectFact = record({
  id: Id("进展事实"),
  projectId: Id("项目"),
  kind: FactKind,
  occurredOn: Day("发生日期"),
  evidence: Nullable(Line("佐证材料", 500)),
  verifier: Nullable(Line("核实人", 100)),
  withdrawn: Type.Boolean({ title: "已撤销" }),
  ...recorded,
});
export type ProjectFact = Static<typeof ProjectFact>;

/** Starting and producing are recorded through the approvals, which know what bars them. */
export const recordFact = operation({
  id: "projects.recordFact",
  method: "POST",
  path: "/zones/:zoneId/projects/:projectId/facts",
  summary: "登记项目签约、备案、施工条件、开工仪式、动工开发、达产或入库",
  permission: editProjects,
  params: record(ofProject),
  body: record({
    kind: Choice("进展事实", ["signed", "filed", ...SiteCondition.enum, "ceremonyHeld", "landStarted", "atCapacity", "statisticsEntered"]),
    occurredOn: Day("发生日期"),
    evidence: Type.Optional(Line("佐证材料", 500)),
    verifier: Type.Optional(Line("核实人", 100)),
    sourceRef: SourceRef,
  }),
  reply: ProjectFact,
});

/** A withdrawn fact stays readable and counts nowhere. */
export const withdrawFact = operation({
  id: "projects.withdrawFact",
  method: "POST",
  path: "/zones/:zoneId/projects/:projectId/facts/:factId/withdrawal",
  summary: "撤销登记有误的进展事实",
  permission: editProjects,
  params: record({ ...ofProject, factId: Id("进展事实") }),
  body: record({ version: Version, reason: Reason }),
  reply: ProjectFact,
});
