import { expect, test } from "vitest";
import { indicatorFaultTitle } from "../capabilities/indicators/messages/catalogue.ts";
import { readIndicatorCatalogue } from "../capabilities/indicators/rules/catalogue.ts";
import { readShippedCatalogue, soundCatalogue } from "./catalogue.ts";

test("the shipped catalogue is sound and holds approval items, qualifications, indicators and size classes", async () => {
  const { items, qualificationKinds, indicators, sizeClasses } = await readShippedCatalogue();
  for (const entries of [items.items, qualificationKinds.kinds, indicators.indicators, sizeClasses.classes]) expect(entries.length).toBeGreaterThan(0);
});

test("a fault stops the start, told in Chinese with its place", () => {
  const file = { edition: 1, validFrom: "2025-01-01", indicators: [{ code: "output" }] };
  expect(() => soundCatalogue(readIndicatorCatalogue(file), indicatorFaultTitle)).toThrow(/目录有误：指标目录格式不正确 \/indicators\/0/);
});
