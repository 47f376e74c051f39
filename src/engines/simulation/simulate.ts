import { TABLE_BITS } from "./distribution.ts";
import type { OrderedNetwork } from "./network.ts";
import { randomStream, SPREAD, type RandomStream } from "./random.ts";

/** So many samples are carried through a network at a time that its numbers stay near the processor. */
const BLOCK = 1024;
const SHIFT = 32 - TABLE_BITS;

export interface SampledRun {
  readonly seed: number;
  readonly samples: number;
}

/** Working space of one run, to be used again for the next network: a row an activity, and one of zeros. */
export type Workspace = Uint16Array<ArrayBuffer>;

export const workspaceFor = (activities: number): Workspace => new Uint16Array((activities + 1) * BLOCK);

/** A block of the working space, a row an activity. */
interface Rows {
  readonly space: Workspace;
  readonly size: number;
  /** Of the block's first sample. */
  readonly from: number;
}

/** The greater of two of 16 bits, without a branch, which would be guessed wrong every other time. */
function greater(a: number, b: number): number {
  const over = a - b;
  return a - (over & (over >> 31));
}

/** The later end of two rows, into a third, sample by sample. */
function later({ space, size }: Rows, at: number, one: number, other: number): void {
  for (let sample = 0; sample < size; sample += 1) {
    space[at + sample] = greater(space[one + sample] ?? 0, space[other + sample] ?? 0);
  }
}

/**
 * A row's ends: the later of two rows, each with a drawn duration: `drawWord` of the stream, written out, since it runs
 * hundreds of millions of times. One that waits for a single row is given it twice: reading it again costs less than a
 * pass of its own for the maximum.
 */
function lasting({ space, size, from }: Rows, at: number, [one, other]: Begun, durations: Uint16Array, { first, second }: RandomStream): void {
  let counter = (Math.imul(from + 1, SPREAD) + first) | 0;
  for (let sample = 0; sample < size; sample += 1) {
    let x = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad) ^ second;
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
    space[at + sample] = greater(space[one + sample] ?? 0, space[other + sample] ?? 0) + (durations[(x ^ (x >>> 15)) >>> SHIFT] ?? 0);
    counter = (counter + SPREAD) | 0;
  }
}

/** Two rows, as places in the working space, of which the later begins an activity. */
type Begun = readonly [one: number, other: number];

/** What an activity waits for as two rows: where there are more, all but the last two are gathered in its own. */
function beginning(rows: Rows, at: number, after: readonly number[], zero: number): Begun {
  const [first, second, ...others] = after.map((row) => row * BLOCK);
  if (first === undefined) return [zero, zero];
  if (second === undefined) return [first, first];
  const last = others.at(-1);
  if (last === undefined) return [first, second];
  later(rows, at, first, second);
  for (const other of others.slice(0, -1)) later(rows, at, at, other);
  return [at, last];
}

function latestEnd(space: Workspace, row: number, ends: Uint16Array, from: number, size: number): void {
  const at = row * BLOCK;
  for (let sample = 0; sample < size; sample += 1) {
    ends[from + sample] = greater(ends[from + sample] ?? 0, space[at + sample] ?? 0);
  }
}

/** Activities that nothing waits for: the last of them ends the network. */
function finals({ activities, after }: OrderedNetwork): number[] {
  const awaited = new Set(after.flat());
  return activities.map((_, place) => place).filter((place) => !awaited.has(place));
}

/**
 * In how many days each sample has the whole network done, from now. `names` tells the streams of two networks apart. An
 * activity named in `instant` takes no time of its own: the others take as long as they would have (common random numbers).
 */
export function simulateEnds(network: OrderedNetwork, name: string, { seed, samples }: SampledRun, options: { readonly instant?: string; readonly space?: Workspace } = {}): Uint16Array {
  const { activities, after } = network;
  const ends = new Uint16Array(samples);
  const zero = activities.length * BLOCK;
  const space = options.space && options.space.length >= zero + BLOCK ? options.space : workspaceFor(activities.length);
  space.fill(0, zero, zero + BLOCK);
  const streams = activities.map(({ key }) => randomStream(seed, `${name}/${key}`));
  const ending = finals(network);
  for (let from = 0; from < samples; from += BLOCK) {
    const size = Math.min(BLOCK, samples - from);
    const rows = { space, size, from };
    for (const [row, { key, durations }] of activities.entries()) {
      const at = row * BLOCK;
      const begun = beginning(rows, at, after[row] ?? [], zero);
      const stream = streams[row];
      if (key !== options.instant && stream) lasting(rows, at, begun, durations, stream);
      else later(rows, at, ...begun);
    }
    for (const row of ending) latestEnd(space, row, ends, from, size);
  }
  return ends;
}
