import { describe, expect, test } from "vitest";
import { firstValues } from "./first-values.ts";

describe("the first values of a new project", () => {
  test("are those that were filled in, amounts turned from 万元 into fen", () => {
    expect(firstValues({ totalInvestment: "12000", planYear: 2025, annualPlannedInvestment: "3,000", plannedProduction: "2026-06-30" })).toEqual([
      { measure: "totalInvestment", amountFen: 12_000_000_000 },
      { measure: "annualPlannedInvestment", year: 2025, amountFen: 3_000_000_000 },
      { measure: "plannedProduction", day: "2026-06-30" },
    ]);
  });

  test("a year that stands ready for a plan is no plan", () => {
    expect(firstValues({ planYear: 2025 })).toEqual([]);
  });
});
