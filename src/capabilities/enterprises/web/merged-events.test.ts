import { expect, test } from "vitest";
import { mergedEvents } from "./merged-events.ts";

const event = (on: string) => ({ id: on, on, kind: "kind", title: on });
const source = (key: string, days: readonly string[], total = days.length) => ({ key, events: days.map(event), total });

test("events of all sources stand on one line, the latest first", () => {
  const { events, more } = mergedEvents([source("visits", ["2025-03-01", "2025-01-10"]), source("problems", ["2025-02-01"])]);
  expect(events.map(({ on }) => on)).toEqual(["2025-03-01", "2025-02-01", "2025-01-10"]);
  expect(more).toBe(false);
});

test("nothing is shown beyond the day to which a source that holds more has told", () => {
  const { events, more } = mergedEvents([source("visits", ["2025-03-01", "2025-02-15"], 9), source("problems", ["2025-02-20", "2025-02-15", "2025-02-01"])]);
  expect(events.map(({ on }) => on)).toEqual(["2025-03-01", "2025-02-20", "2025-02-15", "2025-02-15"]);
  expect(more).toBe(true);
});

test("without sources there is nothing, and nothing more", () => {
  expect(mergedEvents([])).toEqual({ events: [], more: false });
});
