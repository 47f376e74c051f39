import { expect, test } from "vitest";
import { reachOf } from "../../zones/rules.ts";
import { addsUp, holdsOwn, valueWithin, type OwnPart } from "./overview.ts";

const zones = [{ id: "city", parentId: null }, { id: "east", parentId: "city" }, { id: "park", parentId: "east" }, { id: "west", parentId: "city" }];
const head = (reducer: "count" | "ratio" | "value" | "sum") => ({ reducer, kind: reducer === "ratio" ? "percent" as const : "count" as const, cuts: ["zone" as const], unit: "个" });
const within = (reducer: "count" | "ratio" | "value" | "sum", parts: readonly OwnPart[], id: string) => valueWithin(head(reducer), parts, { id, reach: reachOf(zones, id) });

test("a zone reaches itself and all below it", () => {
  expect([...reachOf(zones, "city")].toSorted()).toEqual(["city", "east", "park", "west"]);
  expect([...reachOf(zones, "east")].toSorted()).toEqual(["east", "park"]);
  expect([...reachOf(zones, "west")]).toEqual(["west"]);
});

test("counts of a zone take in those below it", () => {
  const parts = [{ zoneId: "east", value: 2 }, { zoneId: "park", value: 3 }, { zoneId: "west", value: 5 }];
  expect(within("count", parts, "east")).toEqual({ value: 5, unit: "个" });
  expect(within("sum", parts, "city")).toEqual({ value: 10, unit: "个" });
});

test("a share is that of the added numbers, never a mean of shares; a share of nothing has no value", () => {
  const parts = [{ zoneId: "east", value: 50, numerator: 1, denominator: 2 }, { zoneId: "park", value: 100, numerator: 2, denominator: 2 }, { zoneId: "west", value: null, numerator: 0, denominator: 0 }];
  expect(within("ratio", parts, "east")).toEqual({ value: 75, numerator: 3, denominator: 4, unit: "个" });
  expect(within("ratio", parts, "west")).toMatchObject({ value: null });
});

test("a stated value is the zone's own and no sum of those below it", () => {
  const parts = [{ zoneId: "park", value: 13.8 }, { zoneId: "west", value: 4.2 }];
  expect(within("value", parts, "east")).toMatchObject({ value: null });
  expect(within("value", parts, "west")).toMatchObject({ value: 4.2 });
  expect([addsUp(head("value")), addsUp(head("ratio")), addsUp(head("count"))]).toEqual([false, false, true]);
});

test.each([
  ["no records of its own", "count", [{ zoneId: "city", value: 0 }, { zoneId: "east", value: 3 }], false],
  ["a record of its own", "count", [{ zoneId: "city", value: 1 }], true],
  ["a part in a share", "ratio", [{ zoneId: "city", value: 0, numerator: 0, denominator: 1 }], true],
  ["a stated value alone, which the whole shows", "value", [{ zoneId: "city", value: 13.8 }], false],
] as const)("a city with %s has a row of its own or none", (_name, reducer, parts, expected) => {
  expect(holdsOwn([{ definition: head(reducer), parts }], "city")).toBe(expected);
});

test("a stated value tells the period that its own record states, since zones' newest records may be of different ones", () => {
  const growth = { kind: "growth", reducer: "value", cuts: ["zone"], unit: "%" } as const;
  const parts = [{ zoneId: "east", value: 13.8, period: "2025-01/2025-02" }, { zoneId: "west", value: 6.1, period: "2025-01/2025-03" }, { zoneId: "north", value: null }];
  const cell = (id: string) => valueWithin(growth, parts, { id, reach: new Set([id]) });
  expect([cell("east").period, cell("west").period, cell("north").period]).toEqual(["2025-01/2025-02", "2025-01/2025-03", undefined]);
});
