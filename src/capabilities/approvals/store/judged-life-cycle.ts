import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { itemsTelling, standingOf, type Judgement, type LifeCycleBars } from "../rules/standing.ts";
import { statesOf } from "./cases-on-day.ts";
import { selectLifeCycle, type LifeCycleQuestion, type LifeCycleRow } from "./life-cycle.ts";

export type JudgedLifeCycle = Omit<LifeCycleRow, "items" | "kinds" | "lapsed" | "listed"> & Judgement;

/** Starts or productions by the day, judged by the rule that pages, lists and figures share. */
export async function judgedLifeCycle(tx: ScopedTx, question: LifeCycleQuestion, bars: LifeCycleBars): Promise<JudgedLifeCycle[]> {
  return (await selectLifeCycle(tx, question, itemsTelling(bars, question.kind)))
    .map(({ kinds, lapsed, items, listed, ...row }) => ({ ...row, ...standingOf(question.kind, { ...row, listed, items, states: statesOf({ items, kinds, lapsed }) }, bars) }));
}
