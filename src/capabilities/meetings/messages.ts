import type { DecisionState } from "./contract/decision.ts";
import type { MeetingKind } from "./contract/kind.ts";

export const meetingKindLabel = {
  dispatch: "调度会",
  seminar: "座谈会",
  jointConference: "联席会议",
  specialTopic: "专题会议",
  other: "其他会议",
} as const satisfies Record<MeetingKind, string>;

export const decisionStateLabel = {
  open: "办理中",
  overdue: "已超期",
  done: "已办结",
  carriedOver: "已结转",
} as const satisfies Record<DecisionState, string>;

/** Titles of this capability's refusals. */
export const meetingTitle = {
  participantOfTwoUnits: "每行参会方只填一个企业、部门或其他单位",
  participantMissing: "参会方须填写企业、部门、其他单位或人员",
  subjectNotOne: "每项议题只填一个项目、企业或问题",
  dueBeforeMeeting: "完成时限不能早于会议召开日期",
  doneBeforeMeeting: "办结日期不能早于会议召开日期",
  outcomeWithoutDay: "填写办理结果时须同时填写办结日期",
  carriedFromWithdrawn: "原议定事项已撤销，不能结转",
  carriedFromDone: "原议定事项已办结，不能结转",
  carriedFromNotEarlier: "只能结转以前会议的议定事项",
  carriedOverAlready: "该议定事项已结转到其他会议",
  decisionDone: "该议定事项已办结",
  decisionCarriedOver: "该议定事项已结转到后续会议，请在后续会议中办理",
  decisionOfOtherDepartment: "该议定事项不由本单位负责，不能办结",
  heldOnAgainstDecisions: "召开日期与本次会议议定事项的时限、办结或结转日期不符",
  meetingHasDecisions: "本次会议尚有议定事项，请先撤销议定事项",
} as const;
export type MeetingRefusal = keyof typeof meetingTitle;
