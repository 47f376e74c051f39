import fc from "fast-check";
import { expect, test } from "vitest";
import { CaseLamp } from "../contract/fact.ts";
import { ItemStage } from "../contract/item.ts";
import { isInterchange, metroLayout } from "./metro-map.ts";

const codes = Array.from({ length: 30 }, (_, place) => `item${String(place)}`);
/** Items in an order of their own, each waiting for some of any earlier one. */
const catalogue = fc.array(fc.record({ stage: fc.constantFrom(...ItemStage.enum), back: fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 4 }), lamp: fc.constantFrom(...CaseLamp.enum), listed: fc.boolean() }), { minLength: 1, maxLength: 30 })
  .chain((rows) => fc.shuffledSubarray(rows.map((_, place) => place), { minLength: rows.length }).map((order) => {
    const all = rows.map(({ stage, back, lamp, listed }, place) => ({
      item: { code: codes[place] ?? "", name: "x", shortName: "x", stage, prerequisites: [...new Set(back.filter((one) => one < place))].map((one) => codes[one] ?? "") },
      one: { id: `case${String(place)}`, item: codes[place] ?? "", state: "accepted" as const, lamp, stateOn: null, dueOn: null, decidedOn: null, workdaysOver: null, departmentName: null }, listed,
    }));
    return order.flatMap((place) => all[place] ?? []);
  }));
const layoutOf = (rows: typeof catalogue extends fc.Arbitrary<infer Rows> ? Rows : never) => metroLayout(rows.map(({ item }) => item), rows.filter(({ listed }) => listed).map(({ one }) => one));

test("no station stands before one that it waits for, no two on one spot, and every listed item that applies has one", () => {
  fc.assert(fc.property(catalogue, (rows) => {
    const { stations, columns, lines } = layoutOf(rows);
    const byItem = new Map(stations.map((station) => [station.item, station]));
    for (const { item } of rows) for (const code of item.prerequisites) {
      const [before, station] = [byItem.get(code), byItem.get(item.code)];
      if (before && station) expect(before.column).toBeLessThan(station.column);
    }
    expect(new Set(stations.map(({ line, column }) => `${String(line)} ${String(column)}`)).size).toBe(stations.length);
    expect(stations.map(({ item }) => item).toSorted()).toEqual(rows.filter(({ listed, one }) => listed && one.lamp !== "notApplicable").map(({ item }) => item.code).toSorted());
    for (const { line, column } of stations) expect(column >= (lines[line]?.from ?? Infinity) && column <= (lines[line]?.to ?? -1) && column < columns).toBe(true);
  }));
});

test("items of a stage that do not wait for each other stand on branches rather than in one long line; a chain stays one line", () => {
  const item = (place: number, ...prerequisites: string[]) => ({ code: codes[place] ?? "", name: "x", shortName: "x", stage: "parallel" as const, prerequisites });
  const of = (items: readonly ReturnType<typeof item>[]) => metroLayout(items, items.map(({ code }) => (
    { id: code, item: code, state: "accepted" as const, lamp: "inHand" as const, stateOn: null, dueOn: null, decidedOn: null, workdaysOver: null, departmentName: null })));
  const beside = of(codes.slice(0, 12).map((_, place) => item(place)));
  expect([beside.columns, beside.lines.map(({ branch, from, to }) => [branch, from, to])]).toEqual([4, [[0, 0, 3], [1, 0, 3], [2, 0, 3]]]);
  const chain = of(codes.slice(0, 12).map((_, place) => item(place, ...(place === 0 ? [] : [codes[place - 1] ?? ""]))));
  expect([chain.columns, chain.lines.length]).toEqual([12, 1]);
});

test("the same items give the same map, in whatever order their cases come", () => {
  fc.assert(fc.property(catalogue, (rows) => {
    const items = rows.map(({ item }) => item);
    const cases = rows.filter(({ listed }) => listed).map(({ one }) => one);
    expect(metroLayout(items, cases.toReversed())).toEqual(metroLayout(items, cases));
  }));
});

test("lines meet where a station waits for several; a circle, which the catalogue refuses, still ends", () => {
  const item = (code: string, ...prerequisites: string[]) => ({ code, name: code, shortName: code, stage: "construction" as const, prerequisites });
  const one = (code: string) => ({ id: code, item: code, state: "accepted" as const, lamp: "inHand" as const, stateOn: null, dueOn: null, decidedOn: null, workdaysOver: null, departmentName: null });
  const { stations } = metroLayout([item("a", "b"), item("b", "a"), item("c", "a", "b")], ["a", "b", "c"].map(one));
  expect(stations.map(isInterchange)).toEqual([false, false, true]);
  expect(metroLayout([], [])).toEqual({ columns: 0, lines: [], stations: [] });
});
