import { formatDayChinese } from "../../../kernel/messages.ts";
import { dayOfMonth, lastOfMonth, monthOf, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";

const quarterEnds: Readonly<Record<number, string>> = { 3: "一季度末", 6: "二季度末", 9: "三季度末", 12: "年底" };

/** 一季度末, as reports write a quarter's end of the year at hand; any other day in full. */
function dayName(by: PlainDate, year: number): string {
  const quarter = by === lastOfMonth(by) && dayOfMonth(by) >= 30 ? quarterEnds[monthOf(by)] : undefined;
  if (quarter === undefined) return formatDayChinese(by);
  return yearOf(by) === year ? quarter : `${String(yearOf(by))}年${quarter}`;
}

interface Counted {
  readonly by: PlainDate;
  readonly year: number;
  readonly total: number;
  readonly likely: number;
  readonly low: number;
  readonly high: number;
}

/** The plain statement for a report; a range, since nobody knows. */
export const forecastStatement = ({ by, year, total, likely, low, high }: Counted): string =>
  `预计${dayName(by, year)}具备开工条件的项目 ${String(likely)}/${String(total)} 个（80% 区间 ${String(low)}–${String(high)}）`;

export const forecastText = {
  ready: "现已具备",
  by: "预测日期",
  asOf: "数据日期",
  samples: "样本数",
  seed: "种子",
  unverified: "参数未核实",
  learned: (count: number) => `用时取自${String(count)}件已办结的事项`,
  gain: (name: string, days: number) => `最能提前：${name}（约${String(Math.round(days))}个工作日）`,
  missing: (names: string) => `尚缺：${names}`,
  dates: (p50: string, p80: string) => `可能${p50}，较稳妥${p80}`,
} as const;
