import { isPlainDate, lastOfMonth, plainDateOf, type PlainDate } from "../../kernel/plain-date.ts";
import { chineseValue, matchAt } from "./numeral.ts";
import type { Found as Token } from "./token.ts";

/** By which year 2月11日 and 今年 are read, at a place of the text. */
export interface YearSense {
  /** The year that 今年 means. */
  readonly present: number;
  /** The year of a month or a day without one. */
  readonly usual: (month: number, day: number | undefined) => number;
}

const YEAR = "(?<year>\\d{4}年|今年|本年度?|当年|去年|上年|明年|前年)?";
const NUMBER = "[一二三四五六七八九十]{1,2}|\\d{1,2}";
const TO = "[-~至到]";

const patterns = {
  iso: /(?<![\d.])(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?![\d.])(?:[ T]{1,2}(?<h>\d{1,2}):(?<n>\d{2})(?::\d{2})?)?/y,
  day: new RegExp(`${YEAR}(?<m>${NUMBER})月(?<d>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?<part>上午|下午|早上|晚上|凌晨|中午|晚)?(?:(?<h>\\d{1,2})[时点:](?<n>\\d{1,2})分?|(?<h2>\\d{1,2})[时点])?`, "y"),
  months: new RegExp(`${YEAR}(?<a>${NUMBER})月?${TO}(?<b>${NUMBER})月份?(?!\\d{0,2}日)`, "y"),
  firstMonths: new RegExp(`${YEAR}[前头](?<b>${NUMBER}|两)个月`, "y"),
  monthEnd: new RegExp(`${YEAR}(?<m>${NUMBER})月份?(?<which>底|末|初|上旬|中旬|下旬)(?<by>之?前)?`, "y"),
  month: new RegExp(`${YEAR}(?<m>${NUMBER})月份?(?!\\d{0,2}日|饼)`, "y"),
  isoMonth: /(?<![\d.])(?<y>(?:19|20)\d{2})-(?<m>0\d|1[0-2])(?![\d.%万亿元吨家个-])/y,
  quarterEnd: new RegExp(`${YEAR}第?(?<q>[一二三四1-4])季度(?<which>末|底|初)(?<by>之?前)?`, "y"),
  quarter: new RegExp(`${YEAR}(?<first>前)?第?(?<q>[一二三四1-4])(?:个)?季度`, "y"),
  half: new RegExp(`${YEAR}(?<h>上|下)半年`, "y"),
  // 较年初 and 比上年末 only name what is compared with.
  yearEnd: new RegExp(`(?<![较比从自])(?<year>\\d{4}年|今年|本年|当年|去年|上年|明年|前年)?年?(?<which>底|末|初)(?<by>之?前)?`, "y"),
  wholeYear: /(?<![\d.])(?<y>(?:19|20)\d{2})年度?(?!底|末|初|前|半|内生产)/y,
} as const;

const pad = (n: number): string => String(n).padStart(2, "0");
const monthOf = (year: number, month: number): string => `${String(year)}-${pad(month)}`;
const numberOf = (signs: string): number => (/\d/.test(signs) ? Number(signs) : (chineseValue(signs) ?? Number.NaN));

function yearOf(word: string | undefined, { present }: YearSense): number | undefined {
  if (word === undefined) return undefined;
  const stated = Number(word.slice(0, 4));
  if (Number.isInteger(stated)) return stated;
  if (word === "去年" || word === "上年") return present - 1;
  if (word === "前年") return present - 2;
  return word === "明年" ? present + 1 : present;
}

function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  const text = `${monthOf(year, month)}-${pad(day)}`;
  return isPlainDate(text) ? text : undefined;
}

type Found = Omit<Token, "start" | "end" | "loose"> | undefined;
type Groups = Readonly<Record<string, string | undefined>>;

const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const endOf = (year: number, month: number): PlainDate => lastOfMonth(plainDateOf(year, month, 1));

function clocked(day: PlainDate | undefined, { h, n, h2, part }: Groups): Found {
  if (day === undefined) return undefined;
  const hour = h ?? h2;
  if (hour === undefined) return { value: day, unit: "date", kind: "date" };
  const afternoon = part === "下午" || part === "晚上" || part === "晚";
  const clock = Number(hour) + (afternoon && Number(hour) < 12 ? 12 : 0);
  if (clock > 23 || Number(n ?? 0) > 59) return { value: day, unit: "date", kind: "date" };
  return { value: `${day}T${pad(clock)}:${pad(Number(n ?? 0))}`, unit: "datetime", kind: "date" };
}

function monthsFound(groups: Groups, sense: YearSense): Found {
  const [from, to] = [groups["a"] === undefined ? 1 : numberOf(groups["a"]), numberOf(groups["b"] === "两" ? "二" : (groups["b"] ?? ""))];
  if (!isMonth(from) || !isMonth(to) || from >= to) return undefined;
  const year = yearOf(groups["year"], sense) ?? sense.usual(to, undefined);
  return { value: `${monthOf(year, from)}/${monthOf(year, to)}`, unit: "months", kind: "period" };
}

