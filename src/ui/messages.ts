import type { LampTone } from "./lamp-tone.ts";

/** The kit's own words. Words of the business come from the pages that use it. */
export const lampWords = {
  done: "已完成",
  inHand: "进行中",
  near: "临期",
  overdue: "超期",
  idle: "未开始",
  none: "不涉及",
  replaced: "已替代",
} as const satisfies Record<LampTone, string>;

export const problemTitle = {
  pageOutdated: "系统已更新，请刷新页面后继续",
  networkUnavailable: "无法连接服务器，请检查网络后重试",
  pageFault: "页面出现故障，请重试或联系系统管理员",
} as const;

export const unit = { wanYuan: "万元", yiYuan: "亿元", percent: "%" } as const;

export const dayWords = {
  asOf: "截至",
  asOfLabel: "截至日期",
  choose: "选择日期",
  malformed: "请填写有效日期，例如 2025-04-14",
  before: (day: string) => `不得早于 ${day}`,
  after: (day: string) => `不得晚于 ${day}`,
  placeholder: "年-月-日",
  example: "示例",
  exampleHint: "示例数据，并非实际填报",
} as const;

export const stateWords = {
  loading: "正在加载",
  empty: "暂无数据",
  emptyFiltered: "没有符合条件的记录",
  emptyFilteredHint: "请放宽查询条件，或点击“重置”查看全部。",
  retry: "重试",
  reload: "刷新页面",
  code: "错误代码：",
  instance: " · 请求编号：",
  legend: "图例",
} as const;

export const shellWords = {
  skip: "跳到主要内容",
  menu: "功能菜单",
  openMenu: "打开菜单",
  fold: "收起菜单",
  unfold: "展开菜单",
  account: "账户",
  opened: "已打开的页面",
  close: (title: string) => `关闭 ${title}`,
  tabMenu: "页签操作",
  refresh: "刷新当前页",
  closeThis: "关闭当前",
  closeOthers: "关闭其他",
  closeRight: "关闭右侧",
  crumbs: "当前位置",
  quick: "常用功能",
  more: "菜单",
} as const;

export const listWords = {
  search: "查询",
  reset: "重置",
  expand: "展开",
  collapse: "收起",
  all: "全部",
  choose: (label: string) => `请选择${label}`,
  fill: (label: string) => `请输入${label}`,
  from: "起",
  to: "止",
  hideSearch: "隐藏查询条件",
  showSearch: "显示查询条件",
  refresh: "刷新",
  columns: "列设置",
  columnsReset: "恢复默认",
  up: (title: string) => `上移 ${title}`,
  down: (title: string) => `下移 ${title}`,
  density: "密度",
  densities: { small: "紧凑", medium: "适中", large: "宽松" },
  fullscreen: "全屏",
  leaveFullscreen: "退出全屏",
  index: "序号",
  operations: "操作",
  more: "更多",
  total: (count: string) => `共 ${count} 条`,
  range: (from: string, to: string) => `第 ${from}—${to} 条`,
  printed: (from: string, to: string) => `，本表为第 ${from}—${to} 条`,
  first: "首页",
  previous: "上一页",
  next: "下一页",
  perPage: (size: number) => `${String(size)} 条/页`,
  pageSize: "每页条数",
  sum: "合计",
  sumOfFilter: "合计为全部查询结果之和，不限本页",
  select: (number: number) => `选择第 ${String(number)} 条`,
  selected: (count: number) => `已选 ${String(count)} 项`,
  clearSelection: "取消选择",
  paging: "翻页",
} as const;

export const recordWords = {
  source: "来源",
  first: (value: string) => `初始：${value}`,
  none: "未填报",
  at: "时间",
  reason: "原因：",
  blank: "（空）",
  to: "改为",
  more: "加载更早的记录",
  noHistory: "暂无操作记录",
} as const;

export const formWords = {
  save: "保存",
  cancel: "取消",
  required: (label: string) => `请填写${label}`,
  chosen: (label: string) => `请选择${label}`,
  tooLong: (label: string, limit: number) => `${label}不能超过 ${String(limit)} 个字`,
  reason: "更正原因",
  reasonHint: "将写入操作记录，请写明依据",
  reasonShort: "更正原因至少 2 个字",
  unsavedTitle: "有未保存的内容",
  unsavedText: "离开后，已填写但未保存的内容将丢失。",
  stay: "继续填写",
  leave: "放弃并离开",
  notNumber: "请按万元填写数字，例如 12000 或 12000.5",
  manyCells: "粘贴的内容含多个单元格，请只复制一个单元格",
  scientific: "请勿使用科学计数法，请填写完整数字",
  wrongUnit: "本栏单位为万元，请换算后填写",
  negative: "金额不能为负数",
  tooFine: "最多保留 6 位小数（精确到分）",
  wholeNumber: "请填写整数",
  decimals: (limit: number) => `最多保留 ${String(limit)} 位小数`,
  atLeast: (limit: number) => `不能小于 ${String(limit)}`,
  atMost: (limit: number) => `不能大于 ${String(limit)}`,
} as const;

export const conflictWords = {
  title: "他人已先行修改此记录",
  told: (person = "其他用户", time?: string) => `${person}${time === undefined ? "已先行" : ` 于 ${time} `}修改了以下内容。您填写的内容仍然保留，请逐项选择后再次保存。`,
  moved: (person = "其他用户", time?: string) => `${person}${time === undefined ? "已先行" : ` 于 ${time} `}办理或修改了此记录，与您填写的内容没有冲突。请对照此记录目前的情况，核对后再次提交。`,
  proceed: "已核对，继续",
  item: "项目",
  mine: "我填写的",
  theirs: "对方保存的",
  allMine: "全部用我的",
  allTheirs: "全部用对方的",
  apply: "按所选内容继续",
  elsewhere: "（改选的另一项）",
  choice: (label: string) => `${label}：选用哪一个`,
} as const;

export const matrixWords = {
  empty: "没有可显示的行",
  help: "方向键移动，回车打开，Home、End 到行首行尾，Ctrl+Home、Ctrl+End 到首尾单元格",
  signatures: ["填报人", "审核人", "负责人", "日期"],
} as const;
