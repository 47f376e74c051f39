import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { permission } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Prose } from "../../../kernel/schema.ts";
import { ItemCode } from "./item-code.ts";

export const viewWindow = permission("approvals.viewWindow", "查看综合窗口咨询", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "auditor",
]);
const keepWindow = permission("approvals.keepWindow", "登记综合窗口咨询", ["projectOfficer", "approvalAgent"]);

export const EnquiryChannel = Choice("咨询渠道", ["onSite", "online", "telephone"]);
export type EnquiryChannel = Static<typeof EnquiryChannel>;

const entered = {
  enquirer: Line("咨询人", 50),
  enterpriseId: Id("咨询企业"),
  projectId: Id("咨询项目"),
  item: ItemCode,
  answer: Prose("答复"),
  answeredOn: Day("答复日期"),
  departmentId: Id("转办单位"),
  followUp: Prose("后续跟进", 1000),
};

/** 综合窗口咨询: one question asked at the window, on site, online or by telephone (件次). */
export const windowEnquiries = ledger({
  capability: "approvals", one: "WindowEnquiry", many: "WindowEnquiries", path: "window-enquiries", title: "窗口咨询", view: viewWindow, edit: keepWindow,
  row: {
    enquiredOn: Day("咨询日期"),
    channel: EnquiryChannel,
    question: Prose("咨询内容"),
    enquirer: Nullable(entered.enquirer),
    enterpriseId: Nullable(entered.enterpriseId),
    enterpriseName: Nullable(Line("咨询企业")),
    projectId: Nullable(entered.projectId),
    projectName: Nullable(Line("咨询项目")),
    item: Nullable(ItemCode),
    answer: Nullable(entered.answer),
    answeredOn: Nullable(entered.answeredOn),
    departmentId: Nullable(entered.departmentId),
    departmentName: Nullable(Line("转办单位")),
    followUp: Nullable(entered.followUp),
  },
  body: {
    enquiredOn: Day("咨询日期"),
    channel: EnquiryChannel,
    question: Prose("咨询内容"),
    enquirer: Type.Optional(entered.enquirer),
    enterpriseId: Type.Optional(entered.enterpriseId),
    projectId: Type.Optional(entered.projectId),
    item: Type.Optional(entered.item),
    answer: Type.Optional(entered.answer),
    answeredOn: Type.Optional(entered.answeredOn),
    departmentId: Type.Optional(entered.departmentId),
    followUp: Type.Optional(entered.followUp),
  },
  filter: {
    channel: Type.Optional(EnquiryChannel),
    enterpriseId: Type.Optional(entered.enterpriseId),
    projectId: Type.Optional(entered.projectId),
  },
});
export type WindowEnquiry = Static<typeof windowEnquiries.row>;
