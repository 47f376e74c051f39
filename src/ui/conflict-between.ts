import type { FormConflict } from "./form-submission.ts";
import type { ShownProblem } from "./problem.ts";

/** A field of the form over which two versions of a record can differ. */
export interface ConflictField {
  /** The form's field. */
  readonly name: string;
  readonly label: string;
  /** The form's value of the record as it stands now. */
  readonly theirs: (current: Readonly<Record<string, unknown>>) => unknown;
  /** The value in words. */
  readonly text?: (value: unknown) => string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const plain = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "—");
const settled = (value: unknown) => value ?? "";
/** Several chosen ones are the same when they are the same one by one, or none at all. */
const sameList = (one: unknown, other: unknown) => Array.isArray(one ?? []) && Array.isArray(other ?? []) && JSON.stringify(one ?? []) === JSON.stringify(other ?? []);
const same = (one: unknown, other: unknown) => settled(one) === settled(other) || sameList(one, other);

/** The choice between what was filled in and what another person saved meanwhile; undefined where the refusal is no such conflict. */
export function conflictBetween(
  problem: ShownProblem, values: Readonly<Record<string, unknown>>, fields: readonly ConflictField[], onRebased: (version: number) => void,
): FormConflict | undefined {
  const { code, current, change } = problem;
  if (code !== "versionConflict" || !isRecord(current)) return undefined;
  const { version } = current;
  if (typeof version !== "number") return undefined;
  const both = fields.map((field) => ({ ...field, mine: values[field.name], other: field.theirs(current) }));
  const differing = both.filter(({ mine, other }) => !same(mine, other));
  return {
    rows: differing.map(({ name, label, mine, other, text = plain }) => ({ name, label, mine: text(mine), theirs: text(other) })),
    ...change,
    values: Object.fromEntries(both.map(({ name, other }) => [name, other ?? undefined])),
    onRebased: () => { onRebased(version); },
  };
}
