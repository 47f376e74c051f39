import type { ApprovalCase } from "../contract/case.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { isFinished } from "./case-state.ts";

/** A step of the way that is left, in its place. */
export interface OpenStep {
  readonly item: ApprovalItem;
  readonly shown: ApprovalCase;
  /** Those of its prerequisites that are open too. */
  readonly before: readonly string[];
}

/** The items that are still open, each after its open prerequisites and else in the catalogue's order. */
export function pathOf(cases: readonly ApprovalCase[], items: readonly ApprovalItem[]): OpenStep[] {
  const open = new Map(cases.filter(({ state }) => !isFinished(state)).map((shown) => [shown.item, shown]));
  const placed = new Set<string>();
  const path: OpenStep[] = [];
  const byCode = new Map(items.map((item) => [item.code, item]));
  const place = (code: string): void => {
    const [item, shown] = [byCode.get(code), open.get(code)];
    if (!item || !shown || placed.has(code)) return;
    placed.add(code);
    const before = item.prerequisites.filter((one) => open.has(one));
    before.forEach(place);
    path.push({ item, shown, before });
  };
  items.forEach(({ code }) => { place(code); });
  return path;
}
