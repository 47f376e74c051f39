import { allowed, refused } from "../../../kernel/refusal.ts";
import type { CommitmentResult } from "../contract/environmental-commitment.ts";

export type EnvironmentalCommitmentRefusal = "dueBeforeCommitted";

/** A term does not end before the promise. */
export const judgeCommitment = ({ committedOn, dueOn }: { readonly committedOn: string; readonly dueOn?: string | undefined }) =>
  (dueOn !== undefined && dueOn < committedOn ? refused("dueBeforeCommitted") : allowed);

/** 已承诺、已兑现、部分兑现、未兑现、逾期未兑现. */
export type CommitmentState = "promised" | "met" | "partlyMet" | "notMet" | "overdue";

interface Shown {
  readonly occurredOn: string;
  readonly result: CommitmentResult;
}

interface Promised {
  readonly dueOn: string | null;
  /** The oldest first; of one day, in the order of recording. */
  readonly evidence: readonly Shown[];
}

/** The newest evidence by the day. */
export const latestEvidence = <E extends Shown>(evidence: readonly E[], asOf: string): E | undefined =>
  evidence.findLast(({ occurredOn }) => occurredOn <= asOf);

/**
 * How a commitment stands on a day: as its newest evidence says, and as promised where there is none. Past its term
 * (the due day itself still counts) it is overdue for as long as no evidence has ever shown it met.
 */
export function commitmentState({ dueOn, evidence }: Promised, asOf: string): CommitmentState {
  const everMet = evidence.some(({ occurredOn, result }) => occurredOn <= asOf && result === "met");
  if (dueOn !== null && asOf > dueOn && !everMet) return "overdue";
  return latestEvidence(evidence, asOf)?.result ?? "promised";
}
