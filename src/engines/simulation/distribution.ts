/** How long something takes, in whole days: the probability of 0, 1, 2 … days; it sums to 1. */
export type Distribution = Float64Array;

/** Equally likely values of which one is drawn; a power of two, so that a draw is a shift. */
export const TABLE_BITS = 10;
const TABLE_SIZE = 1 << TABLE_BITS;

/** No duration is longer: what is longer is cut there. */
const LONGEST = 1000;

const bounded = (days: number): number => Math.min(LONGEST, Math.max(0, Math.round(days)));

function normalised(weights: Float64Array): Distribution {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) throw new RangeError("a distribution needs some weight");
  return weights.map((weight) => weight / sum);
}

interface WeightedDays {
  readonly days: number;
  readonly weight: number;
}

export function distributionOf(values: readonly WeightedDays[]): Distribution {
  const longest = values.reduce((most, { days }) => Math.max(most, bounded(days)), 0);
  const weights = new Float64Array(longest + 1);
  for (const { days, weight } of values) weights[bounded(days)] = (weights[bounded(days)] ?? 0) + weight;
  return normalised(weights);
}

export const certain = (days: number): Distribution => distributionOf([{ days, weight: 1 }]);

/**
 * Observed durations shrunk to what is held of them without observation: the prior counts as much as `priorCount`
 * observations do. (A Dirichlet prior of that concentration: its posterior mean.)
 */
export function shrunk(observed: readonly number[], prior: Distribution, priorCount: number): Distribution {
  const own = observed.map((days) => ({ days, weight: 1 }));
  const held = [...prior].map((probability, days) => ({ days, weight: probability * priorCount }));
  return distributionOf([...own, ...held]);
}

/** The sum of two that do not hang on each other. */
export function convolved(a: Distribution, b: Distribution): Distribution {
  const sum = new Float64Array(Math.min(LONGEST, a.length + b.length - 2) + 1);
  for (const [i, p] of a.entries()) {
    if (p === 0) continue;
    for (const [j, q] of b.entries()) {
      const place = Math.min(LONGEST, i + j);
      sum[place] = (sum[place] ?? 0) + p * q;
    }
  }
  return normalised(sum);
}

/**
 * What is left when it has already taken `elapsed` days and is not over: the longer durations, less what has passed.
 * Where none is longer, `overdue` says what is left.
 */
export function remaining(whole: Distribution, elapsed: number, overdue: Distribution): Distribution {
  const rest = whole.slice(Math.max(0, elapsed) + 1);
  if (!rest.some((weight) => weight > 0)) return overdue;
  const left = new Float64Array(rest.length + 1);
  left.set(rest, 1);
  return normalised(left);
}

export const meanOf = (of: Distribution): number => of.reduce((sum, probability, days) => sum + probability * days, 0);

/** The values of equally spaced ranks: a draw picks one. */
export function tableOf(of: Distribution): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  let days = 0;
  let upTo = of[0] ?? 0;
  for (let rank = 0; rank < TABLE_SIZE; rank += 1) {
    const wanted = (rank + 0.5) / TABLE_SIZE;
    while (upTo < wanted && days < of.length - 1) {
      days += 1;
      upTo += of[days] ?? 0;
    }
    table[rank] = days;
  }
  return table;
}
