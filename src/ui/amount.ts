import { unit } from "./messages.ts";

/** A number ready for reading, with its unit apart so that a page can set it smaller. */
export interface Amount {
  readonly text: string;
  readonly unit: string;
}

/** Shown where there is no value; never `0`, `NaN` or nothing. */
export const noValue = "—";

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const power = (digits: number) => 10n ** BigInt(digits);

/** `numerator / denominator` with `decimals` places, rounded half away from zero; exact, as floating point is not. */
export function quotientText(numerator: bigint, denominator: bigint, decimals: number): string {
  const negative = numerator < 0n !== denominator < 0n && numerator !== 0n;
  const top = (numerator < 0n ? -numerator : numerator) * power(decimals);
  const bottom = denominator < 0n ? -denominator : denominator;
  const scaled = (2n * top + bottom) / (2n * bottom);
  const digits = scaled.toString().padStart(decimals + 1, "0");
  const whole = grouped(digits.slice(0, digits.length - decimals));
  const sign = negative && scaled !== 0n ? "-" : "";
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** `12,345`; a value that is not a whole number keeps its own decimals. */
export function countText(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return noValue;
  const [whole = "", decimals] = Math.abs(value).toString().split(".");
  const sign = value < 0 ? "-" : "";
  return `${sign}${grouped(whole)}${decimals === undefined ? "" : `.${decimals}`}`;
}

export const countAmount = (value: number | null, counted: string): Amount => ({ text: countText(value), unit: counted });

/** Fen in 万元 with two decimals (or as asked). */
export function wanYuanText(fen: number | null, decimals = 2): string {
  return fen === null ? noValue : quotientText(BigInt(fen), 1_000_000n, decimals);
}

/** Fen in 亿元 from one 亿元 on, else in 万元: for reading only, never for entry. */
export function moneyAmount(fen: number | null, decimals = 2): Amount {
  if (fen === null) return { text: noValue, unit: unit.wanYuan };
  const large = Math.abs(fen) >= 10_000_000_000;
  return large
    ? { text: quotientText(BigInt(fen), 10_000_000_000n, decimals), unit: unit.yiYuan }
    : { text: quotientText(BigInt(fen), 1_000_000n, decimals), unit: unit.wanYuan };
}

/** `n` of `m` in per cent; a share of nothing has no value. */
export function shareText(n: number, m: number, decimals = 1): string {
  return m === 0 ? noValue : quotientText(BigInt(n) * 100n, BigInt(m), decimals);
}

/** A value that is already in per cent. */
export function percentAmount(value: number | null, decimals = 1): Amount {
  return { text: value === null || !Number.isFinite(value) ? noValue : grouped(value.toFixed(decimals)), unit: unit.percent };
}
