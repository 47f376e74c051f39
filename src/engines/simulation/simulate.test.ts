import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certain, convolved, distributionOf, meanOf, remaining, shrunk, tableOf } from "./distribution.ts";
import { gainsOf } from "./gain.ts";
import { orderedNetwork, type Activity } from "./network.ts";
import { countBy, meanEnd, quantileOf, shareBy, tallied } from "./outcome.ts";
import { drawWord, randomStream } from "./random.ts";
import { simulateEnds } from "./simulate.ts";

const uniform = (most: number) => tableOf(distributionOf(Array.from({ length: most + 1 }, (_, days) => ({ days, weight: 1 }))));

/** Each activity waits for some of those before it. */
const networks = fc.integer({ min: 1, max: 8 }).chain((size) => fc.tuple(
  fc.array(fc.integer({ min: 0, max: 40 }), { minLength: size, maxLength: size }),
  fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: size, maxLength: size }),
)).map(([longest, waits]): Activity[] => longest.map((most, place) => ({
  key: `a${String(place)}`, durations: uniform(most), after: place === 0 ? [] : [...new Set((waits[place] ?? []).map((one) => `a${String(one % place)}`))],
})));

const run = { seed: 7, samples: 300 };

describe("a network of activities", () => {
  test("gives the same under the same seed, another under another, whatever order it is told in and however many samples follow", () => {
    fc.assert(fc.property(networks, (activities) => {
      const ends = simulateEnds(orderedNetwork(activities), "p", run);
      expect(simulateEnds(orderedNetwork(activities.toReversed()), "p", run)).toEqual(ends);
      expect(simulateEnds(orderedNetwork(activities), "p", { ...run, samples: 2_500 }).slice(0, 300)).toEqual(ends);
    }), { numRuns: 40 });
    const one = orderedNetwork([{ key: "a", after: [], durations: uniform(40) }]);
    expect(simulateEnds(one, "p", { ...run, seed: 8 })).not.toEqual(simulateEnds(one, "p", run));
    expect(simulateEnds(one, "q", run)).not.toEqual(simulateEnds(one, "p", run));
  });

  test("never ends later in any sample because an activity takes no time", () => {
    fc.assert(fc.property(networks, fc.nat(), (activities, which) => {
      const network = orderedNetwork(activities);
      const ends = simulateEnds(network, "p", run);
      const sooner = simulateEnds(network, "p", run, { instant: activities[which % activities.length]?.key ?? "" });
      expect(sooner.every((end, sample) => end <= (ends[sample] ?? 0))).toBe(true);
    }), { numRuns: 60 });
  });

  test("ends with the sum of a chain of fixed durations, and with the longest of what runs side by side", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 }), (days) => {
      const chain = days.map((one, place) => ({ key: String(place), after: place === 0 ? [] : [String(place - 1)], durations: tableOf(certain(one)) }));
      const beside = chain.map((one) => ({ ...one, after: [] }));
      expect(new Set(simulateEnds(orderedNetwork(chain), "p", run))).toEqual(new Set([days.reduce((a, b) => a + b, 0)]));
      expect(new Set(simulateEnds(orderedNetwork(beside), "p", run))).toEqual(new Set([Math.max(...days)]));
    }));
  });

  test("is refused where it waits for itself, for an unknown one or has a key twice", () => {
    const at = (key: string, ...after: string[]) => ({ key, after, durations: uniform(1) });
    for (const faulty of [[at("a", "b"), at("b", "a")], [at("a", "z")], [at("a"), at("a")]]) expect(() => orderedNetwork(faulty)).toThrow(RangeError);
  });

  test("gains most from the one that is longest where it holds up the end", () => {
    const network = orderedNetwork([
      { key: "long", after: [], durations: tableOf(certain(30)) }, { key: "short", after: [], durations: tableOf(certain(10)) }, { key: "last", after: ["long", "short"], durations: tableOf(certain(5)) },
    ]);
    expect(gainsOf(network, "p", run)).toEqual([{ key: "long", days: 20 }, { key: "last", days: 5 }, { key: "short", days: 0 }]);
  });
});

describe("what the samples say", () => {
  const values = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 200 });
  test("quantiles and shares are those of sorting and counting", () => {
    fc.assert(fc.property(values, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 310 }), (list, percent, days) => {
      const ends = tallied(Uint16Array.from(list));
      const sorted = list.toSorted((a, b) => a - b);
      expect(quantileOf(ends, percent / 100)).toBe(sorted[Math.max(0, Math.ceil((percent / 100) * list.length) - 1)]);
      expect(shareBy(ends, days)).toBe(list.filter((one) => one <= days).length / list.length);
    }));
  });
  test("a count by a day grows by one in each sample that ends by then", () => {
    const counts = new Uint16Array(3);
    countBy(counts, Uint16Array.from([1, 5, 9]), 5);
    countBy(counts, Uint16Array.from([6, 5, 4]), 5);
    expect([...counts]).toEqual([1, 2, 1]);
    expect(meanEnd(Uint16Array.from([1, 5, 9]))).toBe(5);
  });
});

describe("a distribution of days", () => {
  const some = fc.array(fc.record({ days: fc.integer({ min: 0, max: 60 }), weight: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 8 }).map(distributionOf);
  test("sums to one, and the mean of a sum is the sum of the means", () => {
    fc.assert(fc.property(some, some, (a, b) => {
      expect(convolved(a, b).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      expect(meanOf(convolved(a, b))).toBeCloseTo(meanOf(a) + meanOf(b), 6);
    }));
  });
  test("what is left takes at least a day, and with what has passed no longer than the whole could", () => {
    fc.assert(fc.property(some, fc.integer({ min: 0, max: 70 }), (whole, elapsed) => {
      const left = remaining(whole, elapsed, certain(9));
      if (elapsed >= whole.length - 1) expect(left).toEqual(certain(9));
      else expect([left[0], left.length - 1 + elapsed]).toEqual([0, whole.length - 1]);
    }));
  });
  test("goes over from what is held without observation to what is observed", () => {
    const prior = certain(20);
    expect(meanOf(shrunk([], prior, 5))).toBe(20);
    expect(meanOf(shrunk([10, 10, 10, 10, 10], prior, 5))).toBeCloseTo(15, 9);
    expect(meanOf(shrunk(Array.from({ length: 995 }, () => 10), prior, 5))).toBeCloseTo(10.05, 9);
  });
});

test("draws are evenly spread, and neighbours in a stream or streams beside each other do not go together", () => {
  const streams = [randomStream(1, "p/a"), randomStream(1, "p/b"), randomStream(2, "p/a")];
  const draws = streams.map((stream) => Array.from({ length: 20_000 }, (_, n) => drawWord(stream, n) / 2 ** 32));
  const correlation = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, n) => sum + (x - 0.5) * ((b[n] ?? 0) - 0.5), 0) / a.length / (1 / 12);
  const [first = [], second = [], third = []] = draws;
  for (const list of draws) {
    const cells = new Array<number>(64).fill(0);
    for (const x of list) cells[Math.floor(x * 64)] = (cells[Math.floor(x * 64)] ?? 0) + 1;
    const chi = cells.reduce((sum, count) => sum + (count - 312.5) ** 2 / 312.5, 0);
    // 63 degrees of freedom: 99.9 % lie below 103.
    expect(chi).toBeLessThan(103);
    expect(Math.abs(correlation(list.slice(1), list))).toBeLessThan(0.025);
  }
  for (const [a, b] of [[first, second], [first, third], [second, third]] as const) expect(Math.abs(correlation(a, b))).toBeLessThan(0.025);
});
