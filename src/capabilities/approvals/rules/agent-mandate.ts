import { allowed, refused, type Verdict } from "../../../kernel/refusal.ts";
import type { AgentMandate } from "../contract/agent-mandate.ts";

export type MandateRefusal = "mandateeMissing" | "mandateeTwice" | "mandateEndsBeforeItBegins" | "revokedBeforeItBegan" | "revokedAlready";

interface EnteredMandate {
  readonly agentId?: string | undefined;
  readonly agentName?: string | undefined;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

/** One agent, a user or a name; and an end not before the begin. */
export function judgeMandate({ agentId, agentName, validFrom, validTo }: EnteredMandate): Verdict<MandateRefusal> {
  if (agentId === undefined && agentName === undefined) return refused("mandateeMissing");
  if (agentId !== undefined && agentName !== undefined) return refused("mandateeTwice");
  return validTo !== undefined && validTo < validFrom ? refused("mandateEndsBeforeItBegins") : allowed;
}

/** A mandate is taken back once, and not before it began. */
export function mayRevoke({ validFrom, revokedOn }: Pick<AgentMandate, "validFrom" | "revokedOn">, on: string): Verdict<MandateRefusal> {
  if (revokedOn !== null) return refused("revokedAlready");
  return on < validFrom ? refused("revokedBeforeItBegan") : allowed;
}

/** From its first to its last day, and up to the day before it was taken back. */
export const isInForce = ({ validFrom, validTo, revokedOn }: Pick<AgentMandate, "validFrom" | "validTo" | "revokedOn">, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo) && (revokedOn === null || day < revokedOn);

/** What an agent is about to do in the name of an enterprise. */
interface Acting {
  readonly projectId: string;
  readonly item?: string | undefined;
  readonly agentId?: string | undefined;
  readonly startedOn: string;
}

/** Covers the act: in force on its day, of its project and item, and given to this user where it names one. A mandate without items covers them all. */
const covers = (mandate: AgentMandate, { projectId, item, agentId, startedOn }: Acting): boolean =>
  !mandate.withdrawn && mandate.projectId === projectId && isInForce(mandate, startedOn)
  && (mandate.items.length === 0 || item === undefined || mandate.items.includes(item))
  && (mandate.agentId === null || mandate.agentId === agentId);

/** The newest mandate that covers the act; without one nobody may act in another's name. */
export const mandateFor = (mandates: readonly AgentMandate[], acting: Acting): AgentMandate | undefined =>
  mandates.filter((mandate) => covers(mandate, acting)).reduce<AgentMandate | undefined>((best, one) => (best && best.validFrom >= one.validFrom ? best : one), undefined);
