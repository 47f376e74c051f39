import { expect, test } from "vitest";
import { standingOf } from "./standing.ts";

test.each([
  ["period", "notInLedgers", "exact", "timeOnly"], ["date", "notInLedgers", "exact", "timeOnly"],
  ["date", "notInLedgers", "expected", "notInLedgers"], ["date", "different", "exact", "different"], ["period", "consistent", "exact", "consistent"],
  ["count", "notInLedgers", "exact", "notInLedgers"],
] as const)("a %s that is %s and %s stands as %s", (kind, verdict, qualifier, standing) => {
  expect(standingOf({ kind, verdict, qualifier })).toBe(standing);
});
