import { allowed, refused } from "../../../kernel/refusal.ts";
import { SiteCondition, type FactKind, type Stage } from "../contract/fact.ts";
import { judgeDay } from "./project.ts";

/** A project's life in its order. What happened is recorded as it happened: a start without a filing is a start. */
const life = ["signed", "filed", "started", "producing", "atCapacity"] as const satisfies readonly FactKind[];

/** How far the facts that stand on a day carry a project: as far as the furthest of them. */
export const stageOf = (kinds: readonly FactKind[]): Stage => life.findLast((kind) => kinds.includes(kind)) ?? "registered";

/** The same as a condition on facts, for whoever looks for the projects of a stage: one kind is there, and none of others. */
export function stageCondition(stage: Stage): { readonly has?: FactKind; readonly hasNone: readonly FactKind[] } {
  const place = life.findIndex((kind) => kind === stage);
  const has = life[place];
  return { ...(has === undefined ? {} : { has }), hasNone: life.slice(place + 1) };
}

interface FactClaim {
  readonly kind: FactKind;
  readonly occurredOn: string;
  readonly evidence?: string | undefined;
}

const conditions: ReadonlySet<string> = new Set(SiteCondition.enum);

/** A site condition is believed by what shows it. A start is recorded as it happened; one that nobody verified counts nowhere until somebody has. */
export function judgeFact(fact: FactClaim, today: string) {
  if (conditions.has(fact.kind) && fact.evidence === undefined) return refused("evidenceMissing");
  return judgeDay(fact.occurredOn, today);
}

export const judgeWithdrawal = (fact: { readonly withdrawn: boolean }) => (fact.withdrawn ? refused("factAlreadyWithdrawn") : allowed);
