import { expect, test } from "vitest";
import { restsOn } from "./live-kinds.ts";

test("a changed row makes those questions be asked anew that rest on its table", () => {
  const changed = new Set(["case_fact"]);
  expect(["approvals.wallChart", "figures.get", "history.ofRecord"].map((id) => restsOn(id, changed))).toEqual([true, true, true]);
  expect(restsOn("zones.list", new Set(["all"]))).toBe(true);
  expect(["accounts.users", "zones.list", "toString.list", 7, undefined].map((id) => restsOn(id, changed))).toEqual([false, false, false, false, false]);
});
