import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { recorded, SourceRef } from "../../../kernel/recorded.ts";
import { Choice, Day, Id, Nullable, Reason, Version, record } from "../../../kernel/schema.ts";
import { editProjects } from "./permissions.ts";
import { ofProject } from "./path.ts";

export const KeyListLevel = Choice("重点项目级别", ["province", "city", "county", "zone"]);
export type KeyListLevel = Static<typeof KeyListLevel>;
export const KeyListYear = Type.Integer({ minimum: 2000, maximum: 2999, title: "重点项目年度" });

/** A project's standing on the list of a year and level: from `enteredOn`, until the day before `leftOn`. */
export const KeyListEntry = record({
  id: Id("列入记录"),
  projectId: Id("项目"),
  year: KeyListYear,
  level: KeyListLevel,
  enteredOn: Day("列入日期"),
  leftOn: Nullable(Day("调出日期")),
  ...recorded,
});
export type KeyListEntry = Static<typeof KeyListEntry>;

export const enterKeyList = operation({
  id: "projects.enterKeyList",
  method: "POST",
  path: "/zones/:zoneId/projects/:projectId/key-lists",
  summary: "列入重点项目名单",
  permission: editProjects,
  params: record(ofProject),
  body: record({ year: KeyListYear, level: KeyListLevel, enteredOn: Type.Optional(Day("列入日期")), sourceRef: SourceRef }),
  reply: KeyListEntry,
});

/** Leaving on the day of entry undoes an entry made by mistake: it then stood on the list on no day. */
export const leaveKeyList = operation({
  id: "projects.leaveKeyList",
  method: "POST",
  path: "/zones/:zoneId/projects/:projectId/key-lists/:entryId/departure",
  summary: "调出重点项目名单",
  permission: editProjects,
  params: record({ ...ofProject, entryId: Id("列入记录") }),
  body: record({ leftOn: Type.Optional(Day("调出日期")), version: Version, reason: Reason }),
  reply: KeyListEntry,
});
