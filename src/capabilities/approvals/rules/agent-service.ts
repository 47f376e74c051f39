import { allowed, refused } from "../../../kernel/refusal.ts";
import type { ServiceMode, ServiceRating } from "../contract/agent-service.ts";

interface EnteredService {
  readonly agentId?: string | undefined;
  readonly agentName?: string | undefined;
  readonly startedOn: string;
  readonly finishedOn?: string | undefined;
  readonly rating?: ServiceRating | undefined;
}

export type AgentServiceRefusal = "agentMissing" | "agentTwice" | "finishedBeforeStarted" | "ratedBeforeFinished";

/** One agent, a user or a name; an end not before its begin; and nobody rates what is not finished. */
export function judgeService({ agentId, agentName, startedOn, finishedOn, rating }: EnteredService) {
  if (agentId === undefined && agentName === undefined) return refused("agentMissing");
  if (agentId !== undefined && agentName !== undefined) return refused("agentTwice");
  if (finishedOn !== undefined && finishedOn < startedOn) return refused("finishedBeforeStarted");
  return rating !== undefined && finishedOn === undefined ? refused("ratedBeforeFinished") : allowed;
}

interface Entrusted {
  readonly mode: ServiceMode;
  readonly startedOn: string;
  readonly entrustedOn: string | null;
  readonly entrustedBy: string | null;
}

export type AgentServiceFinding = "entrustmentMissing" | "entrustorMissing" | "entrustedAfterStart";

/**
 * What a reader should know of a full agency (`act`): who acts in another's name needs an entrustment. The rules of
 * Changsha (2010) and Guigang (2018) ask for one (docs/sources.md). They are other places' rules and say nothing of
 * entering the service in a ledger, so that this is a finding and never a refusal.
 */
export function serviceFindings({ mode, startedOn, entrustedOn, entrustedBy }: Entrusted): readonly AgentServiceFinding[] {
  if (mode !== "act") return [];
  if (entrustedOn === null) return ["entrustmentMissing"];
  return [
    ...(entrustedBy === null ? ["entrustorMissing" as const] : []),
    ...(entrustedOn > startedOn ? ["entrustedAfterStart" as const] : []),
  ];
}

/** Finished by the day, or still open on it. */
export const serviceState = ({ finishedOn }: { readonly finishedOn: string | null }, asOf: string) =>
  (finishedOn !== null && finishedOn <= asOf ? "finished" : "open");
