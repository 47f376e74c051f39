import { describe, expect, test } from "vitest";
import { conflictBetween } from "./conflict-between.ts";

const fields = [
  { name: "name", label: "名称", theirs: (current: Readonly<Record<string, unknown>>) => current["name"] },
  { name: "division", label: "行政区划代码", theirs: (current: Readonly<Record<string, unknown>>) => current["divisionCode"] },
];
const problem = { code: "versionConflict", title: "已被他人修改", current: { version: 4, name: "东区", divisionCode: null } };

describe("a stale version", () => {
  test("shows the fields that differ only, and goes on from the newer version", () => {
    let version = 3;
    const conflict = conflictBetween(problem, { name: "西区", division: undefined }, fields, (next) => { version = next; });
    expect(conflict?.rows).toEqual([{ name: "name", label: "名称", mine: "西区", theirs: "东区" }]);
    expect(conflict?.values).toEqual({ name: "东区", division: undefined });
    conflict?.onRebased();
    expect(version).toBe(4);
  });

  test("names who changed the record and when, where the reader may know", () => {
    const change = { person: "Li", at: "2025-04-14T02:00:00.000Z" };
    expect(conflictBetween({ ...problem, change }, {}, fields, () => undefined)).toMatchObject(change);
    expect(conflictBetween(problem, {}, fields, () => undefined)).not.toHaveProperty("person");
  });

  test("is told from other refusals and from a reply without the record", () => {
    const none = () => undefined;
    expect(conflictBetween({ ...problem, code: "zoneCodeTaken" }, {}, fields, none)).toBeUndefined();
    expect(conflictBetween({ code: "versionConflict", title: "已被他人修改" }, {}, fields, none)).toBeUndefined();
  });
});
