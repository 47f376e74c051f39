import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProjectValue } from "../contract/value.ts";
import { judgeFirstValues, judgeValue, seriesOf } from "./value.ts";

const value = (id: string, occurredOn: string, recordedAt: string, overrides: Partial<ProjectValue> = {}): ProjectValue => ({
  id, measure: "plannedProduction", year: null, amountFen: null, day: occurredOn, quantity: null, unit: null, partyId: null, partyName: null,
  occurredOn, reason: null, sourceRef: null, example: false, version: 1, recordedOn: "2025-01-01", recordedAt, recordedBy: "system", ...overrides,
});

test("a value has what its measure needs and nothing else", () => {
  expect(judgeValue({ measure: "totalInvestment", amountFen: 0 })).toEqual({ allowed: true });
  expect(judgeValue({ measure: "totalInvestment" })).toEqual({ allowed: false, code: "valueMissing", part: "amountFen" });
  expect(judgeValue({ measure: "totalInvestment", amountFen: 1, year: 2025 })).toEqual({ allowed: false, code: "valueMisfits", part: "year" });
  expect(judgeValue({ measure: "annualPlannedInvestment", amountFen: 1 })).toEqual({ allowed: false, code: "valueMissing", part: "year" });
  expect(judgeValue({ measure: "capacity", quantity: "0.000", unit: "t" })).toEqual({ allowed: false, code: "valueMissing", part: "quantity" });
  expect(judgeValue({ measure: "capacity", quantity: "1.5", unit: "t" })).toEqual({ allowed: true });
  expect(judgeValue({ measure: "plannedStart", day: "2026-01-01" })).toEqual({ allowed: true });
  expect(judgeValue({ measure: "owner" })).toEqual({ allowed: false, code: "valueMissing", part: "partyId" });
});

test("a project may be left without an agent, not without an owner", () => {
  expect(judgeValue({ measure: "agent" })).toEqual({ allowed: true });
  expect(judgeValue({ measure: "agent", partyId: "0197a000-0000-7000-8000-000000000001" })).toEqual({ allowed: true });
  expect(judgeValue({ measure: "agent", amountFen: 1 })).toEqual({ allowed: false, code: "valueMisfits", part: "amountFen" });
});

test("the plans of two years are two measures, one measure twice is refused", () => {
  const plan = (year: number) => ({ measure: "annualPlannedInvestment" as const, year, amountFen: 1 });
  expect(judgeFirstValues([plan(2025), plan(2026)])).toEqual({ allowed: true });
  expect(judgeFirstValues([plan(2025), plan(2025)])).toEqual({ allowed: false, code: "valueTwice" });
  expect(judgeFirstValues([{ measure: "owner", partyId: "0197a000-0000-7000-8000-000000000001" }])).toMatchObject({ code: "valueMisfits" });
});

test("the first value stays the first however often it is moved, and the newest of a day is the last recorded", () => {
  const moved = [
    value("c", "2025-03-01", "2025-03-02T00:00:00.000Z"), value("a", "2025-01-01", "2025-01-01T00:00:00.000Z"), value("b", "2025-03-01", "2025-03-01T00:00:00.000Z"),
  ];
  expect(seriesOf(moved, "2025-04-14").map(({ first, current, history }) => [first.id, current.id, history.length])).toEqual([["a", "c", 3]]);
});

test("as of a day only the values that hold from it or before are known, in whatever order they come", () => {
  const days = fc.array(fc.integer({ min: 10, max: 28 }), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(days, fc.integer({ min: 10, max: 28 }), (occurred, asOf) => {
    const values = occurred.map((day, place) => value(String(place).padStart(3, "0"), `2025-01-${String(day)}`, "2025-02-01T00:00:00.000Z"));
    const [series] = seriesOf(values, `2025-01-${String(asOf)}`);
    const known = occurred.filter((day) => day <= asOf);
    expect(series?.current.occurredOn).toBe(known.length > 0 ? `2025-01-${String(Math.max(...known))}` : undefined);
    expect(series?.first.occurredOn).toBe(known.length > 0 ? `2025-01-${String(Math.min(...known))}` : undefined);
  }));
});
