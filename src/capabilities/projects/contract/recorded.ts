import { Type } from "typebox";
import { Day, Id, Line, Moment, Nullable, Version } from "../../../kernel/schema.ts";

/** Who recorded a row and when, and from what. */
export const recorded = {
  sourceRef: Nullable(Line("来源")),
  example: Type.Boolean({ title: "示例" }),
  version: Version,
  recordedOn: Day("登记日期"),
  recordedAt: Moment("登记时间"),
  recordedBy: Line("登记人"),
};

export const ofZone = { zoneId: Id("开发区") };
export const ofProject = { ...ofZone, projectId: Id("项目") };
export const SourceRef = Type.Optional(Line("来源"));
