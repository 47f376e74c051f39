import { allowed, refused } from "../../../kernel/refusal.ts";
import type { EnteredParticipant, EnteredSubject } from "../contract/meeting.ts";

const named = (values: readonly (string | undefined)[]): number => values.filter((value) => value !== undefined).length;

/** One unit or none, with or without a person; somebody in any case. */
export function judgeParticipant({ enterpriseId, departmentId, unit, person }: EnteredParticipant) {
  const units = named([enterpriseId, departmentId, unit]);
  if (units > 1) return refused("participantOfTwoUnits");
  return units === 0 && person === undefined ? refused("participantMissing") : allowed;
}

export function judgeSubject({ projectId, enterpriseId, problemId }: EnteredSubject) {
  return named([projectId, enterpriseId, problemId]) === 1 ? allowed : refused("subjectNotOne");
}
