import { expect, test } from "vitest";
import { ProjectConditionName } from "../contract/condition-name.ts";
import { conditionGroups, conditionsOn, judgeCondition } from "./condition.ts";

test.each([
  ["siteArea", "3.25", true], ["siteArea", "0", true], ["siteArea", "03", false], ["siteArea", "1.234", false], ["siteArea", "yes", false],
  ["inRiverArea", "yes", true], ["inRiverArea", "no", true], ["inRiverArea", "perhaps", false],
  ["eiaCategory", "form", true], ["eiaCategory", "key", false],
] as const)("of %s the value %s may be entered: %s", (condition, value, fits) => {
  expect(judgeCondition(condition, value).allowed).toBe(fits);
});

test("every condition stands in one group of the form", () => {
  expect(Object.values(conditionGroups).flat().sort()).toEqual([...ProjectConditionName.enum].sort());
});

test("on a day the newest value up to it holds, in whatever order they were recorded; withdrawn ones never", () => {
  const row = (value: string, occurredOn: string, withdrawn = false) => ({ condition: "siteArea", value, occurredOn, withdrawn }) as const;
  const rows = [row("3", "2025-02-01"), row("1", "2024-01-01"), row("9", "2025-03-01", true), row("4", "2025-04-01")];
  const on = (day: string) => conditionsOn(rows, day).get("siteArea")?.value;
  expect([on("2023-12-31"), on("2024-06-01"), on("2025-03-31"), on("2025-04-01")]).toEqual([undefined, "1", "3", "4"]);
});
