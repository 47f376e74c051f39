import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { SiteCondition } from "../../projects/contract/fact.ts";
import { ItemCode } from "./item-code.ts";
import { LifeCycleKind, LifeCycleStanding } from "./life-cycle.ts";
import { readApprovals } from "./operations.ts";

/** Why a start or production waits for verification. */
export const LifeCycleLack = Choice("待核实原因", ["evidence", "verifier", "permitUnlisted"]);
export type LifeCycleLack = Static<typeof LifeCycleLack>;

const judged = {
  kind: LifeCycleKind,
  occurredOn: Day("发生日期"),
  standing: LifeCycleStanding,
  /** Items that barred it and were open on that day, as known now. */
  openItems: Type.Array(ItemCode),
  lacks: Type.Array(LifeCycleLack),
};

export const LifeCycleEvent = record({ ...judged, evidence: Nullable(Type.String()), verifier: Nullable(Type.String()) });
export type LifeCycleEvent = Static<typeof LifeCycleEvent>;

/** The five states of a project on a day, none of which stands for another, each with what it lacks. */
export const ProjectStanding = record({
  asOf: Day("截至日期"),
  permitsComplete: record({ met: Type.Boolean(), listed: Type.Boolean(), missing: Type.Array(ItemCode) }),
  readyToStart: record({ met: Type.Boolean(), items: Type.Array(ItemCode), conditions: Type.Array(SiteCondition) }),
  conditions: Type.Array(record({ condition: SiteCondition, on: Nullable(Day("落实日期")), evidence: Nullable(Type.String()) })),
  start: Nullable(LifeCycleEvent),
  production: Nullable(LifeCycleEvent),
  ceremonyOn: Nullable(Day("开工仪式日期")),
  landStartedOn: Nullable(Day("动工开发日期")),
});
export type ProjectStanding = Static<typeof ProjectStanding>;

const asOf = { asOf: Type.Optional(Day("截至日期")) };

export const getProjectStanding = operation({
  id: "approvals.projectStanding", method: "GET", path: "/zones/:zoneId/projects/:projectId/standing", summary: "项目的手续齐备、具备开工条件、开工和投产情况", permission: readApprovals,
  params: record({ zoneId: Id("开发区"), projectId: Id("项目") }), query: record(asOf), reply: ProjectStanding,
});

/** A start or production that counts in no figure of started or of producing projects. */
const IrregularEvent = record({ ...judged, zoneId: Id("开发区"), projectId: Id("项目"), projectName: Type.String(), example: Type.Boolean() });

/** Of the zone and those below it. */
export const listIrregular = operation({
  id: "approvals.irregular", method: "GET", path: "/zones/:zoneId/irregular-events", summary: "未批先建、未验先投和待核实的项目", permission: readApprovals,
  params: record({ zoneId: Id("开发区") }), query: record(asOf), reply: record({ asOf: Day("截至日期"), rows: Type.Array(IrregularEvent) }),
});
