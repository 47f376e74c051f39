import { expect, test } from "vitest";
import { safeReturn } from "./safe-return.ts";

test("after signing in one comes back to the page with its conditions", () => {
  expect(safeReturn("/projects?name=x&limit=50")).toEqual({ to: "/projects", search: { name: "x", limit: "50" } });
});

test.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/sign-in?back=/", undefined])("%s leads to the landing page, not to another site", (bad) => {
  expect(safeReturn(bad)).toEqual({ to: "/", search: {} });
});
