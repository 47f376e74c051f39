import { expect, test } from "vitest";
import type { OperationEvent } from "../contract/event.ts";
import { bodyOf, timeFault, valuesOf } from "./event-values.ts";
import { happenings } from "./timeline.ts";

const furnace: OperationEvent = {
  id: "e", zoneId: "z", enterpriseId: "x", enterpriseName: "Steel works", kind: "maintenanceOutage", facility: "1# furnace",
  plannedFrom: null, plannedTo: "2025-02-18", actualFrom: "2025-01-05", actualTo: "2025-02-19", restartedAt: "2025-02-19T10:36:00.000Z",
  dailyLossFen: 12_345_600, affectedCapacity: null, cause: "Overhaul", contact: null, note: null, materials: [], meetings: [],
  withdrawn: false, sourceRef: null, example: false, version: 1, recordedOn: "2025-02-20", recordedAt: "2025-02-20T00:00:00.000Z", recordedBy: "system",
};

test("the time line tells the beginning and the restart, each from its day on, and no plan", () => {
  const days = (asOf: string) => happenings(furnace, asOf).map(({ on }) => on);
  expect(days("2025-04-14")).toEqual(["2025-02-19", "2025-01-05"]);
  expect(days("2025-02-18")).toEqual(["2025-01-05"]);
  expect(days("2025-01-04")).toEqual([]);
  expect(happenings(furnace, "2025-04-14")[0]?.detail).toContain("2025-02-19 18:36");
});

test("what the form shows of an event is what it sends back, to the minute and the fen", () => {
  expect(bodyOf(valuesOf(furnace))).toMatchObject({ actualTo: "2025-02-19", restartedAt: "2025-02-19T18:36", dailyLossFen: 12_345_600, plannedTo: "2025-02-18" });
});

test("a time of the clock has hours and minutes", () => {
  expect(timeFault("18:36")).toBeUndefined();
  for (const text of ["24:00", "8:05", "18.36", "18:60"]) expect(timeFault(text)).toBeDefined();
});
