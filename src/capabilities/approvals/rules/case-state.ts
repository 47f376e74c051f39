import type { PlainDate } from "../../../kernel/plain-date.ts";
import { allowed, refused, type Verdict } from "../../../kernel/refusal.ts";
import type { CaseFactEntry, CaseFactKind, CaseState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";

/** A step as the rules see it; `struck` ones are left out before. In order of their places, which is that of their days. */
export interface StandingFact {
  readonly kind: CaseFactKind;
  readonly occurredOn: string;
}

/** What may happen next: the server refuses by this table and the page draws its buttons from it. */
const nextSteps: Readonly<Record<CaseState, readonly CaseFactKind[]>> = {
  notBegun: ["preparing", "submitted", "notApplicable", "replaced"],
  preparing: ["submitted", "notApplicable", "replaced"],
  submitted: ["accepted", "refused", "withdrawn"],
  accepted: ["decided", "refused", "withdrawn"],
  decided: ["delivered"],
  delivered: [],
  refused: ["preparing", "submitted", "replaced"],
  withdrawn: ["preparing", "submitted", "notApplicable", "replaced"],
  notApplicable: [],
  replaced: [],
};

export const stateOf = (facts: readonly StandingFact[]): CaseState => facts.at(-1)?.kind ?? "notBegun";

/** A filing has no decision period: the organ's receipt is the filing (国务院令第673号 §13), so it is decided from submission. */
export function nextOf(state: CaseState, item: ApprovalItem): readonly CaseFactKind[] {
  if (state === "submitted" && item.noLimitReason !== undefined) return ["decided", ...nextSteps.submitted];
  return nextSteps[state];
}

export type CaseFactRefusal =
  | "stepNotNext" | "decidedBeforeAccepted" | "beforeEarlierFact" | "dateInFuture" | "reasonMissing" | "personMissing" | "replacementMissing" | "replacementNotAllowed" | "replacementNotAsked";

const finished: readonly CaseState[] = ["decided", "delivered", "replaced", "notApplicable"];
/** Decided or validly replaced, or it does not apply: it bars nothing. */
export const isFinished = (state: CaseState): boolean => finished.includes(state);

function mayReplace(entry: CaseFactEntry, item: ApprovalItem): Verdict<CaseFactRefusal> {
  if (entry.kind !== "replaced") return entry.replacement === undefined ? allowed : refused("replacementNotAsked");
  if (entry.replacement === undefined) return refused("replacementMissing");
  return item.replaceableBy.some((way) => way.way === entry.replacement) ? allowed : refused("replacementNotAllowed");
}

/** May this step be recorded after the facts that stand? Days are plain; `today` is the zone's. */
export function mayRecord(entry: CaseFactEntry, facts: readonly StandingFact[], item: ApprovalItem, today: PlainDate): Verdict<CaseFactRefusal> {
  if (entry.occurredOn > today) return refused("dateInFuture");
  const state = stateOf(facts);
  if (!nextOf(state, item).includes(entry.kind)) return refused(entry.kind === "decided" && !isFinished(state) ? "decidedBeforeAccepted" : "stepNotNext");
  const last = facts.at(-1);
  if (last && entry.occurredOn < last.occurredOn) return refused("beforeEarlierFact");
  if ((entry.kind === "notApplicable" || entry.kind === "refused") && entry.reason === undefined) return refused("reasonMissing");
  if (entry.kind === "notApplicable" && entry.person === undefined) return refused("personMissing");
  return mayReplace(entry, item);
}

/** Holds a whole list of steps to the same rules, for a correction in the middle and for the loader. */
export function mayStand(entries: readonly CaseFactEntry[], item: ApprovalItem, today: PlainDate): Verdict<CaseFactRefusal> {
  for (const [index, entry] of entries.entries()) {
    const verdict = mayRecord(entry, entries.slice(0, index), item, today);
    if (!verdict.allowed) return verdict;
  }
  return allowed;
}
