import { allowed, refused } from "../../../kernel/refusal.ts";
import type { ProblemOrigin } from "../contract/problem.ts";

export type ProblemRefusal = "concernsNobody" | "notTheEnterprisesOwn" | "requestInHand" | "stepsStand" | "raisedAfterStep" | "answererMayNotClose";

/** A problem is an enterprise's or a project's. */
export const judgeConcern = ({ enterpriseId, projectId }: { readonly enterpriseId?: string | undefined; readonly projectId?: string | undefined }) =>
  (enterpriseId === undefined && projectId === undefined ? refused("concernsNobody") : allowed);

/** The steps rest on the problem: it was raised before the first of them. */
export const judgeRaised = (raisedOn: string, first: { readonly occurredOn: string } | undefined) =>
  (first && first.occurredOn < raisedOn ? refused("raisedAfterStep") : allowed);

/** An enterprise changes what it raised itself, until somebody has taken it up. */
export function mayEnterpriseChange(origin: ProblemOrigin, steps: number) {
  if (origin !== "enterprise") return refused("notTheEnterprisesOwn");
  return steps > 0 ? refused("requestInHand") : allowed;
}

/**
 * Only what was entered by mistake is withdrawn. A problem that was taken up leaves the ledger by an answer
 * (企业撤回, 重复), which is counted, so that none disappears unsolved (撤单).
 */
export const mayWithdraw = (steps: number) => (steps > 0 ? refused("stepsStand") : allowed);

/** Who reported the result does not verify it. */
export const mayVerify = (closer: string, answerer: string | undefined) => (closer === answerer ? refused("answererMayNotClose") : allowed);
