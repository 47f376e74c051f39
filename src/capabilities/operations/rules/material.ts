import { addDays, LAST_YEAR, plainDate, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import { allowed, refused } from "../../../kernel/refusal.ts";

interface Stock {
  readonly onHand: string | null;
  readonly onHandOn: string | null;
  readonly dailyUse: string | null;
}

/** A stock is that of a day, and a day has its stock. */
export const judgeStock = ({ onHand, onHandOn }: { readonly onHand?: string | undefined; readonly onHandOn?: string | undefined }) =>
  ((onHand === undefined) === (onHandOn === undefined) ? allowed : refused("stockWithoutDay"));

/** How many days the stock lasts from its day on; null where the stock or the use a day is not given or nothing is used. */
export function daysOfCover({ onHand, dailyUse }: Pick<Stock, "onHand" | "dailyUse">): number | null {
  if (onHand === null || dailyUse === null || Number(dailyUse) === 0) return null;
  return Number(onHand) / Number(dailyUse);
}

/** More days than any plan asks for; beyond them no day is named. */
const MOST_DAYS = 36_500;

/** The day up to which the stock lasts, counted from the day on which it was counted; null where it cannot be said. */
export function coveredUntil(stock: Stock): PlainDate | null {
  const days = daysOfCover(stock);
  if (days === null || stock.onHandOn === null || days > MOST_DAYS) return null;
  const from = plainDate(stock.onHandOn);
  return yearOf(from) + Math.ceil(days / 365) > LAST_YEAR ? null : addDays(from, Math.floor(days));
}

/** Whether the stock ends before the planned end; undefined where it cannot be said: no stock, no use a day, no planned end ahead, or a stock counted later. */
export function isShort(stock: Stock, plannedTo: string | null, day: string): boolean | undefined {
  const cover = daysOfCover(stock);
  if (cover === null || stock.onHandOn === null || stock.onHandOn > day || plannedTo === null || plannedTo < day) return undefined;
  const until = coveredUntil(stock);
  return until !== null && until < plannedTo;
}
