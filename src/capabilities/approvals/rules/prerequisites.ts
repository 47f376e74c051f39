import type { CaseState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { isFinished } from "./case-state.ts";

/**
 * The prerequisites that are missing: those on the project's list that are neither decided nor replaced nor not
 * applicable. One that the list does not name does not apply there, so that of 备案 and 核准 the one that is needed counts.
 */
export const missingPrerequisites = ({ prerequisites }: ApprovalItem, states: ReadonlyMap<string, CaseState>): string[] =>
  prerequisites.filter((code) => {
    const state = states.get(code);
    return state !== undefined && !isFinished(state);
  });

/** Whether each of the missing ones may be handed in later (容缺受理), as the item's data says. */
export const mayTolerate = ({ clock }: ApprovalItem, missing: readonly string[]): boolean =>
  missing.every((code) => clock?.tolerates.some(({ prerequisite }) => prerequisite === code) === true);
