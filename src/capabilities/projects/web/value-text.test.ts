import { describe, expect, test } from "vitest";
import type { ProjectValue } from "../contract/value.ts";
import { firstText, largeText, seriesLabel, valueText } from "./value-text.ts";

const value = (part: Partial<ProjectValue>): ProjectValue => ({
  id: "v", measure: "plannedProduction", year: null, amountFen: null, day: null, quantity: null, unit: null, partyId: null, partyName: null,
  occurredOn: "2025-03-01", reason: null, sourceRef: null, example: false, version: 1, recordedOn: "2025-03-01", recordedAt: "2025-03-01T01:00:00.000Z", recordedBy: "system",
  ...part,
});

describe("a value in words", () => {
  test("carries its unit", () => {
    expect(valueText(value({ measure: "totalInvestment", amountFen: 1_234_500_000_000 }))).toBe("1,234,500.00 万元");
    expect(valueText(value({ measure: "capacity", quantity: "120000.5", unit: "吨/年" }))).toBe("120,000.5 吨/年");
    expect(valueText(value({ measure: "agent" }))).toBe("不设代办员");
  });

  test("an amount below one 亿元 has no second reading", () => {
    expect(largeText(9_999_999_999)).toBe("");
    expect(largeText(12_000_000_000)).toBe("（1.20 亿元）");
  });

  test("the first value is told only where another stands now", () => {
    const [first, moved] = [value({ day: "2025-06-01" }), value({ day: "2025-09-01" })];
    const series = { measure: "plannedProduction" as const, year: null, history: [first, moved] };
    expect(firstText({ ...series, first, current: moved })).toBe("2025-06-01");
    expect(firstText({ ...series, first, current: value({ day: "2025-06-01" }) })).toBeUndefined();
  });

  test("an annual plan names its year", () => {
    expect(seriesLabel({ measure: "annualPlannedInvestment", year: 2025 })).toBe("2025年度计划投资");
  });
});
