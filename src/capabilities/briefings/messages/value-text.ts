import { whenText } from "./when-text.ts";

export type ShownValue = number | string | readonly number[] | null;

/** No more decimals than a report writes; what is exact stays exact to there. */
const DECIMALS = 4;
const SHARE_DECIMALS = 2;

const plain = (value: number, decimals = DECIMALS): string => String(Number(value.toFixed(decimals)));

/** Written small up to here, and with 万 and 亿 from there on. */
const WAN = 10_000;
const YI = 100_000_000;

function scaled(value: number, unit: string): string {
  const size = Math.abs(value);
  if (size >= YI) return `${plain(value / YI)}亿${unit}`;
  return size >= WAN ? `${plain(value / WAN)}万${unit}` : `${plain(value)}${unit}`;
}

/** How base units and the units of definitions are written. Classifiers stand as they are. */
const unitName: Readonly<Record<string, string>> = {
  CNY: "元", USD: "美元", m2: "平方米", m: "米", t: "吨", "t/a": "吨/年", "t/d": "吨/日", kWh: "千瓦时", W: "瓦", pp: "个百分点",
  d: "天", year: "年", quarter: "个季度", half: "个半年", month: "个月", months: "个月",
};
/** Units in which large values are read by 万 and 亿. */
const large = new Set(["元", "美元", "平方米", "吨", "吨/年", "千瓦时", "瓦"]);

function numberText(value: number, unit: string): string {
  if (unit === "%") return `${plain(value, SHARE_DECIMALS)}%`;
  const name = unitName[unit] ?? unit;
  return large.has(name) ? scaled(value, name) : `${plain(value)}${name}`;
}

/** A value in its unit, base unit or a definition's, as an official text writes it: `99.24亿元`, `13.8%`, `2025年2月11日`. */
export function valueText(value: ShownValue, unit: string): string {
  if (value === null) return "无数值";
  if (typeof value === "string") return whenText(value);
  return typeof value === "number" ? numberText(value, unit) : value.map((end) => numberText(end, unit)).join("至");
}
