import { allowed, refused, type Verdict } from "../../../kernel/refusal.ts";
import type { ServiceMode, ServiceRating } from "../contract/agent-service.ts";

interface EnteredService {
  readonly agentId?: string | undefined;
  readonly agentName?: string | undefined;
  readonly startedOn: string;
  readonly finishedOn?: string | undefined;
  readonly rating?: ServiceRating | undefined;
  readonly nextFollowUpOn?: string | undefined;
  readonly handover?: readonly { readonly handedOn: string; readonly returnedOn?: string | undefined }[] | undefined;
}

export type AgentServiceRefusal = "agentMissing" | "agentTwice" | "finishedBeforeStarted" | "ratedBeforeFinished" | "followUpBeforeStart" | "returnedBeforeHanded" | "mandateMissing";

/** One agent, a user or a name; an end not before its begin; and nobody rates what is not finished. */
export function judgeService({ agentId, agentName, startedOn, finishedOn, rating, nextFollowUpOn, handover = [] }: EnteredService): Verdict<AgentServiceRefusal> {
  if (agentId === undefined && agentName === undefined) return refused("agentMissing");
  if (agentId !== undefined && agentName !== undefined) return refused("agentTwice");
  if (finishedOn !== undefined && finishedOn < startedOn) return refused("finishedBeforeStarted");
  if (nextFollowUpOn !== undefined && nextFollowUpOn < startedOn) return refused("followUpBeforeStart");
  if (handover.some(({ handedOn, returnedOn }) => returnedOn !== undefined && returnedOn < handedOn)) return refused("returnedBeforeHanded");
  return rating !== undefined && finishedOn === undefined ? refused("ratedBeforeFinished") : allowed;
}

/** A service of before mandates were kept: it acts in another's name, and nobody has recorded by what right. New ones are refused. */
export const lacksMandate = ({ mode, mandateId }: { readonly mode: ServiceMode; readonly mandateId: string | null }): boolean => mode === "act" && mandateId === null;

/** Finished by the day, or still open on it. */
export const serviceState = ({ finishedOn }: { readonly finishedOn: string | null }, asOf: string) =>
  (finishedOn !== null && finishedOn <= asOf ? "finished" : "open");
