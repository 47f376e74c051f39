import type { OrderedNetwork } from "./network.ts";
import { meanEnd } from "./outcome.ts";
import { simulateEnds, workspaceFor, type SampledRun } from "./simulate.ts";

/** By how many days on average the end comes earlier if this one took no time of its own, all else being equal. */
export interface Gain {
  readonly key: string;
  readonly days: number;
}

/** Every activity's gain, the largest first; of equal ones the first by key. */
export function gainsOf(network: OrderedNetwork, name: string, run: SampledRun): readonly Gain[] {
  const space = workspaceFor(network.activities.length);
  const now = meanEnd(simulateEnds(network, name, run, { space }));
  return network.activities
    .map(({ key }) => ({ key, days: now - meanEnd(simulateEnds(network, name, run, { instant: key, space })) }))
    .toSorted((a, b) => b.days - a.days || (a.key < b.key ? -1 : 1));
}
