import { expect, test } from "vitest";
import type { Zone } from "../contract.ts";
import { zoneTree } from "./zone-tree.ts";

const zone = (id: string, parentId: string | null): Zone => ({
  id, parentId, code: id, divisionCode: null, kind: "developmentZone", name: id, clockDay: null, today: "2025-03-01", example: false, version: 1,
});

test("zones stand below each other, and one whose upper zone is out of sight stands at the top", () => {
  const tree = zoneTree([zone("park", "zone"), zone("city", null), zone("zone", "city"), zone("guest", "elsewhere")]);
  expect(tree).toEqual([
    { key: "city", title: "city", children: [{ key: "zone", title: "zone", children: [{ key: "park", title: "park", children: [] }] }] },
    { key: "guest", title: "guest", children: [] },
  ]);
});
