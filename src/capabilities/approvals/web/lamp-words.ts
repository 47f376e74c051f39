import type { LampTone } from "../../../ui/lamp-tone.ts";
import type { ProjectLampColour } from "../contract/lamp.ts";
import { projectLampLabel } from "../messages/lamp.ts";

/** A project's lamp as the kit draws it. */
export const projectLampLook = {
  green: { tone: "done", word: projectLampLabel.green }, blue: { tone: "inHand", word: projectLampLabel.blue }, yellow: { tone: "near", word: projectLampLabel.yellow },
  red: { tone: "overdue", word: projectLampLabel.red }, excused: { tone: "replaced", word: projectLampLabel.excused }, unknown: { tone: "none", word: projectLampLabel.unknown },
} as const satisfies Record<ProjectLampColour, { tone: LampTone; word: string }>;

export const lampWords = {
  title: "亮灯规则",
  inForce: "现行规则",
  inForceFrom: (name: string, day: string | null) => (day === null ? `${name}（本区尚未选用，按示例亮灯）` : `${name}，自 ${day} 起执行`),
  dimension: "方面",
  subject: "对象",
  ofProject: "每个项目",
  ofZone: "全区合计",
  clause: "条款",
  thresholds: "执行阈值",
  source: "依据",
  example: "示例/未核实",
  exampleHint: "未取得原文或由本区自定，执行前请核实",
  adjust: "调整阈值",
  choose: "选用",
  chooseSet: "选用其他规则",
  adjustTitle: "调整亮灯阈值",
  chooseTitle: (name: string) => `选用：${name}`,
  name: "规则名称",
  validFrom: "执行日期",
  validFromHelp: "自这一天起按新规则亮灯；以前的日子仍按当时的规则",
  note: "说明",
  own: "（阈值由本区调整）",
  ownSource: "本区自定",
  board: "项目亮灯",
  under: "对照规则",
  underHint: "按另一套规则，现在会亮什么灯",
  underSource: (source: string) => `对照规则的依据：${source} `,
  without: "不对照",
  project: "项目",
  now: "现行",
  compared: "对照",
  zone: "全区",
  noProjects: "本年度尚无重点项目",
  noProjectsHint: "列入重点项目名单的项目在此亮灯。",
  history: "历次规则",
  noHistory: "尚未选用过规则",
  lamps: "亮灯",
  noLamps: "现行规则没有判断项目的条款",
  excuses: "免亮灯",
  clauseOf: (clause: string, source: string) => `${clause}（依据：${source}）`,
  investment: "月度投资",
} as const;
