import type { EventKind, EventState } from "./contract/event.ts";

export const eventKindLabel = {
  maintenanceOutage: "检修",
  shutdown: "停产",
  reducedOutput: "减产",
  resumeWork: "复工复产",
} as const satisfies Record<EventKind, string>;

export const eventStateLabel = {
  planned: "计划中",
  running: "进行中",
  overrun: "超计划工期",
  ended: "已结束",
} as const satisfies Record<EventState, string>;

/** Titles of this capability's refusals. */
export const operationTitle = {
  neitherPlannedNorBegun: "请填写计划开始日期或实际开始日期",
  plannedReversed: "计划结束日期不能早于开始日期",
  endedWithoutBeginning: "填写实际结束日期时须同时填写实际开始日期",
  actualReversed: "实际结束日期不能早于实际开始日期",
  restartedOnOtherDay: "点火（复产）时间须在实际结束当日",
  stockWithoutDay: "库存量和库存日期须同时填写",
} as const;
