import { describe, expect, test } from "vitest";
import { problemOf } from "./problem.ts";

const thrown = (problem: unknown) => Object.assign(new Error("x"), { problem });

describe("what a page shows of an error", () => {
  test("a problem of the server keeps its code, its words and the fields at fault", () => {
    const problem = { code: "invalidInput", title: "填写有误", status: 422, fields: [{ name: "code", title: "校验位不符" }, { wrong: 1 }] };
    expect(problemOf(thrown(problem))).toEqual({ ...problem, fields: [{ name: "code", title: "校验位不符" }] });
  });

  test("a problem without a title is not shown as one", () => {
    expect(problemOf(thrown({ code: "odd" })).code).toBe("pageFault");
  });

  test("a lost connection is told from a fault of the page", () => {
    expect(problemOf(new TypeError("Failed to fetch")).code).toBe("networkUnavailable");
    expect(problemOf(new TypeError("x is not a function")).code).toBe("pageFault");
  });

  test("a page file that is gone after an update asks for a reload", () => {
    expect(problemOf(new TypeError("Failed to fetch dynamically imported module: /assets/a.js")).code).toBe("pageOutdated");
  });

  test("a thrown string is told too", () => {
    expect(problemOf("boom")).toMatchObject({ code: "pageFault", detail: "boom" });
  });
});
