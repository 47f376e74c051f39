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

/** Working space of one run, to be used again for the next network. */
export type Workspace = Uint16Array<ArrayBuffer>;

export const workspaceFor = (activities: number): Workspace => new Uint16Array(activities * BLOCK);

/** A block of the working space, a row an activity. */
interface Rows {
  readonly space: Workspace;
  readonly size: number;
  /** Of the block's first sample. */
  readonly from: number;
}

/** The later end of two rows, into a third, sample by sample. */
function later({ space, size }: Rows, at: number, one: number, other: number): void {
  for (let sample = 0; sample < size; sample += 1) {
    const a = space[one + sample] ?? 0;
    const b = space[other + sample] ?? 0;
    space[at + sample] = a > b ? a : b;
  }
}

/** A row's ends: those of another row, each with a drawn duration: `drawWord` of the stream, written out, since it runs hundreds of millions of times. */
function lasting({ space, size, from }: Rows, at: number, begun: number, durations: Uint16Array, { first, second }: RandomStream): void {
  let counter = (Math.imul(from + 1, SPREAD) + first) | 0;
  for (let sample = 0; sample < size; sample += 1) {
    let x = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad) ^ second;
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
    space[at + sample] = (space[begun + sample] ?? 0) + (durations[(x ^ (x >>> 15)) >>> SHIFT] ?? 0);
    counter = (counter + SPREAD) | 0;
  }
}

/** The row in which an activity begins: that of the only one it waits for, else its own, filled with the latest of all. */
function beginning(rows: Rows, at: number, after: readonly number[]): number {
  const [first, second, ...others] = after;
  if (first === undefined) {
    rows.space.fill(0, at, at + rows.size);
    return at;
  }
  if (second === undefined) return first * BLOCK;
  later(rows, at, first * BLOCK, second * BLOCK);
  for (const other of others) later(rows, at, at, other * BLOCK);
  return at;
}

function latestEnd(space: Workspace, row: number, ends: Uint16Array, from: number, size: number): void {
  const at = row * BLOCK;
  for (let sample = 0; sample < size; sample += 1) {
    const end = space[at + sample] ?? 0;
    if (end > (ends[from + sample] ?? 0)) ends[from + sample] = end;
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
  const space = options.space && options.space.length >= activities.length * BLOCK ? options.space : workspaceFor(activities.length);
  const streams = activities.map(({ key }) => randomStream(seed, `${name}/${key}`));
  const ending = finals(network);
  for (let from = 0; from < samples; from += BLOCK) {
    const size = Math.min(BLOCK, samples - from);
    const rows = { space, size, from };
    for (const [row, { key, durations }] of activities.entries()) {
      const at = row * BLOCK;
      const begun = beginning(rows, at, after[row] ?? []);
      const stream = streams[row];
      if (key !== options.instant && stream) lasting(rows, at, begun, durations, stream);
      else if (begun !== at) space.copyWithin(at, begun, begun + size);
    }
    for (const row of ending) latestEnd(space, row, ends, from, size);
  }
  return ends;
}
