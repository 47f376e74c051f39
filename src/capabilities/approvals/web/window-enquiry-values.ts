import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import type { EnquirerRole, EnquiryChannel, WindowEnquiry } from "../contract/window-enquiry.ts";
import { serviceRatingLabel } from "../messages/agent-service.ts";
import { writtenTime } from "./enquiry-moment.ts";

export interface EnquiryValues {
  readonly enquiredOn: string;
  readonly channel: EnquiryChannel;
  readonly question: string;
  readonly enquirer?: string | undefined;
  readonly enquirerRole?: EnquirerRole | undefined;
  readonly enterpriseId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly enquiredTime?: string | undefined;
  readonly items?: readonly string[] | undefined;
  readonly answer?: string | undefined;
  readonly answeredOn?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly forwardedOn?: string | undefined;
  readonly calledBackOn?: string | undefined;
  readonly calledBackBy?: string | undefined;
  readonly satisfied?: "yes" | "no" | undefined;
  readonly followUp?: string | undefined;
}

export const enquiryLabels = {
  enquiredOn: "咨询日期", enquiredTime: "咨询时间", channel: "咨询渠道", question: "咨询内容", enquirer: "咨询人", enquirerRole: "咨询人身份", enterpriseId: "咨询企业", projectId: "咨询项目", items: "所问事项",
  answer: "答复", answeredOn: "答复日期", departmentId: "转办单位", forwardedOn: "转办日期", calledBackOn: "回访日期", calledBackBy: "回访人", satisfied: "回访满意度",
  followUp: "后续跟进",
} as const satisfies Record<keyof EnquiryValues, string>;

const words = { yes: serviceRatingLabel.satisfied, no: serviceRatingLabel.dissatisfied } as const;
export const satisfiedOptions = [{ value: "yes", label: words.yes }, { value: "no", label: words.no }] as const;
const wordOf = (satisfied: boolean | null) => (satisfied === null ? undefined : satisfied ? "yes" as const : "no" as const);
export const satisfiedText = (satisfied: boolean | null): string | null => (satisfied === null ? null : words[satisfied ? "yes" : "no"]);

const names = [
  "enquiredOn", "enquiredTime", "channel", "question", "enquirer", "enquirerRole", "enterpriseId", "projectId", "items", "answer", "answeredOn", "departmentId", "forwardedOn",
  "calledBackOn", "calledBackBy", "followUp",
] as const satisfies readonly (keyof EnquiryValues)[];
export const enquiryConflicts: readonly ConflictField[] = [
  ...names.map((name): ConflictField => ({ name, label: enquiryLabels[name], theirs: (current) => current[name] })),
  { name: "satisfied", label: enquiryLabels.satisfied, theirs: (current) => (typeof current["satisfied"] === "boolean" ? wordOf(current["satisfied"]) : undefined) },
];

export const enquiryValuesOf = (row: WindowEnquiry): EnquiryValues => ({
  enquiredOn: row.enquiredOn, enquiredTime: row.enquiredTime ?? undefined, channel: row.channel, question: row.question, enquirer: row.enquirer ?? undefined, enquirerRole: row.enquirerRole ?? undefined,
  enterpriseId: row.enterpriseId ?? undefined, projectId: row.projectId ?? undefined, items: row.items, answer: row.answer ?? undefined,
  answeredOn: row.answeredOn ?? undefined, departmentId: row.departmentId ?? undefined, forwardedOn: row.forwardedOn ?? undefined,
  calledBackOn: row.calledBackOn ?? undefined, calledBackBy: row.calledBackBy ?? undefined, satisfied: wordOf(row.satisfied), followUp: row.followUp ?? undefined,
});

export const enquiryBodyOf = (values: EnquiryValues) => {
  const { enquiredOn, enquiredTime, channel, question, enquirer, enquirerRole, enterpriseId, projectId, items, answer, answeredOn, departmentId, forwardedOn, calledBackOn, calledBackBy, satisfied, followUp } = values;
  return {
    enquiredOn: writtenDay(enquiredOn), channel, question,
    ...(enquiredTime !== undefined && { enquiredTime: writtenTime(enquiredTime) ?? enquiredTime }),
    ...(enquirer !== undefined && { enquirer }), ...(enquirerRole !== undefined && { enquirerRole }), ...(enterpriseId !== undefined && { enterpriseId }),
    ...(projectId !== undefined && { projectId }), ...(items !== undefined && items.length > 0 && { items: [...items] }), ...(answer !== undefined && { answer }),
    ...(answeredOn !== undefined && { answeredOn: writtenDay(answeredOn) }), ...(departmentId !== undefined && { departmentId }),
    ...(forwardedOn !== undefined && { forwardedOn: writtenDay(forwardedOn) }), ...(calledBackOn !== undefined && { calledBackOn: writtenDay(calledBackOn) }),
    ...(calledBackBy !== undefined && { calledBackBy }), ...(satisfied !== undefined && { satisfied: satisfied === "yes" }), ...(followUp !== undefined && { followUp }),
  };
};
