import { describe, expect, test } from "vitest";
import { crumbsOf, mayOpen, menuOf, quickOf } from "./menu.ts";
import type { Page } from "./page.ts";

const element = () => null;
const pages: readonly Page[] = [
  { path: "/", title: "工作台", element, permission: "signedIn", menuGroup: "top", quick: true },
  { path: "/sign-in", title: "登录", element, permission: "anyone" },
  { path: "/projects", title: "项目", element, permission: "projects.read", menuGroup: "registers", quick: true },
  { path: "/projects/$projectId", title: "项目详情", element, permission: "projects.read", parent: "/projects" },
  { path: "/users", title: "用户", element, permission: "users.read", menuGroup: "settings" },
];
const groups = [{ key: "registers", title: "台账" }, { key: "settings", title: "系统管理" }];
const held = new Set(["projects.read"]);

describe("what a reader finds in the menu", () => {
  test("pages that they may not open are absent, and so are groups left empty", () => {
    expect(menuOf(pages, groups, held)).toEqual([
      { key: "/", label: "工作台", to: "/" },
      { key: "registers", label: "台账", children: [{ key: "/projects", label: "项目", to: "/projects" }] },
    ]);
    expect(quickOf(pages, new Set()).map(({ key }) => key)).toEqual(["/"]);
  });

  test("a page is refused by its address too", () => {
    expect(pages.filter((page) => mayOpen(page, held)).map(({ path }) => path)).toEqual(["/", "/sign-in", "/projects", "/projects/$projectId"]);
  });

  test("the breadcrumb leads from the group over the list to the record", () => {
    const record = pages[3];
    expect(record && crumbsOf(pages, groups, record, "某项目")).toEqual([{ title: "台账" }, { title: "项目", to: "/projects" }, { title: "某项目" }]);
  });

  test("pages that name each other as parents do not hang the breadcrumb", () => {
    const one: Page = { path: "/a", title: "a", element, permission: "signedIn", parent: "/b" };
    const other: Page = { path: "/b", title: "b", element, permission: "signedIn", parent: "/a" };
    expect(crumbsOf([one, other], groups, one, "a").map(({ title }) => title)).toEqual(["a", "b", "a"]);
  });
});
