import type { MoneyRefusal } from "./money.ts";
import { firstDayOf, lastDayOf, type Period, type PeriodRefusal } from "./period.ts";
import { dayOfMonth, monthOf, yearOf, type PlainDate } from "./plain-date.ts";

/** `4月14日`, where the year is plain. */
export const formatMonthDayChinese = (day: PlainDate): string => `${monthOf(day)}月${dayOfMonth(day)}日`;

/** `2025年4月14日`, as official documents write a day (GB/T 9704: Arabic numerals, no leading zero). */
export const formatDayChinese = (day: PlainDate): string => `${yearOf(day)}年${formatMonthDayChinese(day)}`;

/** `2025年1—2月`, `2025年3月`, `2025年`, `2024年11月—2025年2月`. */
export function formatPeriodChinese(period: Period): string {
  const [from, to] = [firstDayOf(period), lastDayOf(period)];
  const start = `${yearOf(from)}年${monthOf(from)}`;
  if (period.from === period.to) return `${start}月`;
  if (yearOf(from) !== yearOf(to)) return `${start}月—${yearOf(to)}年${monthOf(to)}月`;
  const wholeYear = monthOf(from) === 1 && monthOf(to) === 12;
  return wholeYear ? `${yearOf(from)}年` : `${start}—${monthOf(to)}月`;
}

export const moneyRefusalTitle = {
  moneyMissing: "金额不能为空",
  moneyNotANumber: "金额须为数字，不带单位（千分位每三位一组）",
  moneyTooFine: "金额最多精确到分",
  moneyTooLarge: "金额超出可准确记录的范围（约90万亿元）",
} as const satisfies Record<MoneyRefusal, string>;

export const periodRefusalTitle = {
  periodNotUnderstood: "期间写法不正确，应如 2025、2025-Q1、2025-H1、2025-03 或 2025-01/2025-02",
  periodReversed: "期间的起始月晚于结束月",
} as const satisfies Record<PeriodRefusal, string>;

/** Titles that every operation's fields share. */
export const fieldTitle = {
  version: "版本号",
  correctionReason: "更正原因",
  cursor: "续页游标",
  pageSize: "每页条数",
  total: "合计条数",
  sourceRef: "来源",
  example: "示例",
  recordedOn: "登记日期",
  recordedAt: "登记时间",
  recordedBy: "登记人",
  zone: "开发区",
  row: "登记",
  text: "关键字",
  from: "起始日期",
  to: "截止日期",
  asOf: "截至日期",
  withdrawn: "已撤销",
} as const;

/** What the operations of a ledger do. */
export const ledgerText = {
  list: (title: string) => `${title}台账`,
  get: (title: string) => `查看${title}`,
  create: (title: string) => `登记${title}`,
  correct: (title: string) => `更正${title}`,
  withdraw: (title: string) => `撤销误登的${title}`,
} as const;

/** Permissions that are no role's. */
export const openPermissionTitle = {
  anyone: "无需登录",
  signedIn: "已登录用户",
  changingPassword: "已登录用户（含须修改初始密码者）",
} as const;
