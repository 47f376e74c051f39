import { roleText } from "../../../capabilities/accounts/messages.ts";
import { caseStateLabel, replacementWayLabel } from "../../../capabilities/approvals/messages.ts";
import { factKindLabel, keyListLevelLabel, measureLabel, natureLabel } from "../../../capabilities/projects/messages.ts";
import { departmentKindText, zoneKindText } from "../../../capabilities/zones/messages.ts";
import { wanYuanText } from "../../../ui/amount.ts";
import { momentText } from "../../../ui/moment-text.ts";

type Labels = Readonly<Record<string, string>>;

/** Words of the values that are kept as codes, by table and column. */
const labels: Readonly<Record<string, Labels>> = {
  "zone.kind": zoneKindText,
  "department.kind": departmentKindText,
  "role_grant.role": roleText,
  "project.nature": natureLabel,
  "project_fact.kind": factKindLabel,
  "project_value.measure": measureLabel,
  "key_project.level": keyListLevelLabel,
  "case_fact.kind": caseStateLabel,
  "case_fact.replacement": replacementWayLabel,
  "approval_case.latest_kind": caseStateLabel,
};
const labelOf = (column: string, value: string): string | undefined => {
  const own = labels[column];
  return own && Object.hasOwn(own, value) ? own[value] : undefined;
};
const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;

/** A value of the history as a person reads it; null where there was or is nothing. `names` tells ids of people, zones and departments. */
export function valueText(table: string, field: string, value: unknown, names: ReadonlyMap<string, string>): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return field === "amount_fen" ? `${String(value)}（${wanYuanText(value)} 万元）` : String(value);
  if (typeof value !== "string") return JSON.stringify(value);
  const word = labelOf(`${table}.${field}`, value) ?? names.get(value);
  if (word !== undefined) return word;
  if (moment.test(value)) {
    const at = new Date(value);
    return Number.isNaN(at.getTime()) ? value : momentText(at.toISOString());
  }
  return value;
}
