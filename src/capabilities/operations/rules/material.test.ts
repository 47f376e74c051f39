import fc from "fast-check";
import { expect, test } from "vitest";
import { coveredUntil, daysOfCover, isShort, judgeStock } from "./material.ts";

const stock = { onHand: "120", onHandOn: "2025-02-01", dailyUse: "12" };

test("days of cover are the stock over the use a day, and never guessed where one is missing", () => {
  expect(daysOfCover(stock)).toBe(10);
  expect(daysOfCover({ ...stock, onHand: null })).toBeNull();
  expect(daysOfCover({ ...stock, dailyUse: null })).toBeNull();
  expect(daysOfCover({ ...stock, dailyUse: "0" })).toBeNull();
  expect(daysOfCover({ onHand: "0", dailyUse: "3" })).toBe(0);
});

test("the stock lasts from the day it was counted on, whole days only", () => {
  expect(coveredUntil(stock)).toBe("2025-02-11");
  expect(coveredUntil({ ...stock, onHand: "131.999" })).toBe("2025-02-11");
  expect(coveredUntil({ ...stock, onHand: "999999999999999" })).toBeNull();
  expect(coveredUntil({ onHand: "36000", onHandOn: "2950-01-01", dailyUse: "1" })).toBeNull();
});

test("a material is short where its stock ends before the planned end, and not judged where that cannot be said", () => {
  expect(isShort(stock, "2025-02-12", "2025-02-05")).toBe(true);
  expect(isShort(stock, "2025-02-11", "2025-02-05")).toBe(false);
  expect(isShort({ ...stock, onHand: "999999999999999" }, "2025-02-12", "2025-02-05")).toBe(false);
  expect(isShort(stock, null, "2025-02-05")).toBeUndefined();
  expect(isShort(stock, "2025-02-12", "2025-01-31")).toBeUndefined();
  expect(isShort(stock, "2025-02-12", "2025-02-13")).toBeUndefined();
  expect(isShort({ ...stock, dailyUse: null }, "2025-02-12", "2025-02-05")).toBeUndefined();
});

test("more stock never covers fewer days", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 50 }), (less, more, use) => {
    const until = (onHand: number) => coveredUntil({ ...stock, onHand: String(onHand), dailyUse: String(use) }) ?? "";
    expect(until(less + more) >= until(less)).toBe(true);
  }));
});

test("a stock and its day come together", () => {
  expect(judgeStock({ onHand: "1" })).toMatchObject({ code: "stockWithoutDay" });
  expect(judgeStock({ onHandOn: "2025-02-01" })).toMatchObject({ code: "stockWithoutDay" });
  expect(judgeStock({}).allowed).toBe(true);
});
