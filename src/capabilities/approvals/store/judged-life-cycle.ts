import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { standingOf, type Judgement } from "../rules/standing.ts";
import { statesOf } from "./cases-on-day.ts";
import { selectLifeCycle, type LifeCycleQuestion, type LifeCycleRow } from "./life-cycle.ts";
import { selectZoneBars } from "./zone-bars.ts";

export type JudgedLifeCycle = Omit<LifeCycleRow, "items" | "kinds" | "lapsed" | "listed"> & Judgement & { readonly openNames: readonly string[] };

/** Starts or productions by the day, each judged by its own zone's bars of the day when it happened, by the rule that pages, lists and figures share. */
export async function judgedLifeCycle(tx: ScopedTx, question: LifeCycleQuestion, means: ApprovalMeans): Promise<JudgedLifeCycle[]> {
  const bars = await selectZoneBars(tx, question.zoneIds, means);
  return (await selectLifeCycle(tx, question, bars.telling(question.kind))).map(({ kinds, lapsed, items, listed, ...row }) => {
    const judgement = standingOf(question.kind, { ...row, listed, items, states: statesOf({ items, kinds, lapsed }) }, bars.on(row.zoneId, row.occurredOn));
    return { ...row, ...judgement, openNames: bars.named(row.zoneId, judgement.openItems, row.occurredOn) };
  });
}
