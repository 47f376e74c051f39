import type { ItemContent, LimitDays } from "../contract/item-override.ts";
import { itemGroupLabel, itemStageLabel, limitUnitLabel, replacementWayLabel } from "../messages.ts";
import { specialProcedureLabel } from "../messages/case-clock.ts";
import { clauseRequirement } from "../messages/case-list.ts";
import { editWords, itemFieldLabel } from "./catalogue-edit-words.ts";
import { limitFields, lineFields } from "./item-override-values.ts";

interface ContentLine {
  readonly label: string;
  readonly text: string;
}

const daysText = (limit: LimitDays): string => `${String(limit.n)} ${limitUnitLabel[limit.unit]}`;
const listText = (parts: readonly string[], between = "、"): string => (parts.length === 0 ? editWords.nothing : parts.join(between));
const line = <Value>(label: string, value: Value | null | undefined, text: (value: Value) => string): ContentLine[] =>
  (value === undefined ? [] : [{ label, text: value === null ? editWords.cleared : text(value) }]);

const procedureText = ({ procedure, stopsClock, cap }: NonNullable<ItemContent["specialProcedures"]>[number]): string =>
  `${specialProcedureLabel[procedure]}（${stopsClock ? editWords.stopsClock : editWords.runsClock}${cap ? editWords.atMost(daysText(cap)) : ""}）`;

/** What an override sets, field by field, as an official reads it. */
export function contentLines(content: ItemContent, nameOf: (code: string) => string): readonly ContentLine[] {
  const named = (codes: readonly string[]): string => listText(codes.map(nameOf));
  const yesNo = (value: boolean): string => editWords.yesNo[value ? 0 : 1].label;
  return [
    ...limitFields.flatMap((field) => line(itemFieldLabel[field], content[field], daysText)),
    ...lineFields.flatMap((field) => line(itemFieldLabel[field], content[field], (text) => text)),
    ...line(itemFieldLabel.stage, content.stage, (stage) => itemStageLabel[stage]),
    ...line(itemFieldLabel.group, content.group, (group) => itemGroupLabel[group]),
    ...line(itemFieldLabel.prerequisites, content.prerequisites, named),
    ...line(itemFieldLabel.tolerates, content.tolerates, named),
    ...line(itemFieldLabel.barsStart, content.barsStart, yesNo),
    ...line(itemFieldLabel.barsOperation, content.barsOperation, yesNo),
    ...line(itemFieldLabel.specialProcedures, content.specialProcedures, (all) => listText(all.map(procedureText))),
    ...line(itemFieldLabel.validity, content.validity, ({ n, unit, unlessStarted }) => editWords.validityText(n, unit, unlessStarted)),
    ...line(itemFieldLabel.onHoliday, content.onHoliday, (rule) => editWords.holidayText[rule]),
    ...line(itemFieldLabel.appliesWhen, content.appliesWhen, (clauses) => listText(clauses.map(clauseRequirement), "；或 ")),
    ...line(itemFieldLabel.replaceableBy, content.replaceableBy, (ways) => listText(ways.map((way) => replacementWayLabel[way]))),
  ];
}
