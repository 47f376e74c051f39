import { allowed, refused } from "../../../kernel/refusal.ts";

interface Verification {
  readonly verifiedOn?: string | undefined;
  readonly verifiedBy?: string | undefined;
  readonly evidence?: string | undefined;
}

export type EntryRefusal = "verificationIncomplete" | "evidenceWithoutVerification";

/** A verification has its day and its person; evidence is of a verification. */
export function judgeVerification({ verifiedOn, verifiedBy, evidence }: Verification) {
  if ((verifiedOn === undefined) !== (verifiedBy === undefined)) return refused("verificationIncomplete");
  return evidence !== undefined && verifiedOn === undefined ? refused("evidenceWithoutVerification") : allowed;
}
