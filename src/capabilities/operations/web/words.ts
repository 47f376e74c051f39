import type { LampTone } from "../../../ui/lamp-tone.ts";
import type { EventState } from "../contract/event.ts";

export const eventTone = { planned: "idle", running: "inHand", overrun: "overdue", ended: "done" } as const satisfies Record<EventState, LampTone>;

export const operationWords = {
  none: "—",
  all: "全部",
  labels: {
    enterpriseId: "企业", kind: "类型", facility: "设备或生产线", plannedFrom: "计划开始", plannedTo: "计划结束", actualFrom: "实际开始", actualTo: "实际结束",
    restartedAt: "点火（复产）时间", restartTime: "点火（复产）时刻", dailyLoss: "日均影响产值（企业估算）", affectedCapacity: "影响产能", cause: "原因", contact: "企业联系人", note: "备注",
    materials: "保供物料", meetings: "相关会议", state: "进展", days: "历时（天）",
  },
  facilityHelp: "如：1#高炉",
  actualToHelp: "恢复生产当日；填写点火时刻的，即点火当日",
  restartTimeHelp: "北京时间，24小时制，如 18:36；不清楚的不填",
  restartTimeMalformed: "请按 18:36 的格式填写时刻",
  restartNeedsDay: "填写时刻须同时填写实际结束日期",
  dailyLossHelp: "仅在企业提供时填写，不作推算",
  contactHelp: "姓名和职务",
  planned: (from: string | null, to: string | null) => `${from ?? "—"} 至 ${to ?? "—"}`,
  span: "历时",
  daysText: (days: number) => `${String(days)} 天`,
  daysRule: "历时按结束日期减开始日期计算，未结束的算至截至日期",
  loss: "影响产值（企业估算）",
  lossRule: (daily: string, days: number) => `${daily} 万元/天 × ${String(days)} 天，日均数由企业估算`,
  wanYuan: "万元",
  materialCount: (count: number) => `${String(count)} 种`,
  meetingCount: (count: number) => `${String(count)} 次`,
  meetingsHelp: "从会议台账中选择",
  began: (kind: string, facility: string) => `${facility} ${kind}开始`,
  restarted: (facility: string) => `${facility} 恢复生产`,
  restartedAtMinute: (minute: string) => `点火（复产）时间 ${minute}`,
  timeline: "检修与运行",
} as const;

export const materialWords = {
  labels: {
    name: "物料名称", unit: "计量单位", needed: "需求量", onHand: "库存量", onHandOn: "库存日期", dailyUse: "日用量", supplierId: "供应商", arranged: "协调情况",
    cover: "可用天数（天）", until: "可用至", enough: "保供情况",
  },
  one: (place: number) => `物料 ${String(place)}`,
  add: "添加物料",
  help: "可用天数由库存量除以日用量得出，两者缺一不作推算",
  quantityFault: "请填写不小于零的数字，最多三位小数",
  short: "不足",
  enough: "够用",
  unknown: "无法判断",
  coverRule: "可用天数＝库存量÷日用量，自库存日期起算；进行中的，用不到计划结束日期的为不足",
  none: "尚未登记保供物料",
} as const;

export const supplierWords = {
  labels: { name: "供应商名称", place: "所在地", supplies: "供应物料", contact: "联系人" },
  contactHelp: "姓名和职务，不登记身份证件和私人电话号码",
  recordedOn: "登记日期",
} as const;
