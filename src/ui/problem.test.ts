import { describe, expect, test } from "vitest";
import { problemOf } from "./problem.ts";

const thrown = (problem: unknown) => Object.assign(new Error("x"), { problem });

describe("what a page shows of an error", () => {
  test("a problem of the server keeps its code and its words, and names the fields as the form does", () => {
    const errors = [{ field: "body/code", message: "校验位不符" }, { field: "body/lines/0/amount", message: "为必填项" }, { wrong: 1 }];
    expect(problemOf(thrown({ code: "invalidInput", title: "填写有误", status: 400, instance: "r-1", errors }))).toEqual({
      code: "invalidInput", title: "填写有误", status: 400, instance: "r-1",
      fields: [{ path: ["code"], message: "校验位不符" }, { path: ["lines", 0, "amount"], message: "为必填项" }],
    });
  });

  test("a conflict brings the record as it stands now", () => {
    expect(problemOf(thrown({ code: "versionStale", title: "已被修改", current: { name: "甲" } })).current).toEqual({ name: "甲" });
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
