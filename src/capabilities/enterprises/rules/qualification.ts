import { daysBetween, plainDate } from "../../../kernel/plain-date.ts";
import { allowed, refused } from "../../../kernel/refusal.ts";
import type { QualificationKinds } from "../contract/qualification-kinds.ts";
import type { QualificationLevel } from "../contract/qualification-kind.ts";
import { kindByCode } from "./qualification-kind.ts";

interface Held {
  readonly awardedOn: string;
  readonly validTo?: string | null | undefined;
  readonly endedOn?: string | null | undefined;
}

export type QualificationStateOn = "valid" | "notYetValid" | "expired" | "ended";

/** The state on a day: the first that fits. The last day of validity is valid, the day of the ending is not. */
export function qualificationState({ awardedOn, validTo, endedOn }: Held, on: string): QualificationStateOn {
  if (on < awardedOn) return "notYetValid";
  if (endedOn && on >= endedOn) return "ended";
  return validTo && on > validTo ? "expired" : "valid";
}

/** Days that a valid award has left: 0 on its last day; undefined where it has no term or is not valid. */
export const daysLeft = (held: Held, on: string): number | undefined =>
  held.validTo && qualificationState(held, on) === "valid" ? daysBetween(plainDate(on), plainDate(held.validTo)) : undefined;

interface Award extends Held {
  readonly kind: string;
  readonly level: QualificationLevel;
  readonly enterpriseId?: string | undefined;
  readonly parkId?: string | undefined;
  readonly endedBecause?: string | undefined;
}

/** What the catalogue says of it. What it said before a correction stands, whatever a later edition holds. */
export function judgeKind(kinds: QualificationKinds, { kind, level, enterpriseId, parkId }: Award) {
  const found = kindByCode(kinds, kind);
  if (!found) return refused("qualificationKindUnknown");
  if (!found.levels.includes(level)) return refused("levelNotOfKind");
  const [due, other] = found.holder === "park" ? [parkId, enterpriseId] : [enterpriseId, parkId];
  return due === undefined || other !== undefined ? refused("holderNotOfKind") : allowed;
}

/** Its days in their order; an ending has its reason, a reason its ending, and nothing ends after it has expired. */
export function judgeTerm({ awardedOn, validTo, endedOn, endedBecause }: Award) {
  if (validTo && validTo < awardedOn) return refused("validBeforeAwarded");
  if (!endedOn !== (endedBecause === undefined)) return refused("endingIncomplete");
  if (endedOn && endedOn < awardedOn) return refused("endedBeforeAwarded");
  return endedOn && validTo && endedOn > validTo ? refused("endedAfterExpiry") : allowed;
}
