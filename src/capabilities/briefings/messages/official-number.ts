import type { FigureHead } from "../../../kernel/figure.ts";
import { formatDayChinese, formatMonthDayChinese } from "../../../kernel/messages.ts";
import { fenFromYuan, wanYuan, yiYuan, type Fen } from "../../../kernel/money.ts";
import { plainDate, yearOf } from "../../../kernel/plain-date.ts";

const YI_YUAN_IN_FEN = 10_000_000_000;
/** As many decimals as reports print. */
const PRINTED_DECIMALS = 2;
const PERCENT_DECIMALS = 1;

const decimalsOf = (digits: string): number => digits.split(".")[1]?.length ?? 0;

/**
 * Money as reports print it, and always whole: in 亿元 from one 亿元 on where two decimals hold it all, else in 万元 where they do, else in yuan.
 * Read back it is the same number of fen.
 */
function fenWords(amount: Fen): string {
  if (Math.abs(amount) >= YI_YUAN_IN_FEN && decimalsOf(yiYuan(amount)) <= PRINTED_DECIMALS) return `${yiYuan(amount)}亿元`;
  return decimalsOf(wanYuan(amount)) <= PRINTED_DECIMALS && amount !== 0 ? `${wanYuan(amount)}万元` : `${String(amount / 100)}元`;
}

export function moneyWords(yuan: number): string {
  const reading = fenFromYuan(yuan);
  return reading.allowed ? fenWords(reading.fen) : `${String(yuan)}元`;
}

/** `numerator / denominator` in percent, rounded half up in whole numbers, with as many decimals as asked and no zeros at the end. */
function percentDigits(numerator: number, denominator: number, decimals: number): string {
  const [n, d, scale] = [BigInt(numerator), BigInt(denominator), 10n ** BigInt(decimals)];
  const digits = ((2n * n * 100n * scale + d) / (2n * d)).toString().padStart(decimals + 1, "0");
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return `${digits.slice(0, digits.length - decimals)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** A share with one decimal, with more only where it would read 0 or 100 and is not. */
export function shareWords(numerator: number, denominator: number): string {
  const isAll = numerator === denominator;
  for (let decimals = PERCENT_DECIMALS; ; decimals++) {
    const digits = percentDigits(numerator, denominator, decimals);
    if ((digits !== "0" || numerator === 0) && (digits !== "100" || isAll)) return `${digits}%`;
  }
}

/** `2月11日`; with its year where that is not the one understood. */
function dayWords(text: string, understoodYear: number | undefined): string {
  const day = plainDate(text);
  return yearOf(day) === understoodYear ? formatMonthDayChinese(day) : formatDayChinese(day);
}

/** `2025-02-19T18:36`, on the clock in China, as `2月19日18时36分`. */
function momentWords(text: string, understoodYear: number | undefined): string {
  const [day = "", clock = ""] = text.split("T");
  const [hour = "", minute = ""] = clock.split(":");
  return `${dayWords(day, understoodYear)}${String(Number(hour))}时${minute}分`;
}

interface Amount {
  readonly kind: FigureHead["kind"];
  readonly unit: string;
  readonly value: number | string;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** A figure's value with its unit, as an official text writes it; days of the year understood go without it. */
export function amountWords({ kind, unit, value, numerator, denominator }: Amount, understoodYear: number | undefined): string {
  if (typeof value === "string") return value.includes("T") ? momentWords(value, understoodYear) : dayWords(value, understoodYear);
  if (kind === "money" && unit === "元") return moneyWords(value);
  if (kind === "percent" && numerator !== undefined && denominator !== undefined) return shareWords(numerator, denominator);
  return `${String(value)}${unit}`;
}
