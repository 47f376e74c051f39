import fc from "fast-check";
import { expect, test } from "vitest";
import { listSource } from "./figure-of-list.ts";
import type { FigureHead, FigureQuestion, FigureRecord } from "./figure.ts";
import { readPeriod } from "./period.ts";
import { addDays, plainDate } from "./plain-date.ts";
import { tracedFigure, type TracedRow } from "./traced-figure.ts";

const head: FigureHead = {
  id: "tests.figure", name: "", aliases: [], unit: "", kind: "percent", nature: "notAdditive", reducer: "ratio", cuts: ["zone"], population: "", window: "", columns: [],
};
const reading = readPeriod("2025");
if (!reading.allowed) throw new Error(reading.code);
const question: FigureQuestion = { zoneId: "a", zoneIds: ["a", "b"], asOf: plainDate("2025-12-31"), period: reading.period, periodAsked: false };
const record = ({ good }: Row) => ({ kind: "thing", title: "", cells: [], counted: good });

interface Row extends TracedRow {
  readonly good: boolean;
}

const someRows = fc.uniqueArray(fc.record({
  zoneId: fc.constantFrom("a", "b"), id: fc.uuid(), good: fc.boolean(), example: fc.boolean(),
  occurredOn: fc.option(fc.integer({ min: 0, max: 3 }).map((days): string => addDays(plainDate("2025-03-01"), days))),
}), { selector: ({ id }) => id, maxLength: 30 });

const figureOf = (rows: readonly Row[]) => tracedFigure(head, listSource({ cuts: ["zone"], list: () => Promise.resolve(rows), counted: ({ good }) => good }), record);

test("pages of any size give every record once, those without a day first, then by day", async () => {
  await fc.assert(fc.asyncProperty(someRows, fc.integer({ min: 1, max: 7 }), async (rows, limit) => {
    const figure = figureOf(rows);
    const seen: FigureRecord[] = [];
    for (let cursor: { readonly cursor?: string } | undefined = {}; cursor;) {
      const page = await figure.records(undefined, question, { limit, ...cursor });
      expect(page.total).toBe(rows.length);
      seen.push(...page.rows);
      cursor = page.next === undefined ? undefined : { cursor: page.next };
    }
    expect(seen.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    const days = seen.map(({ occurredOn }) => occurredOn ?? "");
    expect(days).toEqual(days.toSorted());
  }));
});

test("each zone's share carries its own numbers; a zone without records is left out", async () => {
  const row = (zoneId: string, id: string, good: boolean): Row => ({ zoneId, id, good, occurredOn: null, example: false });
  expect(await figureOf([row("b", "1", true), row("b", "2", false)]).evaluate(undefined, question)).toEqual([{ zoneId: "b", records: 2, value: 50, numerator: 1, denominator: 2 }]);
});

test("a value is of one record: of several nothing is said", async () => {
  const stated = (zones: readonly string[]) => tracedFigure({ ...head, reducer: "value" }, listSource<undefined, Row>({
    cuts: ["zone"], value: () => 7, list: () => Promise.resolve(zones.map((zoneId, place) => ({ zoneId, id: String(place), good: true, occurredOn: null, example: false }))),
  }), record).evaluate(undefined, question);
  expect(await stated(["a", "b", "b"])).toEqual([{ zoneId: "a", records: 1, value: 7 }, { zoneId: "b", records: 2, value: null }]);
});

test("a definition that claims a cut which its source has not is a fault", () => {
  expect(() => tracedFigure({ ...head, cuts: ["zone", "project"] }, listSource<undefined, Row>({ cuts: ["zone"], list: () => Promise.resolve([]) }), record)).toThrow("project");
});

test("a cursor that is none begins at the first page", async () => {
  const page = await figureOf([{ zoneId: "a", id: "1", good: true, occurredOn: null, example: false }]).records(undefined, question, { cursor: "x", limit: 5 });
  expect(page.rows).toHaveLength(1);
});
