import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { SourceRef } from "../../../kernel/recorded.ts";
import { Day, Id, Line, Nullable, Prose, record } from "../../../kernel/schema.ts";
import { decided } from "./decision.ts";
import { MeetingKind } from "./kind.ts";
import { keepMeetings, viewMeetings } from "./permissions.ts";

/** The most that one meeting may name of each; a dispatch meeting of a whole city stays below. */
const most = { participants: 200, subjects: 100, decisions: 100 } as const;

const unit = Line("参会单位", 100);
const person = Line("参会人员", 100);

/** An enterprise, a department of the zone, another unit, or a person alone. */
const Participant = record({
  enterpriseId: Type.Optional(Id("参会企业")),
  departmentId: Type.Optional(Id("参会部门")),
  unit: Type.Optional(unit),
  person: Type.Optional(person),
});
export type EnteredParticipant = Static<typeof Participant>;

/** What a meeting was about: one of the three. */
const Subject = record({
  projectId: Type.Optional(Id("议题项目")),
  enterpriseId: Type.Optional(Id("议题企业")),
  problemId: Type.Optional(Id("议题问题")),
});
export type EnteredSubject = Static<typeof Subject>;

const own = {
  venue: Line("会议地点", 100),
  host: Line("主持人", 100),
  organisers: Line("组织单位", 300),
  content: Prose("会议内容", 10_000),
};

const entered = {
  kind: MeetingKind,
  title: Line("会议名称"),
  heldOn: Day("召开日期"),
  venue: Type.Optional(own.venue),
  host: Type.Optional(own.host),
  organisers: Type.Optional(own.organisers),
  content: Type.Optional(own.content),
  participants: Type.Optional(Type.Array(Participant, { maxItems: most.participants, title: "参会单位和人员" })),
  subjects: Type.Optional(Type.Array(Subject, { maxItems: most.subjects, title: "议题" })),
};

const ledgerOfMeetings = ledger({
  capability: "meetings", one: "Meeting", many: "Meetings", path: "meetings", title: "会议", view: viewMeetings, edit: keepMeetings,
  row: {
    kind: MeetingKind,
    title: Line("会议名称"),
    heldOn: Day("召开日期"),
    venue: Nullable(own.venue),
    host: Nullable(own.host),
    organisers: Nullable(own.organisers),
    content: Nullable(own.content),
    participants: Type.Array(record({
      id: Id("参会方"),
      enterpriseId: Nullable(Id("参会企业")),
      enterpriseName: Nullable(Line("参会企业")),
      departmentId: Nullable(Id("参会部门")),
      departmentName: Nullable(Line("参会部门")),
      unit: Nullable(unit),
      person: Nullable(person),
    }), { title: "参会单位和人员" }),
    subjects: Type.Array(record({
      id: Id("议题"),
      projectId: Nullable(Id("议题项目")),
      projectName: Nullable(Line("议题项目")),
      enterpriseId: Nullable(Id("议题企业")),
      enterpriseName: Nullable(Line("议题企业")),
      problemId: Nullable(Id("议题问题")),
      problemContent: Nullable(Prose("议题问题")),
    }), { title: "议题" }),
    /** How many it decided; how they stand is told by the list of decisions. */
    decisions: Type.Integer({ minimum: 0, title: "议定事项数" }),
  },
  body: entered,
  filter: {
    kind: Type.Optional(MeetingKind),
    /** Which took part or which it was about. */
    enterpriseId: Type.Optional(Id("企业")),
    projectId: Type.Optional(Id("项目")),
    problemId: Type.Optional(Id("问题")),
  },
});

/** 会议: one form enters it with who took part, what it was about and, where they stand already, what it decided. */
export const meetings = {
  ...ledgerOfMeetings,
  create: operation({
    id: "meetings.createMeeting", method: "POST", path: "/zones/:zoneId/meetings", summary: ledgerOfMeetings.create.summary, permission: keepMeetings,
    params: record({ zoneId: Id("开发区") }),
    body: record({ ...entered, decisions: Type.Optional(Type.Array(record(decided), { maxItems: most.decisions, title: "议定事项" })), sourceRef: SourceRef }),
    reply: ledgerOfMeetings.row,
  }),
};
export type Meeting = Static<typeof meetings.row>;
