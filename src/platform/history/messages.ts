import { columnText } from "./messages/columns.ts";
import { columnTextOf } from "./messages/columns-of-tables.ts";
import { tableText } from "./messages/tables.ts";

/** Names of the fields of the history's operations. */
export const historyText = {
  readOfRecord: "查看一条记录的操作记录",
  readOfUser: "查看一名用户的操作记录",
  readOfZone: "查看区域设置的操作记录",
  readOfCatalogue: "查看事项目录调整的操作记录",
  search: "检索操作记录",
  readPermission: "查看操作记录",
  usersPermission: "查看用户和授权的操作记录",
  zonesPermission: "查看区域设置的操作记录",
  cataloguePermission: "查看事项目录调整和审批安排的操作记录",
  searchPermission: "检索全部操作记录",
  zone: "区域",
  row: "记录",
  user: "用户",
  number: "序号",
  table: "表",
  tableTitle: "登记内容",
  action: "操作",
  actor: "操作人",
  actorName: "操作人姓名",
  reason: "原因",
  at: "操作时间",
  requestId: "请求编号",
  changes: "变更内容",
  field: "字段",
  fieldTitle: "字段名称",
  before: "变更前",
  after: "变更后",
  from: "起始日期",
  to: "截止日期",
  text: "原因中的文字",
  next: "续页游标",
  cursorInvalid: "续页游标无效，请从第一页重新查看",
  periodReversed: "起始日期不能晚于截止日期",
} as const;

/** Actors that are no person. */
export const actorText: Readonly<Record<string, string>> = { system: "系统", operator: "本机操作员", owner: "数据库维护", nobody: "未登录者" };

export const actionText = { insert: "新增", update: "修改", delete: "删除" } as const;

export const tableTitle = (table: string): string => tableText[table] ?? table;

export const fieldTitle = (table: string, column: string): string => columnTextOf[table]?.[column] ?? columnText[column] ?? column;

/** Tables that keep a history, in the order in which they are offered. */
export const tablesWithHistory: readonly string[] = Object.keys(tableText);
