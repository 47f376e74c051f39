import { describe as group, expect, test } from "vitest";
import type { FigureDefinition } from "../../kernel/figure.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { askedOf, definitionOn } from "./rules.ts";

const today = plainDate("2025-04-14");
const version = (number: number, from: string, to?: string): FigureDefinition<unknown> => ({
  id: "approvals.decidedItems", version: number, validFrom: plainDate(from), ...(to === undefined ? {} : { validTo: plainDate(to) }), name: "", aliases: [], unit: "件",
  kind: "count", nature: "flow", reducer: "count", cuts: [], population: "", window: "", columns: [],
  evaluate: () => Promise.resolve([]), records: () => Promise.resolve({ rows: [], total: 0 }),
});

group("what a figure is asked for", () => {
  test("without an as-of it is the zone's day, and the period runs from January to its month", () => {
    expect(askedOf({}, today)).toEqual({ allowed: true, asOf: "2025-04-14", period: { from: "2025-01", to: "2025-04" }, periodAsked: false });
    expect(askedOf({ period: "2025-Q1" }, today)).toMatchObject({ period: { from: "2025-01", to: "2025-03" }, periodAsked: true });
  });
  test.each([
    ["a day after the zone's is refused", { asOf: "2025-04-15" }, "asOfInFuture"],
    ["a day that no calendar has is refused", { asOf: "2025-02-30" }, "asOfInvalid"],
    ["a period that cannot be read is refused", { period: "上个月" }, "periodNotUnderstood"],
    ["a period that ends before it begins is refused", { period: "2025-03/2025-01" }, "periodReversed"],
  ])("%s", (_name, query, code) => {
    expect(askedOf(query, today)).toEqual({ allowed: false, code });
  });
});

group("which version of a definition holds", () => {
  const family = [version(1, "2024-01-01", "2024-12-31"), version(2, "2025-01-01")];
  test.each([
    ["the version of that day is taken", "approvals.decidedItems", "2024-06-01", 1],
    ["a later day takes the later version", "approvals.decidedItems", "2025-04-14", 2],
  ])("%s", (_name, id, day, number) => {
    expect(definitionOn(family, id, plainDate(day))).toMatchObject({ version: number });
  });
  test("a day before the first version has no definition", () => {
    expect(definitionOn(family, "approvals.decidedItems", plainDate("2023-12-31"))).toBe("figureNotDefinedThen");
  });
  test("an unknown figure is not found", () => {
    expect(definitionOn(family, "approvals.nothing", today)).toBe("figureNotFound");
  });
});
