import fc from "fast-check";
import { expect, test } from "vitest";
import { wideFacts } from "./fact-places.ts";

test("a fact before a wide one, or the last, that would stand beside nothing takes the line", () => {
  expect(wideFacts([false, true, false, false])).toEqual([true, true, false, false]);
  expect(wideFacts([false, false, false])).toEqual([false, false, true]);
  expect(wideFacts([])).toEqual([]);
});

test("no line has a hole, and who asks for a line has it", () => {
  fc.assert(fc.property(fc.array(fc.boolean()), (asked) => {
    const wide = wideFacts(asked);
    let open = false;
    for (const whole of wide) {
      if (whole) expect(open).toBe(false);
      else open = !open;
    }
    expect(open).toBe(false);
    expect(asked.every((one, at) => !one || wide[at] === true)).toBe(true);
  }));
});
