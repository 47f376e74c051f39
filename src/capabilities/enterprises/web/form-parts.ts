import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";


/** Every field of the form by its label, as two versions may differ over it. */
export const conflictsOf = (labels: Readonly<Record<string, string>>): readonly ConflictField[] =>
  Object.entries(labels).map(([name, label]) => ({ name, label, theirs: (current) => current[name] }));

/** Leaves out what is absent, since the operation takes no empty field. */
export function given<Part extends object>(part: Part): { [Name in keyof Part]?: Exclude<Part[Name], undefined> };
export function given(part: object): object {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}

export const dayGiven = (text: string | undefined): string | undefined => (text === undefined ? undefined : writtenDay(text));
