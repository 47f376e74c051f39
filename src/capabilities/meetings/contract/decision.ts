import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, Id, Line, Nullable, Prose, Version, record } from "../../../kernel/schema.ts";
import { MeetingKind } from "./kind.ts";
import { completeDecisions, keepMeetings, viewMeetings } from "./permissions.ts";

export const DecisionState = Choice("办理状态", ["open", "overdue", "done", "carriedOver"]);
export type DecisionState = Static<typeof DecisionState>;

const content = Prose("议定事项", 2000);
const parts = {
  departmentId: Id("责任单位"),
  person: Line("责任人", 50),
  dueOn: Day("完成时限"),
  projectId: Id("涉及项目"),
  enterpriseId: Id("涉及企业"),
  problemId: Id("涉及问题"),
  carriedFrom: Id("结转自"),
};
const doneOn = Day("办结日期");
const outcome = Prose("办理结果", 2000);

/** What a decision says, whichever way it is entered: with its meeting or later. */
export const decided = {
  content,
  departmentId: Type.Optional(parts.departmentId),
  person: Type.Optional(parts.person),
  dueOn: Type.Optional(parts.dueOn),
  projectId: Type.Optional(parts.projectId),
  enterpriseId: Type.Optional(parts.enterpriseId),
  problemId: Type.Optional(parts.problemId),
  carriedFrom: Type.Optional(parts.carriedFrom),
  doneOn: Type.Optional(doneOn),
  outcome: Type.Optional(outcome),
};

/** 议定事项: what a meeting decided, who answers for it until when, and how it ended. */
export const decisions = ledger({
  capability: "meetings", one: "Decision", many: "Decisions", path: "meeting-decisions", title: "议定事项", view: viewMeetings, edit: keepMeetings,
  row: {
    meetingId: Id("会议"),
    meetingTitle: Line("会议名称"),
    meetingKind: MeetingKind,
    heldOn: Day("召开日期"),
    place: Type.Integer({ minimum: 1, title: "序号" }),
    content,
    departmentId: Nullable(parts.departmentId),
    departmentName: Nullable(Line("责任单位")),
    person: Nullable(parts.person),
    dueOn: Nullable(parts.dueOn),
    projectId: Nullable(parts.projectId),
    projectName: Nullable(Line("涉及项目")),
    enterpriseId: Nullable(parts.enterpriseId),
    enterpriseName: Nullable(Line("涉及企业")),
    problemId: Nullable(parts.problemId),
    problemContent: Nullable(Prose("涉及问题")),
    /** The decision of an earlier meeting that this one goes on with. */
    carriedFrom: Nullable(parts.carriedFrom),
    carriedFromHeldOn: Nullable(Day("结转自会议日期")),
    carriedFromTitle: Nullable(Line("结转自会议")),
    /** The decision of a later meeting that goes on with this one. */
    carriedTo: Nullable(Id("结转至")),
    carriedToHeldOn: Nullable(Day("结转至会议日期")),
    carriedToTitle: Nullable(Line("结转至会议")),
    doneOn: Nullable(doneOn),
    outcome: Nullable(outcome),
  },
  body: { meetingId: Id("会议"), ...decided },
  filter: {
    /** As of the list's day, else of the zone's today. */
    state: Type.Optional(DecisionState),
    meetingId: Type.Optional(Id("会议")),
    departmentId: Type.Optional(parts.departmentId),
    projectId: Type.Optional(parts.projectId),
    enterpriseId: Type.Optional(parts.enterpriseId),
    problemId: Type.Optional(parts.problemId),
  },
});
export type Decision = Static<typeof decisions.row>;

/** 办结: by the department that answers for it, or by the zone's project officers. */
export const completeDecision = operation({
  id: "meetings.completeDecision",
  method: "POST",
  path: "/zones/:zoneId/meeting-decisions/:recordId/completion",
  summary: "办结议定事项",
  permission: completeDecisions,
  params: record({ zoneId: Id("开发区"), recordId: Id("议定事项") }),
  body: record({ version: Version, doneOn, outcome }),
  reply: decisions.row,
});
