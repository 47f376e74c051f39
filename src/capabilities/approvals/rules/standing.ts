import type { LifeCycleKind, LifeCycleStanding } from "../contract/life-cycle.ts";
import type { LifeCycleLack } from "../contract/standing.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { barringItems, openAmong, operationBars, PERMIT, tellingItems } from "./readiness.ts";

/** The items that bar, by what they bar. */
export type LifeCycleBars = Readonly<Record<LifeCycleKind, ReadonlySet<string>>>;

export const lifeCycleBars = (items: readonly ApprovalItem[]): LifeCycleBars => ({ started: barringItems(items), producing: operationBars(items) });

/** The items whose cases tell what a start or a production is worth. */
export const itemsTelling = (bars: LifeCycleBars, kind: LifeCycleKind): readonly string[] => (kind === "started" ? tellingItems(bars.started) : [...bars.producing]);

/** A start or production with the project's cases as they stood on its day. */
export interface LifeCycleGround {
  readonly evidence: string | null;
  readonly verifier: string | null;
  /** Whether this ledger keeps any case of the project; of one whose permits it does not keep it knows no bar. */
  readonly listed: boolean;
  readonly items: readonly string[];
  readonly states: readonly string[];
}

export interface Judgement {
  readonly standing: LifeCycleStanding;
  readonly openItems: readonly string[];
  readonly lacks: readonly LifeCycleLack[];
}

const barred = { started: "builtBeforeApproval", producing: "producedBeforeAcceptance" } as const satisfies Record<LifeCycleKind, LifeCycleStanding>;

/**
 * What a recorded start or production is worth, by the bars of its own day: what was settled later does not undo it. An
 * open item on the list outweighs what else is lacking. A list that lacks the construction permit accuses nobody, and proves nothing.
 */
export function standingOf(kind: LifeCycleKind, { evidence, verifier, listed, items, states }: LifeCycleGround, bars: LifeCycleBars): Judgement {
  const open = openAmong({ codes: items, states }, bars[kind]);
  const lacks: LifeCycleLack[] = [
    ...(evidence === null ? ["evidence" as const] : []),
    ...(verifier === null ? ["verifier" as const] : []),
    ...(kind === "started" && listed && !items.includes(PERMIT) ? ["permitUnlisted" as const] : []),
  ];
  if (open.length > 0) return { standing: barred[kind], openItems: open, lacks };
  return { standing: lacks.length > 0 ? "unverified" : "regular", openItems: [], lacks };
}
