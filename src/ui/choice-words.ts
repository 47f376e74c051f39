import { createContext, use, useEffect } from "react";
import type { Option } from "./filter-field.tsx";

/** The words of the choices that a form has offered, so that a value can be told by them: never by its code. */
interface ChoiceWords {
  readonly keep: (field: string, options: readonly Option[]) => void;
  readonly textOf: (field: string, value: string) => string;
}

const isId = (value: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value);

/** `elsewhere` tells of a chosen record that this form has not offered. */
export function choiceWords(elsewhere: string): ChoiceWords {
  const words = new Map<string, string>();
  const keyOf = (field: string, value: string) => `${field} ${value}`;
  return {
    keep: (field, options) => { for (const { value, label } of options) words.set(keyOf(field, value), label); },
    textOf: (field, value) => words.get(keyOf(field, value)) ?? (isId(value) ? elsewhere : value),
  };
}

export const ChoiceWordsContext = createContext<ChoiceWords | undefined>(undefined);

/** Keeps the words of a field's choices for the form around it. */
export function useChoiceWords(name: string | (string | number)[], options: readonly Option[]): void {
  const words = use(ChoiceWordsContext);
  const field = Array.isArray(name) ? name.join("/") : name;
  useEffect(() => { words?.keep(field, options); }, [words, field, options]);
}
