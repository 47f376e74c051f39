import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProjectValue } from "../contract/value.ts";
import { fenOf, partsOf, quantityOf, valueFormOf } from "./value-parts.ts";

const value = (part: Partial<ProjectValue>): ProjectValue => ({
  id: "v", measure: "totalInvestment", year: null, amountFen: null, day: null, quantity: null, unit: null, partyId: null, partyName: null,
  occurredOn: "2025-03-01", reason: null, sourceRef: null, example: false, version: 1, recordedOn: "2025-03-01", recordedAt: "2025-03-01T01:00:00.000Z", recordedBy: "system",
  ...part,
});

describe("a value on its way through a form", () => {
  test("an amount shown in the form and sent again is the same to the fen", () => {
    fc.assert(fc.property(fc.maxSafeNat(), (amountFen) => {
      expect(partsOf("totalInvestment", valueFormOf(value({ amountFen })))).toEqual({ amountFen });
    }));
  });

  test("an amount pasted with commas is read in 万元", () => {
    expect(fenOf("12,000.5")).toBe(12_000_500_000);
  });

  test("what does not belong to the measure is left out", () => {
    expect(partsOf("plannedProduction", { amount: "12", day: "2025/6/1", unit: "吨" })).toEqual({ day: "2025-06-01" });
  });

  test("a capacity loses commas and trailing zeros, and is refused where it has more than three decimals or is nothing", () => {
    expect(quantityOf("1,200.50")).toBe("1200.5");
    expect(quantityOf("１２０．０００")).toBe("120");
    expect(quantityOf("1000")).toBe("1000");
    expect(quantityOf("1.2345")).toBeUndefined();
    expect(quantityOf("0.000")).toBeUndefined();
    expect(quantityOf("约100")).toBeUndefined();
  });
});
