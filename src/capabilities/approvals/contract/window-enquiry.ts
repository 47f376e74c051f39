import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Prose, record } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";

export const viewWindow = permission("approvals.viewWindow", "查看综合窗口咨询", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "auditor",
]);
const keepWindow = permission("approvals.keepWindow", "登记综合窗口咨询", ["projectOfficer", "approvalAgent"]);

export const EnquiryChannel = Choice("咨询渠道", ["onSite", "online", "telephone"]);
export type EnquiryChannel = Static<typeof EnquiryChannel>;

/** As whom the person asks. */
export const EnquirerRole = Choice("咨询人身份", ["enterprise", "projectUnit", "individual", "agency", "other"]);
export type EnquirerRole = Static<typeof EnquirerRole>;

/** What of an enquiry is still to be done: to answer it, or to ask the person whether the department that it was passed on to has. */
export const EnquiryToDo = Choice("待办", ["unanswered", "callBack"]);
export type EnquiryToDo = Static<typeof EnquiryToDo>;

const entered = {
  enquirerRole: EnquirerRole,
  forwardedOn: Day("转办日期"),
  calledBackOn: Day("回访日期"),
  calledBackBy: Line("回访人", 50),
  satisfied: Type.Boolean({ title: "回访是否满意" }),
  enquirer: Line("咨询人", 50),
  enterpriseId: Id("咨询企业"),
  projectId: Id("咨询项目"),
  /** The zone's local time; whoever enters it later may not know it. */
  enquiredTime: Type.String({ pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$", title: "咨询时间（时:分）" }),
  items: Type.Array(ItemCode, { maxItems: 20, uniqueItems: true, title: "所问事项" }),
  answer: Prose("答复"),
  answeredOn: Day("答复日期"),
  departmentId: Id("转办单位"),
  followUp: Prose("后续跟进", 1000),
};

/** 综合窗口咨询: what a person asked at the window at once, on site, online or by telephone: one 件次, of however many items. */
export const windowEnquiries = ledger({
  capability: "approvals", one: "WindowEnquiry", many: "WindowEnquiries", path: "window-enquiries", title: "窗口咨询", view: viewWindow, edit: keepWindow,
  row: {
    enquiredOn: Day("咨询日期"),
    enquiredTime: Nullable(entered.enquiredTime),
    channel: EnquiryChannel,
    question: Prose("咨询内容"),
    enquirer: Nullable(entered.enquirer),
    enquirerRole: Nullable(EnquirerRole),
    enterpriseId: Nullable(entered.enterpriseId),
    enterpriseName: Nullable(Line("咨询企业")),
    projectId: Nullable(entered.projectId),
    projectName: Nullable(Line("咨询项目")),
    items: entered.items,
    answer: Nullable(entered.answer),
    answeredOn: Nullable(entered.answeredOn),
    departmentId: Nullable(entered.departmentId),
    departmentName: Nullable(Line("转办单位")),
    forwardedOn: Nullable(entered.forwardedOn),
    calledBackOn: Nullable(entered.calledBackOn),
    calledBackBy: Nullable(entered.calledBackBy),
    satisfied: Nullable(entered.satisfied),
    followUp: Nullable(entered.followUp),
  },
  body: {
    enquiredOn: Day("咨询日期"),
    enquiredTime: Type.Optional(entered.enquiredTime),
    channel: EnquiryChannel,
    question: Prose("咨询内容"),
    enquirer: Type.Optional(entered.enquirer),
    enquirerRole: Type.Optional(entered.enquirerRole),
    enterpriseId: Type.Optional(entered.enterpriseId),
    projectId: Type.Optional(entered.projectId),
    items: Type.Optional(entered.items),
    answer: Type.Optional(entered.answer),
    answeredOn: Type.Optional(entered.answeredOn),
    departmentId: Type.Optional(entered.departmentId),
    forwardedOn: Type.Optional(entered.forwardedOn),
    calledBackOn: Type.Optional(entered.calledBackOn),
    calledBackBy: Type.Optional(entered.calledBackBy),
    satisfied: Type.Optional(entered.satisfied),
    followUp: Type.Optional(entered.followUp),
  },
  filter: {
    channel: Type.Optional(EnquiryChannel),
    enquirerRole: Type.Optional(EnquirerRole),
    item: Type.Optional(ItemCode),
    departmentId: Type.Optional(entered.departmentId),
    todo: Type.Optional(EnquiryToDo),
    enterpriseId: Type.Optional(entered.enterpriseId),
    projectId: Type.Optional(entered.projectId),
  },
});
export type WindowEnquiry = Static<typeof windowEnquiries.row>;

const Count = Type.Integer({ minimum: 0 });
/** What waits at the window on the day, and this year's enquiries by channel; services are counted apart from enquiries. */
export const countWindow = operation({
  id: "approvals.countWindow", method: "GET", path: "/zones/:zoneId/window-counts", summary: "窗口待办和各渠道咨询件次", permission: viewWindow,
  params: record({ zoneId: Id("开发区") }), query: record({ asOf: Type.Optional(Day("截至日期")) }),
  reply: record({ asOf: Day("截至日期"), onSite: Count, online: Count, telephone: Count, unanswered: Count, callBack: Count, followUps: Count }),
});
