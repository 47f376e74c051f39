import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { permission } from "../../../kernel/permission.ts";
import { Day, Id, Line, Nullable, Prose } from "../../../kernel/schema.ts";
import { ExcuseKind, viewLamps } from "./lamp.ts";
import { LampDimension, LampRuleList } from "./lamp-rule.ts";

const keepLampRules = permission("approvals.keepLampRules", "选用和调整亮灯规则", ["projectOfficer"]);
const keepLampExcuses = permission("approvals.keepLampExcuses", "登记免亮灯", ["projectOfficer"]);

const chosen = {
  validFrom: Day("执行日期"),
  /** The code of the shipped set that it was taken from. */
  base: Line("所用规则", 60),
  name: Line("规则名称", 60),
  rules: LampRuleList,
};

/** 亮灯规则: what a zone's lamps are lit by from a day on; the row of the latest such day is in force. */
export const zoneLampRules = ledger({
  capability: "approvals", one: "ZoneLampRules", many: "AllZoneLampRules", path: "zone-lamp-rules", title: "亮灯规则", view: viewLamps, edit: keepLampRules,
  row: { ...chosen, base: Nullable(chosen.base), note: Nullable(Prose("说明", 500)) },
  body: { ...chosen, base: Type.Optional(chosen.base), note: Type.Optional(Prose("说明", 500)) },
  filter: {},
});
export type ZoneLampRules = Static<typeof zoneLampRules.row>;

const excuse = {
  projectId: Id("项目"),
  dimension: LampDimension,
  kind: ExcuseKind,
  fromDay: Day("起始日期"),
  toDay: Day("截止日期"),
  approver: Line("批准人", 60),
  approvedOn: Day("批准日期"),
  grounds: Prose("免亮灯理由", 500),
};

/** 免亮灯: why a project's lamp of a dimension is neither yellow nor red for a time, and who approved it. */
export const lampExcuses = ledger({
  capability: "approvals", one: "LampExcuse", many: "LampExcuses", path: "lamp-excuses", title: "免亮灯", view: viewLamps, edit: keepLampExcuses,
  row: { ...excuse, projectName: Line("项目") },
  body: excuse,
  filter: { projectId: Type.Optional(excuse.projectId), dimension: Type.Optional(LampDimension) },
});
export type LampExcuse = Static<typeof lampExcuses.row>;
