import { tracedFigure } from "../../../kernel/traced-figure.ts";
import { meetingKindLabel } from "../messages.ts";
import { enterpriseSeminarMeetings, heldMeetings, seminarAttendances } from "../store/meeting-figure.ts";

const cuts = ["zone", "enterprise"] as const;
const window = "期间首日（默认1月1日）至期间末日（不晚于截至日期）";
const columns = ["会议类型", "组织单位", "地点", "参会企业数", "参会企业"] as const;

export const meetingCount = tracedFigure({
  id: "meetings.count", name: "会议次数", aliases: ["召开会议", "组织召开会议", "会议"], unit: "次", kind: "count", nature: "flow", reducer: "count", cuts,
  population: "会议台账中期间内召开的全部会议，不论类型；按企业查询时为该企业参加的会议",
  window,
  columns,
}, heldMeetings, ({ title, kind, organisers, venue, attending, enterprises }) =>
  ({ kind: "meeting", title, cells: [meetingKindLabel[kind], organisers, venue, attending, enterprises] }));

export const enterpriseSeminars = tracedFigure({
  id: "meetings.enterpriseSeminars", name: "企业座谈会次数", aliases: ["企业座谈会", "召开企业座谈会", "座谈会"], unit: "次", kind: "count", nature: "flow", reducer: "count", cuts,
  population: "会议台账中期间内召开、至少有一家企业参加的座谈会；会同其他单位召开的按一次计",
  window,
  columns,
}, enterpriseSeminarMeetings, ({ title, kind, organisers, venue, attending, enterprises }) =>
  ({ kind: "meeting", title, cells: [meetingKindLabel[kind], organisers, venue, attending, enterprises] }));

export const seminarEnterprises = tracedFigure({
  id: "meetings.seminarEnterprises", name: "座谈会参会企业家数", aliases: ["参会企业家数", "参会企业", "参加座谈企业"], unit: "家", kind: "count", nature: "notAdditive", reducer: "countDistinct", cuts,
  population: "期间内参加过座谈会的企业，同一企业参加多次的计一家；明细逐次列出",
  window,
  columns: ["座谈会", "参会人员", "组织单位"],
}, seminarAttendances, ({ title, enterprise, person, organisers }) => ({ kind: "meetingParticipant", title: enterprise, cells: [title, person, organisers] }));
