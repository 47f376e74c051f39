import { expect, test } from "vitest";
import { pointsOf, scaleOf } from "./year-line.tsx";

const year = (...values: readonly number[]) => ({ year: "2025", values: values.map((value, place) => ({ month: place + 1, value })) });

test("both years stand on one scale from zero, or from the lowest loss", () => {
  expect(scaleOf([year(5, 8), year(3)])).toEqual({ low: 0, high: 8 });
  expect(scaleOf([year(-2, 8)])).toEqual({ low: -2, high: 8 });
  expect(scaleOf([])).toEqual({ low: 0, high: 0 });
});

test("January stands at the left, December at the right, the highest on top", () => {
  const points = pointsOf(year(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10), { low: 0, high: 10 }).split(" ");
  expect([points[0], points.at(-1)]).toEqual(["4.0,36.0", "156.0,4.0"]);
});

test("a month that was not published is left out, and nothing but zeros does not divide by nothing", () => {
  expect(pointsOf({ year: "2025", values: [{ month: 2, value: 1 }] }, { low: 0, high: 1 })).toBe("17.8,4.0");
  expect(pointsOf(year(0), { low: 0, high: 0 })).toBe("4.0,36.0");
});
