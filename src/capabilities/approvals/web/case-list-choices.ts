import type { CaseChoice, CaseListLine, ChosenLine } from "../contract/case-list.ts";
import type { ApprovalItem, ReplacementWay } from "../contract/item.ts";
import { replacementWayLabel } from "../messages.ts";
import { caseChoiceLabel } from "../messages/case-list.ts";
import { overridesRule } from "../rules/case-list.ts";
import { caseListWords } from "./case-list-words.ts";

/** What a person has made of a line: the code of the chosen option, and the reason. */
export interface LineChoice {
  readonly option: string;
  readonly reason: string;
}

const replaced = (way: ReplacementWay): string => `replaced:${way}`;

/** What may be done with the line: a case that has begun is left to its own page. */
export function lineOptions({ caseId, state }: CaseListLine, item: ApprovalItem | undefined): readonly { readonly value: string; readonly label: string }[] {
  const plain = (choice: CaseChoice) => ({ value: choice, label: caseChoiceLabel[choice] });
  const ways = (item?.replaceableBy ?? []).map(({ way }) => ({ value: replaced(way), label: caseListWords.replacedBy(replacementWayLabel[way]) }));
  const keep = { value: "leave", label: caseListWords.keep };
  if (state === "notApplicable" || state === "replaced") return [keep, plain("reopen")];
  if (caseId !== null && state !== "notBegun") return [keep];
  return [...(caseId === null ? [plain("open")] : []), plain("notApplicable"), ...ways, caseId === null ? plain("leave") : keep];
}

/** The rule's proposal as the first choice; what has a case already is left, unless the rule says that it does not apply. */
export function firstChoice({ caseId, state, applies, proposal, replacement }: CaseListLine): LineChoice {
  if (state === "notApplicable" && applies === "applies") return { option: "reopen", reason: "" };
  if (caseId !== null && (state !== "notBegun" || proposal === "open")) return { option: "leave", reason: "" };
  return { option: proposal === "replaced" && replacement !== null ? replaced(replacement) : proposal, reason: "" };
}

const wayOf = (option: string, item: ApprovalItem | undefined): ReplacementWay | undefined => item?.replaceableBy.find(({ way }) => replaced(way) === option)?.way;

function choiceOf(option: string): CaseChoice {
  if (option.startsWith("replaced")) return "replaced";
  return option === "open" || option === "notApplicable" || option === "reopen" ? option : "leave";
}

export const lacksReason = (line: CaseListLine, { option, reason }: LineChoice): boolean => overridesRule(line, choiceOf(option)) && reason.trim() === "";
export const needsReason = (line: CaseListLine, { option }: LineChoice): boolean => overridesRule(line, choiceOf(option));
export const isNotApplicable = ({ option }: LineChoice): boolean => option === "notApplicable";

export function chosenLine({ item: code, grounds }: CaseListLine, { option, reason }: LineChoice, item: ApprovalItem | undefined): ChosenLine {
  const replacement = wayOf(option, item);
  return { item: code, grounds, choice: choiceOf(option), ...(replacement !== undefined && { replacement }), ...(reason.trim() !== "" && { reason: reason.trim() }) };
}
