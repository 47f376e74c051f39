import { expect, test } from "vitest";
import { menuTrail, type MenuNode } from "./menu-trail.ts";

const menu: readonly MenuNode[] = [
  { key: "home", label: "home", to: "/" },
  { key: "work", label: "work", children: [
    { key: "list", label: "list", to: "/projects" },
    { key: "wall", label: "wall", to: "/projects/wall" },
  ] },
];

test("a page of the menu is found under its group", () => {
  expect(menuTrail(menu, "/projects")).toEqual(["work", "list"]);
});

test("a record's page belongs to the list above it", () => {
  expect(menuTrail(menu, "/projects/0190")).toEqual(["work", "list"]);
});

test("the longest path wins", () => {
  expect(menuTrail(menu, "/projects/wall")).toEqual(["work", "wall"]);
});

test("a path that only begins alike belongs to nobody, and the landing page holds no other", () => {
  expect(menuTrail(menu, "/projects-old")).toEqual([]);
  expect(menuTrail(menu, "/")).toEqual(["home"]);
});
