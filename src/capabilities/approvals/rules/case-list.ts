import { allowed, type Verdict } from "../../../kernel/refusal.ts";
import type { Applies, CaseChoice, CaseListLine, ChosenLine } from "../contract/case-list.ts";
import type { CaseState } from "../contract/fact.ts";
import type { Arranged } from "../contract/item-arrangement.ts";
import type { ItemVersions } from "../contract/item-version.ts";
import type { ApprovalItem, ReplacementWay } from "../contract/item.ts";
import { judgeApplicability, type KnownConditions } from "./applicability.ts";
import { arrangedOn } from "./item-versions.ts";

interface StandingCase { readonly id: string; readonly item: string; readonly state: CaseState }
interface LastChoice { readonly item: string; readonly chosen: CaseChoice; readonly grounds: string; readonly reason: string | null }

export interface CaseListGround {
  readonly items: readonly ApprovalItem[];
  readonly versions: ItemVersions;
  readonly known: KnownConditions;
  readonly cases: readonly StandingCase[];
  /** The newest of each item. */
  readonly choices: readonly LastChoice[];
  readonly day: string;
}

/** What stands in an item's place without anybody's doing. A commitment is the enterprise's own to make, so that it is never proposed. */
const replacing = ["governmentProvided", "areaWideAssessment"] as const satisfies readonly ReplacementWay[];

type Replacement = Pick<CaseListLine, "replacement" | "arrangementId">;

function replacementOf(arranged: readonly Arranged[]): Replacement {
  const [found] = replacing.flatMap((way) => arranged.filter(({ kind }) => kind === way).map(({ id }) => ({ replacement: way, arrangementId: id })));
  return found ?? { replacement: null, arrangementId: null };
}

const proposalOf = (applies: Applies, { replacement }: Replacement): CaseChoice =>
  (applies === "applies" ? (replacement === null ? "open" : "replaced") : applies === "notApplicable" ? "notApplicable" : "leave");

/** Said already not to apply, or to be replaced. */
const settled = (state: CaseState | null): boolean => state === "notApplicable" || state === "replaced";

/** A case that was opened before anything was judged is settled, unless the rule now says otherwise of whether it applies. */
function isPending(own: StandingCase | undefined, last: LastChoice | undefined, applies: Applies, grounds: string): boolean {
  if (last) return last.grounds !== grounds;
  return own === undefined || (applies === "notApplicable" && !settled(own.state)) || (applies === "applies" && own.state === "notApplicable");
}

/** A project's list as the rule would have it, in the catalogue's order, each line with its explanation. Nothing is ever taken away. */
export function caseList({ items, versions, known, cases, choices, day }: CaseListGround, explain: (line: Omit<CaseListLine, "explanation">, item: ApprovalItem) => string): CaseListLine[] {
  const arrangements = arrangedOn(versions, day);
  return items.flatMap((item): CaseListLine[] => {
    const own = cases.find((one) => one.item === item.code);
    if (item.endedFrom !== undefined && !own) return [];
    const last = choices.find((one) => one.item === item.code);
    const { applies, clauses } = judgeApplicability(item, known, day);
    const arranged = arrangements.filter((one) => one.item === item.code);
    const replacement = applies === "applies" ? replacementOf(arranged) : { replacement: null, arrangementId: null };
    const proposal = proposalOf(applies, replacement);
    const grounds = [applies, proposal, replacement.arrangementId ?? ""].join(":");
    const line = {
      item: item.code, applies, clauses: [...clauses], arranged: [...arranged], proposal, ...replacement, caseId: own?.id ?? null, state: own?.state ?? null,
      chosen: last?.chosen ?? null, chosenReason: last?.reason ?? null, pending: isPending(own, last, applies, grounds), grounds,
    };
    return [{ ...line, explanation: explain(line, item) }];
  });
}

export type CaseChoiceRefusal = "proposalChanged" | "caseExists" | "choiceReasonMissing" | "personMissing" | "replacementMissing" | "replacementNotAllowed" | "caseBegun" | "notSettled" | "choiceTwice";

/** Whether the choice says otherwise than the rule. A person may; why, is kept. */
export function overridesRule({ applies, proposal, caseId, state }: Pick<CaseListLine, "applies" | "proposal" | "caseId" | "state">, choice: CaseChoice): boolean {
  if (applies === "unknown") return choice === "notApplicable" || choice === "replaced";
  if (choice === "reopen") return applies !== "applies";
  if (caseId !== null && choice === "leave") return (applies === "notApplicable" && !settled(state)) || (applies === "applies" && state === "notApplicable");
  return choice !== proposal && !(applies === "applies" && choice === "open" && proposal === "replaced");
}

/** May this be done with the line as it stands? */
export function judgeChoice(line: CaseListLine, { choice, grounds, replacement, reason }: ChosenLine, person: string | undefined, item: ApprovalItem): Verdict<CaseChoiceRefusal> {
  const no = (code: CaseChoiceRefusal) => ({ allowed: false, code }) as const;
  if (grounds !== line.grounds) return no("proposalChanged");
  if (choice === "open" && line.caseId !== null) return no("caseExists");
  if (choice === "reopen") return !settled(line.state) ? no("notSettled") : overridesRule(line, choice) && reason === undefined ? no("choiceReasonMissing") : allowed;
  if (line.caseId !== null && choice !== "leave" && line.state !== "notBegun") return no("caseBegun");
  if (choice === "replaced" && replacement === undefined) return no("replacementMissing");
  if (choice === "replaced" && !item.replaceableBy.some(({ way }) => way === replacement)) return no("replacementNotAllowed");
  if (choice === "notApplicable" && person === undefined) return no("personMissing");
  return overridesRule(line, choice) && reason === undefined ? no("choiceReasonMissing") : allowed;
}
