import type { ConflictField } from "../../../ui/conflict-between.ts";
import { VisitPurpose } from "../contract.ts";
import { visitPurposeLabel } from "../messages.ts";
import { othersOf, usersOf } from "./visit-values.ts";
import { visitWords } from "./words.ts";

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;
const rowsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : []);
const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null);
const visitorsIn = (current: Row) => rowsIn(current["visitors"]).map((one) => ({ userId: textIn(one["userId"]), person: textIn(one["person"]) ?? "", unit: textIn(one["unit"]) }));

const purposeText = (value: unknown): string => {
  const found = VisitPurpose.enum.find((purpose) => purpose === value);
  return found === undefined ? visitWords.none : visitPurposeLabel[found];
};
const ledText = (value: unknown): string => (value === "yes" ? visitWords.yes : visitWords.no);
const listText = (nameOf: (id: string) => string) => (value: unknown): string =>
  (Array.isArray(value) && value.length > 0 ? value.map((id) => nameOf(String(id))).join("、") : visitWords.none);
const countText = (value: unknown): string => visitWords.problemCount(Array.isArray(value) ? value.length : 0);

const same = (name: string, label: string): ConflictField => ({ name, label, theirs: (current) => current[name] });

/** Over what two versions of a visit may differ; `nameOf` names a user or an enterprise by its id. */
export const visitConflicts = (nameOf: (id: string) => string): readonly ConflictField[] => [
  { ...same("enterpriseId", visitWords.enterprise), text: (value) => nameOf(String(value)) },
  same("visitedOn", visitWords.visitedOn),
  { ...same("purpose", visitWords.purpose), text: purposeText },
  { name: "userIds", label: visitWords.users, theirs: (current) => usersOf(visitorsIn(current)), text: listText(nameOf) },
  { name: "others", label: visitWords.others, theirs: (current) => othersOf(visitorsIn(current)) },
  { name: "led", label: visitWords.led, theirs: (current) => (current["ledByLeader"] === true ? "yes" : "no"), text: ledText },
  same("situation", visitWords.situation),
  { name: "problemIds", label: visitWords.known, theirs: (current) => rowsIn(current["problems"]).flatMap((one) => textIn(one["id"]) ?? []), text: countText },
  same("answered", visitWords.answered),
  same("policies", visitWords.policies),
  same("followUp", visitWords.followUp),
  { ...same("projectId", visitWords.project), text: (value) => (typeof value === "string" ? nameOf(value) : visitWords.none) },
];
