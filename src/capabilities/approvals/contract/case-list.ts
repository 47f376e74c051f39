import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, Id, Line, Nullable, Prose, record } from "../../../kernel/schema.ts";
import { ConditionTest } from "./applicability.ts";
import { Arranged } from "./item-arrangement.ts";
import { CaseState } from "./fact.ts";
import { ItemCode } from "./item-code.ts";
import { ReplacementWay } from "./item.ts";
import { listCases } from "./operations.ts";

/** What the rule says of an item and a project. */
export const Applies = Choice("是否适用", ["applies", "notApplicable", "unknown"]);
export type Applies = Static<typeof Applies>;

/** What becomes of the item: a case is opened, recorded as not applicable or as replaced, put back on the list, or nothing is done. */
export const CaseChoice = Choice("处理", ["open", "notApplicable", "replaced", "reopen", "leave"]);
export type CaseChoice = Static<typeof CaseChoice>;

const Truth = Choice("是否满足", ["yes", "no", "unknown"]);
export type Truth = Static<typeof Truth>;
const JudgedTest = record({ test: ConditionTest, value: Nullable(Type.String()), met: Truth });
export type JudgedTest = Static<typeof JudgedTest>;
const JudgedClause = record({ met: Truth, tests: Type.Array(JudgedTest), source: Type.String(), verified: Type.Boolean(), note: Type.Optional(Type.String()) });
export type JudgedClause = Static<typeof JudgedClause>;

/** One item of the list with what the rule proposes and why. */
export const CaseListLine = record({
  item: ItemCode,
  applies: Applies,
  clauses: Type.Array(JudgedClause),
  /** The same in words, as it is kept with the choice. */
  explanation: Type.String(),
  /** What the zone has arranged for the item and holds on the day. */
  arranged: Type.Array(Arranged),
  proposal: CaseChoice,
  /** By which arrangement the item is replaced, where that is proposed. */
  replacement: Nullable(ReplacementWay),
  arrangementId: Nullable(Id("审批安排")),
  /** The case that the project has already. */
  caseId: Nullable(Id("办件")),
  state: Nullable(CaseState),
  /** What was chosen last. */
  chosen: Nullable(CaseChoice),
  chosenReason: Nullable(Type.String()),
  /** Whether somebody has to decide: it was never settled, or what it rested on reads otherwise now. */
  pending: Type.Boolean(),
  /** A mark of what is proposed; a choice names the one that the person saw. */
  grounds: Type.String(),
});
export type CaseListLine = Static<typeof CaseListLine>;

const ofProject = record({ zoneId: Id("开发区"), projectId: Id("项目") });

export const proposeCaseList = operation({
  id: "approvals.proposeCaseList", method: "GET", path: "/zones/:zoneId/projects/:projectId/case-list", summary: "按项目的申报条件生成办件清单", permission: listCases,
  params: ofProject, reply: record({ asOf: Day("判断日期"), lines: Type.Array(CaseListLine) }),
});

const ChosenLine = record({
  item: ItemCode,
  choice: CaseChoice,
  grounds: Line("提议的依据", 200),
  replacement: Type.Optional(ReplacementWay),
  reason: Type.Optional(Prose("理由", 500)),
});
export type ChosenLine = Static<typeof ChosenLine>;

export const saveCaseList = operation({
  id: "approvals.saveCaseList", method: "POST", path: "/zones/:zoneId/projects/:projectId/case-list", summary: "保存办件清单", permission: listCases,
  params: ofProject,
  body: record({
    lines: Type.Array(ChosenLine, { minItems: 1, maxItems: 200, title: "事项" }),
    /** Who decided that items do not apply. */
    person: Type.Optional(Line("认定人", 60)),
  }),
  reply: record({ opened: Type.Integer(), notApplicable: Type.Integer(), replaced: Type.Integer(), reopened: Type.Integer(), left: Type.Integer() }),
});
