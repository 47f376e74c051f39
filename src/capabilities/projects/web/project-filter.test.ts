import { describe, expect, test } from "vitest";
import { projectFilter } from "./project-filter.ts";

describe("the conditions of a shared address", () => {
  test("are read as the server takes them", () => {
    expect(projectFilter({ text: " 碳纤维 ", stage: "started", keyYear: "2025", keyLevel: "province" }))
      .toEqual({ text: "碳纤维", stage: "started", keyYear: 2025, keyLevel: "province" });
  });

  test("leave out what no condition can be", () => {
    expect(projectFilter({ stage: "finished", agentId: "x", keyYear: "25", keyLevel: "", text: "  " })).toEqual({});
  });
});
