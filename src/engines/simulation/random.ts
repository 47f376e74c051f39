/**
 * A seeded generator by counting: draw `n` of a stream is a hash of stream and `n`, so that any part of a stream can be
 * made alone and the parts agree however the work is cut. A stream is two words, made of the seed and a name.
 * The mixing steps are those of a 32-bit finalizer of the murmur kind, with constants of low bias, keyed in the middle.
 */
export interface RandomStream {
  readonly first: number;
  readonly second: number;
}

/** The step by which counters are spread before they are mixed: 2^32 over the golden ratio. */
export const SPREAD = 0x9e3779b9;

function mixed(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) | 0;
}

/** The stream of a name under a seed; other names and other seeds have others. */
export function randomStream(seed: number, name: string): RandomStream {
  let first = mixed((seed | 0) ^ 0x6a09e667);
  let second = mixed(Math.imul(seed | 0, SPREAD) ^ 0x3c6ef372);
  for (let place = 0; place < name.length; place += 1) {
    const unit = name.charCodeAt(place);
    first = mixed(first ^ Math.imul(unit + 1, SPREAD));
    second = mixed(Math.imul(second, 31) + unit + first);
  }
  return { first, second };
}

/** Draw `n` of the stream: a word of 32 bits, without sign. */
export function drawWord({ first, second }: RandomStream, n: number): number {
  let x = (Math.imul(n + 1, SPREAD) + first) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad) ^ second;
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}
