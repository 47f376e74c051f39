import type { FigureHead, FigureValue, ZoneTally } from "./figure.ts";

/** What of a definition the total hangs on. */
interface Reckoning {
  readonly kind: FigureHead["kind"];
  readonly reducer: FigureHead["reducer"];
  readonly cuts: FigureHead["cuts"];
}

/** What of a question it hangs on. */
interface Asked {
  readonly zoneId: string;
  readonly projectId?: string;
  readonly enterpriseId?: string;
}

type Total = FigureValue & { readonly records: number };

const WHOLE_IN_PERCENT = 100;
/** Fen in a yuan; other quantities are kept to three decimals. Parts are added as whole numbers, so that no binary fraction shows. */
const steps = ({ kind }: Pick<FigureHead, "kind">): number => (kind === "money" ? 100 : 1000);

const added = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const numeric = ({ value }: ZoneTally): number => (typeof value === "number" ? value : 0);

/** A share in percent, or, of another kind, the plain quotient; null where there is no whole. */
export function quotient({ kind }: Pick<FigureHead, "kind">, numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  return (numerator / denominator) * (kind === "percent" || kind === "growth" ? WHOLE_IN_PERCENT : 1);
}

function summed(head: Pick<FigureHead, "kind">, tallies: readonly ZoneTally[]): number {
  const step = steps(head);
  return added(tallies.map((tally) => Math.round(numeric(tally) * step))) / step;
}

function shared(head: Pick<FigureHead, "kind">, tallies: readonly ZoneTally[]): FigureValue {
  const numerator = added(tallies.map((tally) => tally.numerator ?? 0));
  const denominator = added(tallies.map((tally) => tally.denominator ?? 0));
  return { value: quotient(head, numerator, denominator), numerator, denominator };
}

const isCut = ({ projectId, enterpriseId }: Asked): boolean => projectId !== undefined || enterpriseId !== undefined;

/** The one tally that speaks for what was asked: the project's or enterprise's, in whichever zone; else the zone's own. */
function speaking({ cuts }: Pick<FigureHead, "cuts">, tallies: readonly ZoneTally[], asked: Asked): ZoneTally | undefined {
  if (isCut(asked)) return tallies.length === 1 ? tallies[0] : undefined;
  return cuts.includes("zone") ? tallies.find(({ zoneId }) => zoneId === asked.zoneId) : undefined;
}

function stated(tally: ZoneTally | undefined): FigureValue {
  if (!tally) return { value: null };
  const { value, numerator, denominator, period, unit } = tally;
  return {
    value,
    ...(numerator === undefined ? {} : { numerator }), ...(denominator === undefined ? {} : { denominator }),
    ...(period === undefined ? {} : { period }), ...(unit === undefined ? {} : { unit }),
  };
}

function valueOf(head: Reckoning, tallies: readonly ZoneTally[], asked: Asked): FigureValue {
  switch (head.reducer) {
    case "count": case "countDistinct": return { value: added(tallies.map(numeric)) };
    case "sum": return { value: summed(head, tallies) };
    case "ratio": return shared(head, tallies);
    case "value": case "span": return stated(speaking(head, tallies, asked));
  }
}

/**
 * What the parts of the zones come to for what was asked. Counts and sums add up (what is counted distinct, an
 * enterprise, belongs to one zone); a ratio is that of the added numerators and denominators, never a mean of
 * ratios. A stated value (`value`, `span`) does not add up: a city has the one stated for the city itself or none,
 * and what stands in zones below it is never taken for it.
 */
export function totalOf(head: Reckoning, tallies: readonly ZoneTally[], asked: Asked): Total {
  return { ...valueOf(head, tallies, asked), records: added(tallies.map(({ records }) => records)) };
}
