import { distributionOf, tableOf } from "../src/engines/simulation/distribution.ts";
import { orderedNetwork, type Activity } from "../src/engines/simulation/network.ts";
import { countBy, quantileOf, tallied } from "../src/engines/simulation/outcome.ts";
import { simulateEnds, workspaceFor } from "../src/engines/simulation/simulate.ts";
import { seeded } from "../src/main/demo/seed.ts";
import { print } from "./bench-database.ts";

/**
 * The forecast of 1,000 projects of 30 open items with 10,000 samples: ends, quantiles and the count by a day, against a
 * bare loop over typed arrays that draws the same number of durations from the same tables and adds them up. Aim: within 2×.
 */
const [projects, items, samples, day] = [1_000, 30, 10_000, 60];
const random = seeded(6);
const upTo = (n: number): number => Math.floor(random() * n);

const tables = Array.from({ length: 60 }, () => {
  const most = 5 + upTo(40);
  return tableOf(distributionOf(Array.from({ length: most }, (_, days) => ({ days, weight: 1 + upTo(5) }))));
});
/** Each item waits for up to two of the five before it, as permits do. */
const networks = Array.from({ length: projects }, () => orderedNetwork(Array.from({ length: items }, (_, place): Activity => ({
  key: `item${String(place).padStart(2, "0")}`, durations: tables[upTo(tables.length)] ?? new Uint16Array(1024),
  after: [...new Set(Array.from({ length: upTo(3) }, () => place - 1 - upTo(5)).filter((one) => one >= 0).map((one) => `item${String(one).padStart(2, "0")}`))],
}))));

function forecast(): number {
  const space = workspaceFor(items);
  const counts = new Uint16Array(samples);
  let sum = 0;
  for (const [place, network] of networks.entries()) {
    const ends = simulateEnds(network, String(place), { seed: 1, samples }, { space });
    countBy(counts, ends, day);
    const tally = tallied(ends);
    sum += quantileOf(tally, 0.5) + quantileOf(tally, 0.8);
  }
  return sum + (counts[0] ?? 0);
}

function bare(): number {
  const ends = new Uint16Array(samples);
  let sum = 0;
  let state = 1;
  for (const { activities } of networks) {
    ends.fill(0);
    for (const { durations } of activities) {
      for (let sample = 0; sample < samples; sample += 1) {
        state = (state + 0x9e3779b9) | 0;
        let x = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
        x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
        ends[sample] = (ends[sample] ?? 0) + (durations[(x ^ (x >>> 15)) >>> 22] ?? 0);
      }
    }
    sum += ends[0] ?? 0;
  }
  return sum;
}

/** The median of runs that take turns, in seconds. */
const timed = { forecast: [] as number[], bare: [] as number[] };
for (let run = 0; run < 3; run += 1) {
  for (const [name, work] of [["bare", bare], ["forecast", forecast]] as const) {
    const began = performance.now();
    work();
    timed[name].push((performance.now() - began) / 1000);
  }
}
const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
const [own, least] = [median(timed.forecast), median(timed.bare)];
print(`forecast of ${String(projects)} × ${String(items)} × ${String(samples)}: ${own.toFixed(2)} s, bare loop ${least.toFixed(2)} s, ratio ${(own / least).toFixed(2)} (aim: within 2)`);
