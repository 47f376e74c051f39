import { refused } from "./refusal.ts";

/** Money as a whole number of fen (分, 1/100 yuan), exact: at most ±2⁵³−1, about 90 万亿元. Negative in corrections and changes. */
export type Fen = number & { readonly __brand: "Fen" };

export type MoneyRefusal = "moneyMissing" | "moneyNotANumber" | "moneyTooFine" | "moneyTooLarge";
export type MoneyReading = { readonly allowed: true; readonly fen: Fen } | { readonly allowed: false; readonly code: MoneyRefusal };

/** Fen hold two decimals of a yuan, six of a 万元 (10⁴ yuan) and ten of a 亿元 (10⁸ yuan). */
const YUAN_DECIMALS = 2;
const WAN_YUAN_DECIMALS = 6;
const YI_YUAN_DECIMALS = 10;

/** Digits, plain or in groups of three; a sign; decimals. A unit, an exponent, a bracketed negative or two cells are refused. */
const NUMBER = /^(-?)(\d+|\d{1,3}([, ])\d{3}(?:\3\d{3})*)(?:\.(\d+))?$/;

const isFen = (value: number): value is Fen => Number.isSafeInteger(value);

export function fen(value: number): Fen {
  // Adding zero turns a minus zero, which would compare strangely, into zero.
  const amount = value + 0;
  if (!isFen(amount)) throw new RangeError(`not a whole number of fen that is exact: ${String(value)}`);
  return amount;
}

/** Full-width digits and signs (U+FF01–FF5E), hard, thin and ideographic spaces, and the typographic minus, as sheets paste them. */
function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-")
    .replace(/[\u00A0\u2009\u202F\u3000]/g, " ")
    .trim();
}

function readDecimal(text: string, decimals: number): MoneyReading {
  const plain = narrow(text);
  if (plain === "") return refused("moneyMissing");
  const match = NUMBER.exec(plain);
  if (!match) return refused("moneyNotANumber");
  const [, sign = "", whole = "", , fraction = ""] = match;
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > decimals) return refused("moneyTooFine");
  const value = Number(sign + whole.replace(/[, ]/g, "") + kept.padEnd(decimals, "0"));
  return isFen(value) ? { allowed: true, fen: fen(value) } : refused("moneyTooLarge");
}

/** Reads an amount in yuan; a number is read as the shortest decimal that JavaScript prints for it. */
export const fenFromYuan = (amount: string | number): MoneyReading => readDecimal(String(amount), YUAN_DECIMALS);

/** Reads an amount in 万元 as typed or pasted from a sheet: `1,234.5`, `１２３４．５`, ` 1 234.5 `. */
export const fenFromWanYuan = (amount: string | number): MoneyReading => readDecimal(String(amount), WAN_YUAN_DECIMALS);

/** Reads an amount in 亿元, in which statistical organs publish. */
export const fenFromYiYuan = (amount: string | number): MoneyReading => readDecimal(String(amount), YI_YUAN_DECIMALS);

function printDecimal(amount: Fen, decimals: number): string {
  const digits = String(Math.abs(amount)).padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -decimals)}${fraction && `.${fraction}`}`;
}

/** The amount in 万元 or 亿元, as digits alone: exact, without trailing zeros. */
export const wanYuan = (amount: Fen): string => printDecimal(amount, WAN_YUAN_DECIMALS);
export const yiYuan = (amount: Fen): string => printDecimal(amount, YI_YUAN_DECIMALS);
