import { fen, fenFromWanYuan, fenFromYiYuan, wanYuan, yiYuan } from "../../../kernel/money.ts";
import { quotientText } from "../../../ui/amount.ts";
import type { Indicator } from "../contract/indicator.ts";
import { unitOf } from "../rules/indicator.ts";

type Measured = Pick<Indicator, "displayScale" | "unit">;
interface Level { readonly amountFen: number | null; readonly quantity: string | null }

const FEN_IN = { wanYuan: 1_000_000n, yiYuan: 10_000_000_000n } as const;
const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

/** A level as a form holds it: digits in the indicator's own unit, exact; undefined where there is none. */
export function levelDigits(indicator: Measured | undefined, { amountFen, quantity }: Level): string | undefined {
  if (amountFen === null) return quantity ?? undefined;
  return indicator?.displayScale === "yiYuan" ? yiYuan(fen(amountFen)) : wanYuan(fen(amountFen));
}

/** For reading: as many decimals as were published, in groups of three, without the unit. */
export function levelText(indicator: Measured | undefined, level: Level): string {
  const digits = levelDigits(indicator, level);
  if (digits === undefined) return "—";
  const { amountFen } = level;
  return amountFen === null ? digits : quotientText(BigInt(amountFen), FEN_IN[indicator?.displayScale ?? "wanYuan"], decimalsOf(digits));
}

/** With the unit; money whose indicator is unknown reads in 万元. */
export function levelWithUnit(indicator: Measured | undefined, level: Level): string {
  const text = levelText(indicator, level);
  return text === "—" ? text : `${text} ${indicator ? unitOf(indicator) : level.amountFen === null ? "" : "万元"}`.trim();
}

const EXACT = /^-?(0|[1-9]\d{0,15})(\.\d{1,4})?$/;

/** A number as typed or pasted, made plain: `1,024.50` is `1024.5`; undefined where it is none. */
export function exactOf(text: string): string | undefined {
  const plain = text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[\s,%]/g, "").replace(/^[+]/, "").replace(/^\u2212/, "-");
  const short = plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain;
  return EXACT.test(short) ? short : undefined;
}

/** What was typed as a level, as the server takes it; empty where it cannot be read, which the field has refused already. */
export function levelPart(indicator: Indicator | undefined, text: string | undefined): { readonly amountFen?: number; readonly quantity?: string } {
  if (text === undefined || !indicator) return {};
  if (indicator.measureKind === "quantity") {
    const quantity = exactOf(text);
    return quantity === undefined ? {} : { quantity };
  }
  const reading = indicator.displayScale === "yiYuan" ? fenFromYiYuan(text) : fenFromWanYuan(text);
  return reading.allowed ? { amountFen: reading.fen } : {};
}

/** What is wrong with what was typed, in words. */
export const levelFault = (indicator: Indicator | undefined, text: string): string | undefined =>
  (indicator && Object.keys(levelPart(indicator, text)).length === 0 ? `请按${unitOf(indicator)}填写数字，不带单位` : undefined);
