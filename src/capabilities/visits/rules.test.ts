import { describe, expect, test } from "vitest";
import { judgeEntry, judgeProblem, judgeProject, visitorChanges } from "./rules.ts";

const codeOf = (verdict: { readonly allowed: boolean; readonly code?: string }) => (verdict.allowed ? undefined : verdict.code);

describe("what is entered of a visit", () => {
  test.each([
    ["a name", [{ person: "Li" }], undefined],
    ["a user", [{ userId: "u1" }], undefined],
    ["a name and a user at once", [{ userId: "u1", person: "Li" }], "visitorUnclear"],
    ["neither", [{ unit: "Office" }], "visitorUnclear"],
    ["one name twice", [{ person: "Li" }, { person: "Li" }], "visitorTwice"],
    ["one name from two units", [{ person: "Li", unit: "A" }, { person: "Li", unit: "B" }], undefined],
    ["one user twice, from two units", [{ userId: "u1", unit: "A" }, { userId: "u1", unit: "B" }], "visitorTwice"],
  ])("visitors: %s", (_name, visitors, code) => {
    expect(codeOf(judgeEntry({ enterpriseId: "e", visitors }))).toBe(code);
  });
  test("a problem is linked once", () => {
    expect(codeOf(judgeEntry({ enterpriseId: "e", visitors: [{ person: "Li" }], problemIds: ["p", "p"] }))).toBe("problemTwice");
  });
});

const visit = { enterpriseId: "e", projectId: "p", visitors: [] };

test("a project is one of the enterprise visited", () => {
  expect(codeOf(judgeProject(visit, { enterpriseId: "e" }))).toBeUndefined();
  expect(codeOf(judgeProject(visit, { enterpriseId: "f" }))).toBe("projectOfOther");
});

test.each([
  [{ enterpriseId: "e", projectId: null }, undefined],
  [{ enterpriseId: "e", projectId: "q" }, undefined],
  [{ enterpriseId: null, projectId: "p" }, undefined],
  [{ enterpriseId: null, projectId: "q" }, "problemOfOther"],
  [{ enterpriseId: "f", projectId: "p" }, "problemOfOther"],
])("a problem spoken of is the enterprise's or its project's: %j", (problem, code) => {
  expect(codeOf(judgeProblem(visit, problem))).toBe(code);
});

test("who stays on a corrected visit keeps the row; who is gone or has another unit does not", () => {
  const before = [
    { id: "1", userId: "u1", person: "Old name", unit: null }, { id: "2", userId: null, person: "Li", unit: "A" }, { id: "3", userId: null, person: "Wang", unit: null },
  ];
  expect(visitorChanges(before, [{ userId: "u1" }, { person: "Li", unit: "B" }, { person: "Zhao" }]))
    .toEqual({ gone: ["2", "3"], added: [{ person: "Li", unit: "B" }, { person: "Zhao" }] });
});
