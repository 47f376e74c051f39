import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shanghaiTime } from "../../../kernel/instant.ts";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { daysOf, endOf, estimatedLossFen, eventState, judgeEvent } from "./event.ts";
import { shanghaiMinute } from "./restart.ts";

const day = plainDate;
const outage = { plannedTo: "2025-02-18", actualFrom: "2025-01-05", actualTo: "2025-02-19", dailyLossFen: 12_000_000_00 };
const codeOf = (entered: Parameters<typeof judgeEvent>[0]) => {
  const verdict = judgeEvent(entered);
  return verdict.allowed ? "allowed" : verdict.code;
};

describe("the state of an event on a day", () => {
  test("it is planned until it begins, runs, overruns past its planned end, and has ended from its last day on", () => {
    expect(["2025-01-04", "2025-01-05", "2025-02-18", "2025-02-19"].map((on) => eventState(outage, on))).toEqual(["planned", "running", "running", "ended"]);
    expect(eventState({ ...outage, actualTo: null }, "2025-02-19")).toBe("overrun");
    expect(eventState({ plannedTo: null, actualFrom: "2025-01-05", actualTo: null }, "2999-01-01")).toBe("running");
    expect(eventState({ plannedTo: "2025-01-01", actualFrom: null, actualTo: null }, "2025-06-01")).toBe("planned");
  });
  test("its days are its end less its beginning: 5 January to 19 February is 45 days", () => {
    expect(daysOf(outage, day("2025-04-14"))).toBe(45);
    expect(daysOf(outage, day("2025-01-04"))).toBeNull();
    expect(daysOf(outage, day("2025-01-25"))).toBe(20);
  });
  test("the days grow by one each day while it runs, and stand still once it has ended", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (length, at) => {
      const event = { plannedTo: null, actualFrom: "2025-01-01", actualTo: addDays(day("2025-01-01"), length) };
      expect(daysOf(event, addDays(day("2025-01-01"), at))).toBe(Math.min(length, at));
    }));
  });
});

test("lost output is the enterprise's own estimate of a day times the days, and nothing where it gave none", () => {
  expect(estimatedLossFen(outage, day("2025-04-14"))).toBe(45 * 12_000_000_00);
  expect(estimatedLossFen({ ...outage, dailyLossFen: null }, day("2025-04-14"))).toBeNull();
  expect(estimatedLossFen(outage, day("2025-01-04"))).toBeNull();
});

test("an event is planned or has begun, and its days do not run backwards", () => {
  expect(codeOf({ plannedFrom: "2025-05-01" })).toBe("allowed");
  expect(codeOf({ actualFrom: "2025-01-05", actualTo: "2025-01-05" })).toBe("allowed");
  expect(codeOf({ plannedTo: "2025-05-01" })).toBe("neitherPlannedNorBegun");
  expect(codeOf({ plannedFrom: "2025-05-01", plannedTo: "2025-04-30" })).toBe("plannedReversed");
  expect(codeOf({ plannedFrom: "2025-01-01", actualTo: "2025-02-01" })).toBe("endedWithoutBeginning");
  expect(codeOf({ actualFrom: "2025-01-05", actualTo: "2025-01-04" })).toBe("actualReversed");
});

test("the restart falls on the last day, which it names where no other is entered", () => {
  const restart = { actualFrom: "2025-01-05", restartedAt: "2025-02-19T18:36" };
  expect(endOf(restart)).toBe("2025-02-19");
  expect(codeOf(restart)).toBe("allowed");
  expect(codeOf({ ...restart, actualTo: "2025-02-20" })).toBe("restartedOnOtherDay");
  expect(codeOf({ ...restart, restartedAt: "2025-02-30T18:36" })).toBe("restartedOnOtherDay");
});

test("a minute on the clock in China becomes the moment that the clock shows again", () => {
  expect(shanghaiMinute("2025-02-19T18:36")?.moment).toBe("2025-02-19T10:36:00.000Z");
  expect(shanghaiMinute("2025-01-01T07:59")?.moment).toBe("2024-12-31T23:59:00.000Z");
  const two = (number: number) => String(number).padStart(2, "0");
  fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (days, hour, minute) => {
    const on = addDays(day("1995-01-01"), days);
    const clock = shanghaiMinute(`${on}T${two(hour)}:${two(minute)}`);
    expect(clock && shanghaiTime(clock.moment)).toBe(`${on} ${two(hour)}:${two(minute)}`);
  }));
});
