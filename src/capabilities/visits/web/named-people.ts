import type { EnteredVisitor } from "../contract.ts";

interface NamedPerson {
  readonly person: string;
  readonly unit: string | null;
}

const entry = /^([^（(]+?)\s*[（(]\s*(.+?)\s*[)）]$/;

/** 张三（经济发展部）、李四: names with the unit in brackets, one after another as people write them in a ledger. */
export function peopleIn(text: string): EnteredVisitor[] {
  return text.split(/[、，,；;\n]+/).map((part) => part.trim()).filter((part) => part !== "").map((part) => {
    const [, person, unit] = entry.exec(part) ?? [];
    return person !== undefined && unit !== undefined ? { person: person.trim(), unit } : { person: part };
  });
}

const personText = ({ person, unit }: NamedPerson): string => (unit === null ? person : `${person}（${unit}）`);

export const peopleText = (people: readonly NamedPerson[]): string => people.map(personText).join("、");
