import type { CaseFactKind, CaseState, KeptState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { Progress } from "./case-progress.ts";

/** What may happen next: the server refuses by this table and the page draws its buttons from it. */
const nextSteps: Readonly<Record<KeptState, readonly CaseFactKind[]>> = {
  notBegun: ["preparing", "submitted", "notApplicable", "replaced"],
  preparing: ["submitted", "notApplicable", "replaced"],
  submitted: ["decided", "accepted", "correctionAsked", "refused", "withdrawn"],
  inCorrection: ["corrected", "refused", "withdrawn"],
  accepted: ["decided", "accepted", "correctionAsked", "corrected", "specialBegun", "suspended", "extended", "promiseMoved", "refused", "withdrawn"],
  inSpecialProcedure: ["specialEnded", "correctionAsked", "corrected", "extended", "promiseMoved", "withdrawn"],
  suspended: ["resumed", "correctionAsked", "corrected", "promiseMoved", "withdrawn"],
  decided: ["delivered", "validityExtended"],
  delivered: ["validityExtended"],
  refused: ["preparing", "submitted", "replaced"],
  withdrawn: ["preparing", "submitted", "notApplicable", "replaced"],
  notApplicable: ["relisted"],
  replaced: ["relisted"],
};

/** What a step needs besides the state; a step that is not named needs nothing. */
const needs: Partial<Record<CaseFactKind, (progress: Progress, item: ApprovalItem) => boolean>> = {
  // A filing has no decision period: the organ's receipt is the filing (国务院令第673号 §13), so it is decided from submission.
  decided: ({ state }, item) => state !== "submitted" || item.noLimitReason !== undefined,
  // A recorded acceptance takes the place of the one that silence made, until something else rests on that.
  accepted: ({ state, silentUntil, lastOn }) => state === "submitted" || (silentUntil !== null && lastOn !== null && lastOn <= silentUntil),
  correctionAsked: ({ awaiting }) => !awaiting,
  corrected: ({ awaiting }) => awaiting,
  specialBegun: (_progress, { clock }) => clock !== undefined && clock.specialProcedures.length > 0,
  extended: ({ extension }, { clock }) => extension === null && clock?.extension !== undefined,
  promiseMoved: (_progress, { promisedLimit }) => promisedLimit !== undefined,
  validityExtended: (_progress, { clock }) => clock?.validity !== undefined,
  replaced: (_progress, { replaceableBy }) => replaceableBy.length > 0,
};

export const nextOf = (progress: Progress, item: ApprovalItem): readonly CaseFactKind[] =>
  nextSteps[progress.state].filter((kind) => needs[kind]?.(progress, item) ?? true);

/** Where nothing more comes of a case the item may be applied for anew, by a case of its own. */
const endStates: readonly CaseState[] = ["expired", "refused", "withdrawn"];
export const mayApplyAnew = (state: CaseState): boolean => endStates.includes(state);

/** Steps that leave a case where they found it, once they are over: they may be entered after what followed them. */
export const passing: readonly CaseFactKind[] = ["correctionAsked", "specialBegun", "suspended", "extended", "promiseMoved"];

/** What may have happened before the newest step without being recorded, by the same table. */
export function earlierOf(along: readonly Progress[], item: ApprovalItem): readonly CaseFactKind[] {
  const then = new Set(along.slice(0, -1).flatMap((progress) => nextOf(progress, item)));
  return passing.filter((kind) => then.has(kind));
}
