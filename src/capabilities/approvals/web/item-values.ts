import { limitUnitLabel, itemGroupLabel, itemStageLabel, replacementWayLabel } from "../messages.ts";
import { specialProcedureLabel } from "../messages/case-clock.ts";
import { clauseRequirement } from "../messages/case-list.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { TimeLimit } from "../contract/time-limit.ts";
import type { ItemField } from "../contract/zone-items.ts";
import { editWords } from "./catalogue-edit-words.ts";

type NameOf = (code: string) => string;

export const limitText = (limit: Pick<TimeLimit, "n" | "unit"> | undefined): string => (limit ? `${limit.n} ${limitUnitLabel[limit.unit]}` : "—");
const yesNo = (value: boolean): string => (value ? "是" : "否");

export const validityText = ({ clock }: ApprovalItem): string =>
  (clock?.validity ? editWords.validityText(clock.validity.n, clock.validity.unit, clock.validity.unlessStarted) : "—");

const proceduresText = ({ clock }: ApprovalItem): string =>
  (clock?.specialProcedures ?? []).map(({ procedure, stopsClock, cap }) => `${specialProcedureLabel[procedure]}（${stopsClock ? editWords.stopsClock : editWords.runsClock}${cap ? editWords.atMost(limitText(cap)) : ""}）`).join("、") || "—";

/** What stands in a field, as an official reads it. */
export function fieldText(item: ApprovalItem, field: ItemField, nameOf: NameOf): string {
  switch (field) {
    case "stage": return itemStageLabel[item.stage];
    case "group": return itemGroupLabel[item.group];
    case "statutoryLimit": case "promisedLimit": return limitText(item[field]);
    case "prerequisites": return item.prerequisites.map(nameOf).join("、") || "—";
    case "barsStart": case "barsOperation": return yesNo(item[field]);
    case "silence": case "extension": return limitText(item.clock?.[field]);
    case "validity": return validityText(item);
    case "specialProcedures": return proceduresText(item);
    case "tolerates": return (item.clock?.tolerates ?? []).map(({ prerequisite }) => nameOf(prerequisite)).join("、") || "—";
    case "onHoliday": return editWords.holidayText[item.clock?.onHoliday ?? "nextWorkingDay"];
    case "replaceableBy": return item.replaceableBy.map(({ way }) => replacementWayLabel[way]).join("、") || "—";
    case "appliesWhen": return (item.appliesWhen ?? []).map(clauseRequirement).join("；或 ") || "—";
    case "name": case "shortName": case "ruleOwner": case "resultDocument": case "noLimitReason": case "applicability": case "note": case "endedFrom": return item[field] ?? "—";
  }
}
