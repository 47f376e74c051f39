import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant, isInstant, shanghaiDay, shanghaiTime } from "./instant.ts";

describe("an instant", () => {
  test("is shown in Beijing time, eight hours ahead", () => {
    expect(shanghaiTime(instant("2025-04-14T00:49:59.999Z"))).toBe("2025-04-14 08:49");
    expect(shanghaiTime(instant("2025-12-31T15:59:00Z"))).toBe("2025-12-31 23:59");
    expect(shanghaiTime(instant("2025-12-31T16:00:00Z"))).toBe("2026-01-01 00:00");
    expect(shanghaiDay(instant("2024-02-28T16:00:00Z"))).toBe("2024-02-29");
  });

  test("agrees with the time-zone database on moments since 1992", () => {
    const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" });
    const moments = fc.date({ min: new Date("1992-01-01T00:00:00Z"), max: new Date("2200-01-01T00:00:00Z"), noInvalidDate: true });
    fc.assert(fc.property(moments, (date) => {
      const moment = instant(date.toISOString());
      expect(shanghaiTime(moment)).toBe(clock.format(date));
      expect(shanghaiDay(moment)).toBe(clock.format(date).slice(0, 10));
    }));
  });

  test.each([
    "", "2025-04-14", "2025-04-14T08:49:00+08:00", "2025-04-14T24:00:00Z", "2025-04-14T08:60:00Z", "2025-04-14T08:49:60Z",
    "2025-02-29T08:49:00Z", "2025-04-14 08:49:00Z", "2025-04-14T08:49Z", "2025-04-14T08:49:00.Z",
  ])("%j is refused", (text) => {
    expect(isInstant(text)).toBe(false);
    expect(() => instant(text)).toThrow(RangeError);
  });
});