function monthEndFound(groups: Groups, sense: YearSense): Found {
  const month = numberOf(groups["m"] ?? "");
  if (!isMonth(month)) return undefined;
  const year = yearOf(groups["year"], sense) ?? sense.usual(month, 28);
  const { which = "", by } = groups;
  if (which === "底" || which === "末" || (which === "下旬" && by !== undefined)) return { value: endOf(year, month), unit: "date", kind: "date", ...(by === undefined ? {} : { deadline: true }) };
  return { value: monthOf(year, month), unit: "month", kind: "date" };
}

/** With a year said it places an event (今年8月建成); alone it sets the scene or the span of what is told (阳春三月). */
function monthFound(groups: Groups, sense: YearSense): Found {
  const month = numberOf(groups["m"] ?? "");
  if (!isMonth(month)) return undefined;
  const said = yearOf(groups["year"], sense);
  return { value: monthOf(said ?? sense.usual(month, undefined), month), unit: "month", kind: said === undefined ? "period" : "date" };
}

const quarterOf = (signs: string | undefined): number => numberOf(signs ?? "");

function quarterEndFound(groups: Groups, sense: YearSense): Found {
  const quarter = quarterOf(groups["q"]);
  const year = yearOf(groups["year"], sense) ?? sense.usual(quarter * 3, 28);
  if (groups["which"] === "初") return { value: monthOf(year, quarter * 3 - 2), unit: "month", kind: "date" };
  return { value: endOf(year, quarter * 3), unit: "date", kind: "date", ...(groups["by"] === undefined ? {} : { deadline: true }) };
}

function quarterFound(groups: Groups, sense: YearSense): Found {
  const quarter = quarterOf(groups["q"]);
  const year = yearOf(groups["year"], sense) ?? sense.usual(quarter * 3, undefined);
  if (groups["first"] === undefined) return { value: `${monthOf(year, quarter * 3 - 2)}/${monthOf(year, quarter * 3)}`, unit: "quarter", kind: "period" };
  return quarter > 1 ? { value: `${monthOf(year, 1)}/${monthOf(year, quarter * 3)}`, unit: "months", kind: "period" } : undefined;
}

function halfFound(groups: Groups, sense: YearSense): Found {
  const first = groups["h"] === "上";
  const year = yearOf(groups["year"], sense) ?? sense.usual(first ? 6 : 12, undefined);
  return { value: first ? `${monthOf(year, 1)}/${monthOf(year, 6)}` : `${monthOf(year, 7)}/${monthOf(year, 12)}`, unit: "half", kind: "period" };
}

function yearEndFound(groups: Groups, sense: YearSense, text: string): Found {
  if (!text.includes("年")) return undefined;
  const year = yearOf(groups["year"], sense) ?? sense.present;
  if (groups["by"] !== undefined && groups["which"] !== "初") return { value: plainDateOf(year, 12, 31), unit: "date", kind: "date", deadline: true };
  return { value: monthOf(year, groups["which"] === "初" ? 1 : 12), unit: "month", kind: "date" };
}

const dayFound = (groups: Groups, sense: YearSense): Found => {
  const [month, day] = [numberOf(groups["m"] ?? ""), numberOf(groups["d"] ?? "")];
  return clocked(dayOf(yearOf(groups["year"], sense) ?? sense.usual(month, day), month, day), groups);
};

type Reader = (groups: Groups, sense: YearSense, text: string) => Found;
/** The longer forms stand before those that they begin with. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [patterns.iso, (groups) => clocked(dayOf(Number(groups["y"]), Number(groups["m"]), Number(groups["d"])), groups)],
  [patterns.day, dayFound],
  [patterns.months, monthsFound],
  [patterns.firstMonths, monthsFound],
  [patterns.monthEnd, monthEndFound],
  [patterns.month, monthFound],
  [patterns.quarterEnd, quarterEndFound],
  [patterns.quarter, quarterFound],
  [patterns.half, halfFound],
  [patterns.yearEnd, yearEndFound],
  [patterns.isoMonth, ({ y, m }) => ({ value: `${y ?? ""}-${m ?? ""}`, unit: "month", kind: "date" })],
  [patterns.wholeYear, ({ y }) => ({ value: Number(y), unit: "year", kind: "period" })],
];

const BEGINS = /[\d一二三四五六七八九十今本当去上下明前头第年]/;

/** A day, a month, a quarter or another span of the calendar at a place; where a year is left out, `sense` gives it. */
export function momentAt(text: string, at: number, sense: YearSense): Token | undefined {
  if (!BEGINS.test(text.charAt(at))) return undefined;
  for (const [pattern, read] of readers) {
    const match = matchAt(pattern, text, at);
    const found = match && read(match.groups ?? {}, sense, match[0]);
    if (match && found) return { start: at, end: at + match[0].length, loose: false, ...found };
  }
  return undefined;
}
