import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FigureHead, ZoneTally } from "./figure.ts";
import { totalOf } from "./figure-total.ts";
import { readPeriod } from "./period.ts";

type Head = Pick<FigureHead, "kind" | "reducer" | "cuts">;
const city = { zoneId: "city" };
const count: Head = { kind: "count", reducer: "count", cuts: ["zone"] };
const money: Head = { kind: "money", reducer: "sum", cuts: ["zone"] };
const share: Head = { kind: "percent", reducer: "ratio", cuts: ["zone"] };
const stated: Head = { kind: "growth", reducer: "value", cuts: ["zone", "project"] };

/** What the records of some zones come to when all of them are taken as of one zone. */
const whole = <T>(zones: readonly (readonly T[])[], tally: (rows: readonly T[], zoneId: string) => ZoneTally) => [tally(zones.flat(), "city")];
const byZone = <T>(zones: readonly (readonly T[])[], tally: (rows: readonly T[], zoneId: string) => ZoneTally) => zones.map((rows, place) => tally(rows, `zone${String(place)}`));
const zonesOf = <T>(row: fc.Arbitrary<T>) => fc.array(fc.array(row, { maxLength: 8 }), { maxLength: 6 });

describe("what zones come to is what their records come to together", () => {
  test("counts", () => {
    const tally = (rows: readonly null[], zoneId: string) => ({ zoneId, records: rows.length, value: rows.length });
    fc.assert(fc.property(zonesOf(fc.constant(null)), (zones) => { expect(totalOf(count, byZone(zones, tally), city)).toEqual(totalOf(count, whole(zones, tally), city)); }));
  });
  test("sums of money, to the fen", () => {
    const tally = (fen: readonly number[], zoneId: string) => ({ zoneId, records: fen.length, value: fen.reduce((a, b) => a + b, 0) / 100 });
    fc.assert(fc.property(zonesOf(fc.integer({ min: 0, max: 1_000_000_000_000 })), (zones) => { expect(totalOf(money, byZone(zones, tally), city)).toEqual(totalOf(money, whole(zones, tally), city)); }));
  });
  test("shares, which are not the mean of the zones' shares", () => {
    const tally = (rows: readonly boolean[], zoneId: string) => {
      const numerator = rows.filter(Boolean).length;
      return { zoneId, records: rows.length, numerator, denominator: rows.length, value: rows.length === 0 ? null : (numerator / rows.length) * 100 };
    };
    fc.assert(fc.property(zonesOf(fc.boolean()), (zones) => { expect(totalOf(share, byZone(zones, tally), city)).toEqual(totalOf(share, whole(zones, tally), city)); }));
    expect(totalOf(share, [tally([true], "a"), tally([false, false, false], "b")], city)).toMatchObject({ value: 25, numerator: 1, denominator: 4 });
  });
});

test("without records a count and a sum are zero, a share and a stated value are nothing", () => {
  expect([count, money, share, stated].map((head) => totalOf(head, [], city).value)).toEqual([0, 0, null, null]);
});

describe("a stated value does not add up", () => {
  const own = (zoneId: string, value: number): ZoneTally => ({ zoneId, records: 1, value });
  test("a city has its own, whatever its zones have", () => {
    expect(totalOf(stated, [own("a", 3), own("city", 7), own("b", 5)], city)).toEqual({ value: 7, records: 3 });
  });
  test.each([[[own("a", 3)]], [[own("a", 3), own("b", 5)]]])("it has none where only zones below it have one: %j", (tallies) => {
    expect(totalOf(stated, tallies, city)).toEqual({ value: null, records: tallies.length });
  });
  test("one project has its own, in whichever zone it stands", () => {
    expect(totalOf(stated, [own("a", 3)], { ...city, projectId: "p" })).toEqual({ value: 3, records: 1 });
  });
  test("what only projects have is no zone's, even where the zone has one project", () => {
    expect(totalOf({ ...stated, cuts: ["project"] }, [own("city", 3)], city)).toEqual({ value: null, records: 1 });
  });
  test("it keeps the period and the unit that the record states", () => {
    const reading = readPeriod("2025-01/2025-02");
    if (!reading.allowed) throw new Error(reading.code);
    const said = { zoneId: "city", records: 1, value: 8.1, period: reading.period, unit: "万吨" };
    expect(totalOf(stated, [said], city)).toEqual({ value: 8.1, period: reading.period, unit: "万吨", records: 1 });
  });
});
