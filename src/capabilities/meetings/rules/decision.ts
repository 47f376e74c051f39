import { allowed, refused } from "../../../kernel/refusal.ts";
import type { DecisionState } from "../contract/decision.ts";

interface Standing {
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  /** The day of the later meeting that goes on with it. */
  readonly carriedToHeldOn: string | null;
}

/** How a decision stands on a day. What was done is done, even if it was carried over before; the due day itself is still in time. */
export function decisionState({ dueOn, doneOn, carriedToHeldOn }: Standing, day: string): DecisionState {
  if (doneOn !== null && doneOn <= day) return "done";
  if (carriedToHeldOn !== null && carriedToHeldOn <= day) return "carriedOver";
  return dueOn !== null && dueOn < day ? "overdue" : "open";
}

interface Entered {
  readonly dueOn?: string | undefined;
  readonly doneOn?: string | undefined;
  readonly outcome?: string | undefined;
}

/** A decision falls due and is carried out after it was taken; how it ended comes with the day on which it did. */
export function judgeDecision({ dueOn, doneOn, outcome }: Entered, heldOn: string) {
  if (dueOn !== undefined && dueOn < heldOn) return refused("dueBeforeMeeting");
  if (doneOn !== undefined && doneOn < heldOn) return refused("doneBeforeMeeting");
  return outcome !== undefined && doneOn === undefined ? refused("outcomeWithoutDay") : allowed;
}

interface Earlier {
  readonly id: string;
  readonly meetingId: string;
  readonly heldOn: string;
  readonly doneOn: string | null;
  readonly withdrawn: boolean;
  readonly carriedTo: string | null;
}

/** Only what an earlier meeting left undone goes on, and in one later meeting. `by` is the decision that goes on with it. */
export function mayCarryOver(earlier: Earlier, by: { readonly id: string; readonly meetingId: string; readonly heldOn: string }) {
  if (earlier.withdrawn) return refused("carriedFromWithdrawn");
  if (earlier.doneOn !== null) return refused("carriedFromDone");
  if (earlier.meetingId === by.meetingId || earlier.heldOn > by.heldOn) return refused("carriedFromNotEarlier");
  return earlier.carriedTo !== null && earlier.carriedTo !== by.id ? refused("carriedOverAlready") : allowed;
}

/** Done once, and where it was carried over, only at its last meeting. */
export function mayComplete({ doneOn, carriedTo }: Pick<Earlier, "doneOn" | "carriedTo">) {
  if (doneOn !== null) return refused("decisionDone");
  return carriedTo === null ? allowed : refused("decisionCarriedOver");
}

interface Placed {
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly carriedFromHeldOn: string | null;
  readonly carriedToHeldOn: string | null;
}

/** Whether a meeting may have been held on that day, by what is recorded of its decisions. */
export function fitsDecisions(heldOn: string, decisions: readonly Placed[]) {
  const fits = decisions.every(({ dueOn, doneOn, carriedFromHeldOn, carriedToHeldOn }) =>
    (dueOn === null || dueOn >= heldOn) && (doneOn === null || doneOn >= heldOn)
    && (carriedFromHeldOn === null || carriedFromHeldOn <= heldOn) && (carriedToHeldOn === null || carriedToHeldOn >= heldOn));
  return fits ? allowed : refused("heldOnAgainstDecisions");
}
