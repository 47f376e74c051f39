import { expect, test } from "vitest";
import { zoneKinds } from "./contract.ts";
import { mayStandBelow, notInFuture } from "./rules.ts";

test("zones stand in a city, parts in a zone, and a city below nothing", () => {
  const placed = zoneKinds.flatMap((kind) => [undefined, ...zoneKinds].filter((parent) => mayStandBelow(kind, parent).allowed).map((parent) => `${kind} below ${parent ?? "nothing"}`));
  expect(placed).toEqual(["city below nothing", "developmentZone below nothing", "developmentZone below city", "subPark below developmentZone"]);
});

test("the zone's today is not in the future, the day after it is", () => {
  expect(notInFuture("2025-04-14", "2025-04-14").allowed).toBe(true);
  expect(notInFuture("2025-04-15", "2025-04-14")).toEqual({ allowed: false, code: "dateInFuture" });
});
