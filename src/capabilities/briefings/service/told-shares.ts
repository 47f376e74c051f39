import type { ReadFigure, ReadShare } from "../../../engines/reading/figure.ts";
import { besideOf, settle, type Settled } from "../rules/settle.ts";
import type { Recorded } from "./asking.ts";

type Outcomes = ReadonlyMap<number, Settled<Recorded>>;

interface Told {
  readonly text: string;
  readonly figures: readonly ReadFigure[];
  readonly shares: readonly ReadShare[];
}

/** The rate as one of its two numbers, in the unit in which the text counts. */
const asNumber = (rate: Recorded, value: number | undefined, unit: string): Recorded[] => (value === undefined ? [] : [{ ...rate, value, unit }]);

/**
 * 12个项目中4个具备开工条件，占33.3%: where the share is a rate of the ledgers, whole and part are its two numbers, whatever
 * else their own words would mean. By place in the list of figures.
 */
export function outcomesOfShares({ text, figures, shares }: Told, rateAt: (place: number) => Recorded | undefined): Outcomes {
  return new Map(shares.flatMap(({ whole, part, share }) => {
    const rate = share === undefined ? undefined : rateAt(share);
    if (!rate) return [];
    const { numerator, denominator } = rate.answered.answer;
    return ([[whole, denominator], [part, numerator]] as const).flatMap(([place, value]) => {
      const figure = figures[place];
      const found = figure ? asNumber(rate, value, figure.unit) : [];
      return figure && found.length > 0 ? [[place, settle(figure, found, besideOf(text, figure))] as const] : [];
    });
  }));
}
