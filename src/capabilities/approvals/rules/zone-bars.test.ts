import { expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ItemCatalogue } from "../contract/item-catalogue.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { OverrideInForce } from "../contract/item-override.ts";
import { itemVersions } from "./item-versions.ts";
import { zoneBars } from "./zone-bars.ts";

const item = (code: string, barsStart: boolean): ApprovalItem => ({
  code, name: code, shortName: code, stage: "parallel", group: "other", ruleOwner: "x", resultDocument: "x", noLimitReason: "x", prerequisites: [],
  barsStart, barsOperation: false, replaceableBy: [], applicability: "x", source: "x", evidence: "unverified",
});
const shipped: ItemCatalogue = { edition: 1, validFrom: plainDate("2024-01-01"), items: [item("constructionPermit", true), item("eiaReport", true), item("drainage", false)] };
const override = (code: string, validFrom: string, barsStart: boolean): OverrideInForce =>
  ({ id: `${code}-${validFrom}`, item: code, kind: "change", validFrom, content: { barsStart }, source: "x", verified: true });

test("each zone's bars are those of its own catalogue on the day, and the shipped ones before its first edit and in other zones", () => {
  const bars = zoneBars(shipped, [
    { zoneId: "a", versions: itemVersions(shipped, [override("drainage", "2025-03-01", true), override("eiaReport", "2025-02-01", false)]) },
    { zoneId: "b", versions: itemVersions(shipped, []) },
  ]);
  const started = (zoneId: string, day: string) => [...bars.on(zoneId, day).started].sort();
  expect(started("a", "2025-01-31")).toEqual(["constructionPermit", "eiaReport"]);
  expect(started("a", "2025-02-01")).toEqual(["constructionPermit"]);
  expect(started("a", "2025-03-01")).toEqual(["constructionPermit", "drainage"]);
  expect(started("b", "2025-03-01")).toEqual(["constructionPermit", "eiaReport"]);
});

test("the items that tell are those that bar in any of the zones on any day", () => {
  const bars = zoneBars(shipped, [{ zoneId: "a", versions: itemVersions(shipped, [override("drainage", "2025-03-01", true)]) }]);
  expect([...bars.telling("started")].sort()).toEqual(["constructionPermit", "drainage", "eiaReport"]);
});
