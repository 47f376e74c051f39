/** How many samples end after exactly so many days. */
export type Ends = Uint32Array;

export function tallied(values: Uint16Array): Ends {
  let longest = 0;
  for (const value of values) if (value > longest) longest = value;
  const counts = new Uint32Array(longest + 1);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The smallest value that at least this share of the samples does not exceed. */
export function quantileOf(ends: Ends, share: number): number {
  const total = ends.reduce((sum, count) => sum + count, 0);
  let upTo = 0;
  for (const [value, count] of ends.entries()) {
    upTo += count;
    if (upTo >= share * total) return value;
  }
  return ends.length - 1;
}

/** The share of the samples that end by then. */
export function shareBy(ends: Ends, days: number): number {
  let by = 0;
  let total = 0;
  for (const [value, count] of ends.entries()) {
    total += count;
    if (value <= days) by += count;
  }
  return total === 0 ? 0 : by / total;
}

/** Adds to every sample's count whether it ends by then. */
export function countBy(counts: Uint16Array, ends: Uint16Array, days: number): void {
  for (let sample = 0; sample < counts.length; sample += 1) if ((ends[sample] ?? 0) <= days) counts[sample] = (counts[sample] ?? 0) + 1;
}

export const meanEnd = (ends: Uint16Array): number => ends.reduce((sum, end) => sum + end, 0) / Math.max(1, ends.length);
