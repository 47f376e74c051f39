import fc from "fast-check";
import { expect, test } from "vitest";
import { instant } from "../../kernel/instant.ts";
import { lockedUntil } from "./lock-out.ts";

const start = Date.parse("2025-04-14T02:00:00.000Z");
const at = (minutes: number) => instant(new Date(start + minutes * 60_000).toISOString());
/** Newest first, as the store gives them. */
const failuresAt = (...minutes: number[]) => minutes.map(at).reverse();

test("five failures within fifteen minutes lock the account for fifteen minutes after the fifth", () => {
  expect(lockedUntil(failuresAt(0, 1, 2, 3, 4), at(4))).toBe(start + 19 * 60_000);
  expect(lockedUntil(failuresAt(0, 1, 2, 3, 4), at(18.99))).toBe(start + 19 * 60_000);
  expect(lockedUntil(failuresAt(0, 1, 2, 3, 4), at(19))).toBeUndefined();
  expect(lockedUntil(failuresAt(0, 1, 2, 3, 15), at(15))).toBe(start + 30 * 60_000);
});

test("four failures do not lock, nor do five spread over more than fifteen minutes", () => {
  expect(lockedUntil(failuresAt(0, 1, 2, 3), at(3))).toBeUndefined();
  expect(lockedUntil(failuresAt(0, 4, 8, 12, 15.01), at(15.01))).toBeUndefined();
});

test("a lock always ends within fifteen minutes, whatever the failures", () => {
  const minutes = fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 8 }).map((list) => list.sort((a, b) => a - b));
  fc.assert(fc.property(minutes, (list) => lockedUntil(failuresAt(...list), at((list.at(-1) ?? 0) + 15)) === undefined));
});
