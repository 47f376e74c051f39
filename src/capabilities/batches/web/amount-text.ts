import { fen, fenFromWanYuan, wanYuan } from "../../../kernel/money.ts";
import { moneyText } from "../../../ui/money-text.ts";

/** Fen as a form holds them: 万元 as text, so that no digit is lost on the way. */
export const wanText = (amount: number | null | undefined): string | undefined => (amount === null || amount === undefined ? undefined : wanYuan(fen(amount)));

/** An amount in 万元 as fen; undefined where it cannot be read, which the field has refused already. */
export function fenOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const plain = moneyText(text);
  const reading = fenFromWanYuan("text" in plain ? plain.text : text);
  return reading.allowed ? reading.fen : undefined;
}
