import type { ConflictField } from "../../../ui/conflict-between.ts";
import { dayFromText } from "../../../ui/day-text.ts";

/** A day as the form holds it, as the operation takes it. */
export const dayOf = (text: string): string => dayFromText(text) ?? text;

/** Every field of the form by its label, as two versions may differ over it. */
export const conflictsOf = (labels: Readonly<Record<string, string>>): readonly ConflictField[] =>
  Object.entries(labels).map(([name, label]) => ({ name, label, theirs: (current) => current[name] }));

export const chosenOf = (id: string | null | undefined, name: string | null | undefined) => (id && name ? { id, name } : undefined);

/** Leaves out what is absent, since the operation takes no empty field. */
export function given<Part extends object>(part: Part): { [Name in keyof Part]?: Exclude<Part[Name], undefined> };
export function given(part: object): object {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}

export const dayGiven = (text: string | undefined): string | undefined => (text === undefined ? undefined : dayOf(text));
