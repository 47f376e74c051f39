import type { ApprovalCase } from "../contract/case.ts";
import { ItemGroup, type ApprovalItem } from "../contract/item.ts";

export interface CaseGroup {
  readonly group: ItemGroup;
  readonly cases: readonly ApprovalCase[];
}

/** A project's cases under the heads of the wall chart, each group in the order of the catalogue; items it no longer has come last, under `other`. */
export function groupedCases(cases: readonly ApprovalCase[], items: readonly ApprovalItem[]): readonly CaseGroup[] {
  const place = new Map(items.map(({ code }, at) => [code, at]));
  const groupOf = new Map(items.map(({ code, group }) => [code, group]));
  const ordered = cases.toSorted((a, b) => (place.get(a.item) ?? items.length) - (place.get(b.item) ?? items.length));
  return ItemGroup.enum
    .map((group) => ({ group, cases: ordered.filter(({ item }) => (groupOf.get(item) ?? "other") === group) }))
    .filter((one) => one.cases.length > 0);
}
