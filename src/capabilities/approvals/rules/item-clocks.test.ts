import { expect, test } from "vitest";
import type { ApprovalItem } from "../contract/item.ts";
import { withClocks } from "./item-clocks.ts";

const item = (code: string, prerequisites: string[] = []): ApprovalItem => ({
  code, name: code, shortName: code.slice(0, 6), stage: "parallel", group: "other", ruleOwner: "某部门", resultDocument: "批复", noLimitReason: "无", prerequisites,
  barsStart: false, barsOperation: false, replaceableBy: [], applicability: "全部", source: "某法", evidence: "unverified",
});
const items = [item("permit", ["filing"]), item("filing")];
const limit = { n: 5, unit: "workday", source: "某法", verified: true };
const sourced = { source: "某法", verified: false };
const hearing = { procedure: "hearing", stopsClock: true, waitingOn: "authority", ...sourced };
const file = (...rules: object[]) => ({ onHoliday: { rule: "nextWorkingDay", ...sourced }, rules });
const codes = (given: unknown) => {
  const read = withClocks(items, given);
  return read.allowed ? [] : read.faults.map(({ code, at }) => `${code} ${at}`);
};

test("each item has the rules that name it, and the one on holidays that holds for all", () => {
  const read = withClocks(items, file({ items: ["permit"], silence: limit }, { items: ["permit"], specialProcedures: [hearing] }));
  expect(read.allowed && read.items.map(({ clock }) => clock)).toEqual([
    { silence: limit, specialProcedures: [hearing], tolerates: [], onHoliday: "nextWorkingDay" },
    { specialProcedures: [], tolerates: [], onHoliday: "nextWorkingDay" },
  ]);
});

test.each([
  ["an item that the catalogue does not hold", file({ items: ["other"], silence: limit }), ["clockOfUnknownItem other"]],
  ["two limits of silence for one item", file({ items: ["permit"], silence: limit }, { items: ["permit", "filing"], silence: limit }), ["clockTwice permit"]],
  ["a procedure named twice", file({ items: ["permit"], specialProcedures: [hearing, hearing] }), ["procedureTwice permit"]],
  ["a limit of no days", file({ items: ["permit"], extension: { ...limit, n: 0 } }), ["clockNotPositive permit"]],
  ["a tolerance for what is no prerequisite", file({ items: ["filing"], tolerates: [{ prerequisite: "permit", ...sourced }] }), ["toleratesNoPrerequisite filing"]],
])("%s is refused", (_what, given, expected) => { expect(codes(given)).toEqual(expected); });

test("a file of another shape is refused with the place that is wrong", () => {
  expect(codes({ rules: [] })[0]).toContain("malformedClocks");
});
