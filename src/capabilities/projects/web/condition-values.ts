import { writtenDay } from "../../../ui/day-text.ts";
import type { ProjectCondition } from "../contract/condition.ts";
import { ProjectConditionName } from "../contract/condition-name.ts";
import { conditionKinds } from "../rules/condition.ts";

/** The form's values: a number field gives a number, a choice its code. */
export interface ConditionValues {
  readonly occurredOn: string;
  readonly sourceRef?: string | undefined;
  readonly reason?: string | undefined;
  readonly values?: Readonly<Partial<Record<ProjectConditionName, string | number | null>>> | undefined;
}

type Known = ReadonlyMap<ProjectConditionName, ProjectCondition>;

export const shownValues = (known: Known): ConditionValues["values"] =>
  Object.fromEntries([...known].map(([name, { value }]) => [name, conditionKinds[name].kind === "number" ? Number(value) : value]));

/** What differs from the values that stand; one of the same day names the version that was seen, and is put right. */
export function conditionBody({ occurredOn, sourceRef, reason, values = {} }: ConditionValues, rows: readonly ProjectCondition[], known: Known) {
  const day = writtenDay(occurredOn);
  const given = ProjectConditionName.enum.flatMap((condition) => {
    const value = values[condition];
    if (value === undefined || value === null || String(value) === known.get(condition)?.value) return [];
    const version = rows.find((row) => row.condition === condition && row.occurredOn === day)?.version;
    return [{ condition, value: String(value), ...(version !== undefined && { version }) }];
  });
  return { occurredOn: day, values: given, ...(sourceRef !== undefined && { sourceRef }), ...(reason !== undefined && { reason }) };
}
