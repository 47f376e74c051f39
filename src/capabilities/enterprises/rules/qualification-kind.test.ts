import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromNumber, dayNumber, isPlainDate, monthOf, plainDate, yearOf } from "../../../kernel/plain-date.ts";
import type { QualificationValidity } from "../contract/qualification-kind.ts";
import { suggestedValidTo } from "./qualification-kind.ts";

const basis = { source: "某办法", verified: true };
const suggested = (validity: Omit<QualificationValidity, "source" | "verified">, awardedOn: string) =>
  suggestedValidTo({ validity: { ...basis, ...validity } }, plainDate(awardedOn));

describe("the last day that an entry form suggests", () => {
  test("is the same date so many years on, as 民法典 §202 counts", () => {
    expect(suggested({ years: 3 }, "2022-12-12")).toBe("2025-12-12");
  });

  test("is the month's last day where the date is missing there", () => {
    expect(suggested({ years: 3 }, "2024-02-29")).toBe("2027-02-28");
    expect(suggested({ years: 4 }, "2024-02-29")).toBe("2028-02-29");
  });

  test("is the day named of the next year, on whatever day of the year the award was made", () => {
    expect(suggested({ toDay: "03-31" }, "2024-01-02")).toBe("2025-03-31");
    expect(suggested({ toDay: "03-31" }, "2024-12-31")).toBe("2025-03-31");
  });

  test("is none where the kind has no term, or the calendar ends before it", () => {
    expect(suggested({ periodicEvaluation: "每两年一次" }, "2024-01-02")).toBeUndefined();
    expect(suggested({ years: 3 }, "2997-01-02")).toBeUndefined();
    expect(suggested({ toDay: "03-31" }, "2999-01-02")).toBeUndefined();
  });

  test("is in the same month so many years later for any award", () => {
    fc.assert(fc.property(fc.integer({ min: dayNumber(plainDate("1990-01-01")), max: dayNumber(plainDate("2090-12-31")) }), fc.integer({ min: 1, max: 20 }), (number, years) => {
      const awardedOn = dayFromNumber(number);
      const last = plainDate(suggested({ years }, awardedOn) ?? "");
      expect(yearOf(last) - yearOf(awardedOn)).toBe(years);
      expect(monthOf(last)).toBe(monthOf(awardedOn));
      // Either the same date, or there is none that year.
      expect(last.slice(5) === awardedOn.slice(5) || !isPlainDate(`${String(yearOf(last))}${awardedOn.slice(4)}`)).toBe(true);
    }));
  });
});
