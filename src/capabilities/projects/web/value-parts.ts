import { fenFromWanYuan, fen, wanYuan } from "../../../kernel/money.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { moneyText } from "../../../ui/money-text.ts";
import type { Measure, ProjectValue, ValueContent } from "../contract/value.ts";

/** A value as a form holds it: amounts in 万元 as text, so that no digit is lost on the way. */
export interface ValueForm {
  readonly year?: number | undefined;
  readonly amount?: string | undefined;
  readonly day?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  readonly partyId?: string | undefined;
}

/** An amount in 万元 as fen; undefined where it cannot be read, which the field has refused already. */
export function fenOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const plain = moneyText(text);
  const reading = fenFromWanYuan("text" in plain ? plain.text : text);
  return reading.allowed ? reading.fen : undefined;
}

/** A capacity as typed or pasted, made plain: `1,200.50` is `1200.5`; undefined where it is none. */
export function quantityOf(text: string): string | undefined {
  const plain = text.replace(/[０-９．，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[\s,]/g, "");
  const short = plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain;
  return /^(0|[1-9]\d{0,14})(\.\d{1,3})?$/.test(short) && Number(short) > 0 ? short : undefined;
}

const settledDay = (day: string | undefined): string | undefined => (day === undefined ? undefined : (writtenDay(day)));

const amountPart = (text: string | undefined) => {
  const amountFen = fenOf(text);
  return amountFen === undefined ? {} : { amountFen };
};

/** What of the form belongs to the measure, as the server takes it. */
export function partsOf(measure: Measure, { year, amount, day, quantity, unit, partyId }: ValueForm): Omit<ValueContent, "measure"> {
  switch (measure) {
    case "totalInvestment":
    case "promisedOutput":
    case "promisedTax":
      return amountPart(amount);
    case "annualPlannedInvestment":
      return { ...(year !== undefined && { year }), ...amountPart(amount) };
    case "capacity": {
      const plain = quantity === undefined ? undefined : quantityOf(quantity);
      return { ...(plain !== undefined && { quantity: plain }), ...(unit !== undefined && { unit }) };
    }
    case "plannedStart":
    case "plannedProduction": {
      const settled = settledDay(day);
      return settled === undefined ? {} : { day: settled };
    }
    case "owner":
    case "agent":
      return partyId === undefined ? {} : { partyId };
  }
}

/** A recorded value as a form holds it. */
export const valueFormOf = ({ year, amountFen, day, quantity, unit, partyId }: ProjectValue): ValueForm => ({
  year: year ?? undefined,
  amount: amountFen === null ? undefined : wanYuan(fen(amountFen)),
  day: day ?? undefined,
  quantity: quantity ?? undefined,
  unit: unit ?? undefined,
  partyId: partyId ?? undefined,
});
