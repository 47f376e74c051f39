import { expect, test } from "vitest";
import { judgeDeparture, judgeEntry, standsOn } from "./key-list.ts";
import { judgeProjectCode } from "./project.ts";

const today = "2025-04-14";
const entry = (enteredOn: string, leftOn: string | null = null) => ({ year: 2025, level: "city" as const, enteredOn, leftOn });

test("a project stands on a list from its day of entry to the day before it leaves", () => {
  const left = entry("2025-01-10", "2025-03-01");
  expect(["2025-01-09", "2025-01-10", "2025-02-28", "2025-03-01"].map((day) => standsOn(left, day))).toEqual([false, true, true, false]);
  expect(standsOn(entry("2025-01-10"), "2999-12-31")).toBe(true);
});

test("a project enters a list once at a time, and again after it left", () => {
  expect(judgeEntry(entry("2025-02-01"), [entry("2025-01-10")], today)).toEqual({ allowed: false, code: "keyListAlreadyEntered" });
  expect(judgeEntry(entry("2025-02-01"), [entry("2025-01-10", "2025-03-01")], today)).toEqual({ allowed: false, code: "keyListAlreadyEntered" });
  expect(judgeEntry(entry("2025-03-01"), [entry("2025-01-10", "2025-03-01")], today)).toEqual({ allowed: true });
});

test("another year's list, another level's, and an entry undone on its own day are no hindrance", () => {
  const others = [{ ...entry("2025-01-10"), year: 2024 }, { ...entry("2025-01-10"), level: "province" as const }, entry("2025-03-01", "2025-03-01")];
  expect(judgeEntry(entry("2025-02-01"), others, today)).toEqual({ allowed: true });
});

test("neither entry nor departure lies in the future, nor the departure before the entry, nor is there a second one", () => {
  expect(judgeEntry(entry("2025-04-15"), [], today)).toEqual({ allowed: false, code: "dateInFuture" });
  expect(judgeDeparture(entry("2025-01-10"), "2025-04-15", today)).toEqual({ allowed: false, code: "dateInFuture" });
  expect(judgeDeparture(entry("2025-01-10"), "2025-01-09", today)).toEqual({ allowed: false, code: "leftBeforeEntered" });
  expect(judgeDeparture(entry("2025-01-10", "2025-02-01"), "2025-03-01", today)).toEqual({ allowed: false, code: "keyListAlreadyLeft" });
  expect(judgeDeparture(entry("2025-01-10"), "2025-01-10", today)).toEqual({ allowed: true });
});

test("a national project code has 20 digits in five groups", () => {
  expect(judgeProjectCode("2501-140727-89-01-123456")).toEqual({ allowed: true });
  for (const code of ["2501-140727-89-01-12345", "250114072789011234567", "2501-140727-89-01-12345a", " 2501-140727-89-01-123456"]) {
    expect(judgeProjectCode(code)).toEqual({ allowed: false, code: "projectCodeInvalid" });
  }
});
