import type { Verdict } from "../../../kernel/refusal.ts";
import type { CaseFactEntry } from "../contract/fact.ts";
import { progressOf } from "./case-progress.ts";
import { mayRecord, mayStand, type CaseFactRefusal, type CaseGround } from "./case-state.ts";
import { nextOf } from "./case-table.ts";

/** Where entries that belong together take their places among the steps: `at[n]` counts the steps before the n-th of them. */
export type Placing = { readonly allowed: true; readonly at: readonly number[] } | Extract<Verdict<CaseFactRefusal>, { allowed: false }>;

/** The places that a day leaves open, the last first: after all earlier days, before all later ones. */
function openPlaces(facts: readonly CaseFactEntry[], day: string): number[] {
  const first = facts.filter(({ occurredOn }) => occurredOn < day).length;
  const last = facts.filter(({ occurredOn }) => occurredOn <= day).length;
  return Array.from({ length: last - first + 1 }, (_, back) => last - back);
}

const inserted = (facts: readonly CaseFactEntry[], place: number, entry: CaseFactEntry): CaseFactEntry[] => [...facts.slice(0, place), entry, ...facts.slice(place)];

/** A step that comes before others is told so where it would have been right at the end; elsewhere, and where there is a word for it, by what is wrong at its own place. */
function misplaced(entry: CaseFactEntry, facts: readonly CaseFactEntry[], verdict: Verdict<CaseFactRefusal>, ground: CaseGround): Verdict<CaseFactRefusal> {
  const plain = !verdict.allowed && (verdict.code === "stepNotNext" || verdict.code === "decidedBeforeAccepted");
  const early = facts.some(({ occurredOn }) => occurredOn > entry.occurredOn);
  if (!plain || !early || !nextOf(progressOf(facts, ground.item, ground.calendar), ground.item).includes(entry.kind)) return verdict;
  const atEnd = mayRecord(entry, facts, ground);
  return atEnd.allowed ? verdict : atEnd;
}

/**
 * Steps are recorded in any order: each takes the last place among those of its day at which the whole list stands.
 * The entries come in their own order, the beginning of a stop before its end.
 */
export function placeEntries(entries: readonly CaseFactEntry[], facts: readonly CaseFactEntry[], ground: CaseGround): Placing {
  const [entry, ...rest] = entries;
  if (!entry) {
    const verdict = mayStand(facts, ground);
    return verdict.allowed ? { allowed: true, at: [] } : verdict;
  }
  let wrong: Verdict<CaseFactRefusal> | undefined;
  for (const place of openPlaces(facts, entry.occurredOn)) {
    const further = placeEntries(rest, inserted(facts, place, entry), ground);
    // A later entry that took a place before this one was judged in the wrong order.
    if (further.allowed && further.at.every((one) => one > place)) return { allowed: true, at: [place, ...further.at] };
    if (!further.allowed) wrong ??= further;
  }
  const verdict = misplaced(entry, facts, wrong ?? { allowed: false, code: "stepNotNext" }, ground);
  return verdict.allowed ? { allowed: false, code: "stepNotNext" } : verdict;
}
