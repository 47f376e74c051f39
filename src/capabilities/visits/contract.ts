import { Type, type Static } from "typebox";
import { ledger } from "../../kernel/ledger.ts";
import { permission } from "../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Prose, record } from "../../kernel/schema.ts";
import { ProblemCategory } from "../problems/contract/problem.ts";

/** Internal notes: the enterprise's contact does not see them. A cadre sees those of the paired enterprises and their own. */
export const viewVisits = permission("visits.view", "查看走访", ["cityCoordinator", "zoneLeader", "projectOfficer", "pairedCadre", "auditor"]);
const keepVisits = permission("visits.keep", "登记和更正走访", ["zoneLeader", "projectOfficer", "pairedCadre"]);

/** An inspection (入企检查) is none of these: it is another matter and has no place here. */
export const VisitPurpose = Choice("走访目的", ["research", "service", "resumption", "policy", "followUp", "other"]);
export type VisitPurpose = Static<typeof VisitPurpose>;

const PersonName = Line("走访人", 50);
const Unit = Line("单位职务", 100);

export const Visitor = record({ id: Id("走访人"), userId: Nullable(Id("用户")), person: PersonName, unit: Nullable(Unit) });
export type Visitor = Static<typeof Visitor>;

/** One of the two: a user, who goes by the name of the account, or a name. */
const EnteredVisitor = record({ userId: Type.Optional(Id("用户")), person: Type.Optional(PersonName), unit: Type.Optional(Unit) });
export type EnteredVisitor = Static<typeof EnteredVisitor>;

export const HeardProblem = record({
  id: Id("问题"), content: Prose("问题诉求"), category: ProblemCategory, raisedOn: Day("反映日期"), closedOn: Nullable(Day("销号日期")),
});
export type HeardProblem = Static<typeof HeardProblem>;

/** A new row of the problem ledger: its enterprise, its project and its day are those of the visit. */
const EnteredProblem = record({ content: Prose("问题诉求"), category: ProblemCategory, raisedBy: Type.Optional(Line("反映人", 60)) });

/** What a person enters. Nobody checks in: there is no place, no moment, no photograph. */
const body = {
  enterpriseId: Id("走访企业"),
  projectId: Type.Optional(Id("走访项目")),
  visitedOn: Day("走访日期"),
  purpose: VisitPurpose,
  ledByLeader: Type.Boolean({ title: "领导带队" }),
  visitors: Type.Array(EnteredVisitor, { minItems: 1, maxItems: 30, title: "走访人员" }),
  situation: Type.Optional(Prose("生产经营或建设情况")),
  answered: Type.Optional(Prose("当场答复")),
  policies: Type.Optional(Prose("政策宣讲", 1000)),
  followUp: Type.Optional(Prose("下次跟进", 1000)),
  newProblems: Type.Optional(Type.Array(EnteredProblem, { maxItems: 20, title: "新反映的问题" })),
  problemIds: Type.Optional(Type.Array(Id("问题"), { maxItems: 50, title: "台账中已有的问题" })),
};

/** 走访: what was seen and heard at an enterprise. A correction names the problems that stay linked; the ledger of problems keeps the others. */
export const visits = ledger({
  capability: "visits", one: "Visit", many: "Visits", path: "visits", title: "走访", view: viewVisits, edit: keepVisits,
  row: {
    enterpriseId: Id("走访企业"),
    enterpriseName: Line("走访企业"),
    projectId: Nullable(Id("走访项目")),
    projectName: Nullable(Line("走访项目")),
    visitedOn: Day("走访日期"),
    purpose: VisitPurpose,
    ledByLeader: Type.Boolean({ title: "领导带队" }),
    visitors: Type.Array(Visitor, { title: "走访人员" }),
    situation: Nullable(Prose("生产经营或建设情况")),
    answered: Nullable(Prose("当场答复")),
    policies: Nullable(Prose("政策宣讲", 1000)),
    followUp: Nullable(Prose("下次跟进", 1000)),
    problems: Type.Array(HeardProblem, { title: "反映的问题" }),
  },
  body,
  filter: {
    purpose: Type.Optional(VisitPurpose),
    led: Type.Optional(Choice("领导带队", ["yes", "no"])),
    heard: Type.Optional(Choice("反映问题", ["yes", "no"])),
    enterpriseId: Type.Optional(Id("走访企业")),
    projectId: Type.Optional(Id("走访项目")),
  },
});
export type Visit = Static<typeof visits.row>;
