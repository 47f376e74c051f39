import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Day, Id, Line, Nullable, record, Version } from "../../../kernel/schema.ts";
import { ServiceRating } from "./agent-service.ts";
import { CaseState } from "./fact.ts";
import { WaitingParty } from "./item-clock.ts";
import { ItemCode } from "./item-code.ts";
import { NoticeContent, NoticeKind } from "./notice.ts";
import { Voided } from "./void-paper.ts";

export const viewOwnProjects = permission("approvals.viewOwn", "查看本企业项目的办理进度、告知书和帮代办服务", ["enterpriseContact"]);
const rateServices = permission("approvals.rateServices", "评价帮代办服务", ["enterpriseContact"]);

/** Whom to ask. */
const Organ = record({ name: Type.String(), phone: Nullable(Type.String()), address: Nullable(Type.String()) });

/** How far an item of one's own project has come, in what its enterprise needs to know and no more. */
const OwnCase = record({
  item: ItemCode,
  name: Type.String(),
  state: CaseState,
  stateOn: Nullable(Day("状态日期")),
  dueOn: Nullable(Day("应办结日期")),
  waitingOn: Nullable(WaitingParty),
  missingMaterials: Type.Array(Type.String()),
  /** Names of the items that come first. */
  missingItems: Type.Array(Type.String()),
  organ: Nullable(Organ),
  ruleOwner: Type.String(),
});
export type OwnCase = Static<typeof OwnCase>;

const OwnNotice = record({ id: Id("告知书"), kind: NoticeKind, year: Type.Integer(), number: Type.Integer(), issuedOn: Day("出具日期"), issuer: Type.String(), content: NoticeContent, voided: Nullable(Voided) });
export type OwnNotice = Static<typeof OwnNotice>;

const OwnService = record({
  id: Id("帮代办服务"),
  content: Type.String(),
  agent: Type.String(),
  startedOn: Day("开始日期"),
  finishedOn: Nullable(Day("完成日期")),
  outcome: Nullable(Type.String()),
  rating: Nullable(ServiceRating),
  ratedOn: Nullable(Day("评价日期")),
  version: Version,
});
export type OwnService = Static<typeof OwnService>;

const OwnProject = record({
  id: Id("项目"),
  name: Type.String(),
  agent: Nullable(Type.String()),
  example: Type.Boolean(),
  cases: Type.Array(OwnCase),
  notices: Type.Array(OwnNotice),
  services: Type.Array(OwnService),
});
export type OwnProject = Static<typeof OwnProject>;

export const listOwnProjects = operation({
  id: "approvals.ownProjects", method: "GET", path: "/zones/:zoneId/own-projects", summary: "本企业的项目：办理进度、还差什么、找谁问", permission: viewOwnProjects,
  params: record({ zoneId: Id("开发区") }), reply: record({ asOf: Day("截至日期"), rows: Type.Array(OwnProject) }),
});
export const rateService = operation({
  id: "approvals.rateService", method: "POST", path: "/zones/:zoneId/own-services/:serviceId/rating", summary: "评价帮代办服务", permission: rateServices,
  params: record({ zoneId: Id("开发区"), serviceId: Id("帮代办服务") }),
  body: record({ rating: ServiceRating, opinion: Type.Optional(Line("评价意见", 500)), version: Version }), reply: OwnService,
});
