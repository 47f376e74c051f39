import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { contains, firstOverlap, spanTo } from "./span.ts";

const start = plainDate("2024-12-20");
const day = (number: number) => addDays(start, number);
const span = fc.record({ key: fc.constantFrom("one", "two"), from: fc.nat(20).map(day), length: fc.option(fc.nat(8)) })
  .map(({ key, from, length }) => ({ key, from, until: length === null ? null : addDays(plainDate(from), length) }));
const days = Array.from({ length: 60 }, (_, number) => day(number));

test("spans of a key overlap exactly where a day belongs to two of them", () => {
  fc.assert(fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
    const shared = ["one", "two"].some((key) => days.some((on) => spans.filter((one) => one.key === key && contains(one, on)).length > 1));
    expect(firstOverlap(spans) !== undefined).toBe(shared);
  }));
});

test("a span that is told by its last day holds on that day and not on the next", () => {
  const march = spanTo("2025-03-01", "2025-03-31");
  expect([contains(march, "2025-02-28"), contains(march, "2025-03-01"), contains(march, "2025-03-31"), contains(march, "2025-04-01")]).toEqual([false, true, true, false]);
  expect(contains(spanTo("2025-03-01", undefined), "2999-12-31")).toBe(true);
});

test("what runs to the last day that a date may have has that day and no end", () => {
  expect(contains(spanTo("2025-03-01", "2999-12-31"), "2999-12-31")).toBe(true);
  expect(contains(spanTo("2025-03-01", "2999-12-30"), "2999-12-31")).toBe(false);
});
