import type { FigureHead } from "../../../kernel/figure.ts";
import { allowed, refused } from "../../../kernel/refusal.ts";
import type { GoalSense, LeafCount, Measured } from "../contract/goal.ts";
import type { Standing } from "./goal-place.ts";

interface Aimed {
  readonly figureId?: string | undefined;
  readonly target?: string | undefined;
  readonly sense?: GoalSense | undefined;
}

export type GoalAimRefusal = "goalAimIncomplete" | "goalFigureUnknown" | "goalFigureUnfit";

/** A leaf's figure, target and sense are given together or not at all. */
export function judgeAim({ figureId, target, sense }: Aimed) {
  const count = [figureId, target, sense].filter((part) => part !== undefined).length;
  return count === 0 || count === 3 ? allowed : refused("goalAimIncomplete");
}

/** Only a figure that has a number for a zone can measure a zone's goal. */
export function judgeFigure(heads: readonly Pick<FigureHead, "cuts" | "kind">[]) {
  if (heads.length === 0) return refused("goalFigureUnknown");
  return heads.every(({ cuts, kind }) => cuts.includes("zone") && kind !== "date") ? allowed : refused("goalFigureUnfit");
}

/** Decimals to which the quotient is taken: a target has four. */
const DIGITS = 6;
const PER_MILLE = 1000n;
const TENTHS = 10;

const scaled = (value: number): bigint => BigInt(value.toFixed(DIGITS).replace(".", ""));
const dividedUp = (top: bigint, bottom: bigint): bigint => (top + bottom - 1n) / bottom;

/**
 * Whether the target is met, and value / target in percent to one decimal. It never flatters: what is to be reached
 * is cut down, what is not to be exceeded is rounded up, and 100 stands only where it is met. Null where there is no
 * value, or no sense in a quotient (a target that is not above zero, a value below it).
 */
export function measure({ target, sense }: { readonly target: string; readonly sense: GoalSense }, value: number | null): Pick<Measured, "progress" | "reached"> {
  if (value === null) return { progress: null, reached: null };
  const aim = Number(target);
  const reached = sense === "atLeast" ? value >= aim : value <= aim;
  if (aim <= 0 || value < 0) return { progress: null, reached };
  const [top, bottom] = [scaled(value) * PER_MILLE, scaled(aim)];
  if (sense === "atLeast") {
    const progress = Number(top / bottom) / TENTHS;
    return { progress: reached ? Math.max(progress, 100) : Math.min(progress, 99.9), reached };
  }
  const used = Number(dividedUp(top, bottom)) / TENTHS;
  return { progress: reached ? Math.min(used, 100) : Math.max(used, 100.1), reached };
}

const none: LeafCount = { measured: 0, reached: 0, unknown: 0 };
const plus = (a: LeafCount, b: LeafCount): LeafCount => ({ measured: a.measured + b.measured, reached: a.reached + b.reached, unknown: a.unknown + b.unknown });

/** What one goal counts by itself: nothing unless a figure measures it. */
const ownCount = (isAimed: boolean, reached: boolean | null): LeafCount =>
  (isAimed ? { measured: 1, reached: reached === true ? 1 : 0, unknown: reached === null ? 1 : 0 } : none);

/** How many measured leaves stand below each goal, itself included. `tree` has parents before their children. */
export function countLeaves(tree: readonly Standing[], leaf: (id: string) => { readonly isAimed: boolean; readonly reached: boolean | null }): ReadonlyMap<string, LeafCount> {
  const counts = new Map<string, LeafCount>();
  for (const { id, children } of tree.toReversed()) {
    const { isAimed, reached } = leaf(id);
    counts.set(id, children.reduce((sum, child) => plus(sum, counts.get(child) ?? none), ownCount(isAimed, reached)));
  }
  return counts;
}
