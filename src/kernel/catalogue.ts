import { Type } from "typebox";

/** How an entry of a catalogue is named in data: camelCase, never changed once shipped. */
export const EntryCode = (title: string) => Type.String({ pattern: "^[a-z][A-Za-z0-9]{1,49}$", title });

/** What every entry has that reports speak of: its code, its name, and the other words by which reports call it. */
export interface CatalogueEntry {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What is wrong with a catalogue, and where: an entry's code, a word, or a place in the file. */
interface CatalogueFault<Code extends string> {
  readonly code: Code;
  readonly at: string;
}

export type CatalogueReading<Catalogue, Code extends string> =
  | { readonly allowed: true; readonly catalogue: Catalogue }
  | { readonly allowed: false; readonly faults: readonly CatalogueFault<Code>[] };

/** A file's shape: its test, and where a value fails it. */
export interface CatalogueShape<Catalogue> {
  readonly is: (value: unknown) => value is Catalogue;
  readonly errors: (value: unknown) => readonly string[];
}

export type EntryFaultCode = "malformedCatalogue" | "duplicateCode" | "repeatedWord";

const repeated = (words: readonly string[]): string[] => [...new Set(words.filter((word, place) => words.indexOf(word) !== place))];

/** A word of two entries would leave it open which of them a report means. */
function namingFaults(entries: readonly CatalogueEntry[]): CatalogueFault<EntryFaultCode>[] {
  return [
    ...repeated(entries.map(({ code }) => code)).map((at) => ({ code: "duplicateCode", at }) as const),
    ...repeated(entries.flatMap(({ name, aliases }) => [name, ...aliases])).map((at) => ({ code: "repeatedWord", at }) as const),
  ];
}

/** Reads a shipped catalogue as the YAML reader gives it; refused with every fault found. */
export function readCatalogue<Catalogue, Entry extends CatalogueEntry, Code extends string>(
  file: unknown,
  shape: CatalogueShape<Catalogue>,
  entriesOf: (catalogue: Catalogue) => readonly Entry[],
  faultsOf: (entry: Entry) => readonly Code[],
): CatalogueReading<Catalogue, Code | EntryFaultCode> {
  if (!shape.is(file)) return { allowed: false, faults: shape.errors(file).map((at) => ({ code: "malformedCatalogue", at })) };
  const entries = entriesOf(file);
  const faults = [...namingFaults(entries), ...entries.flatMap((entry) => faultsOf(entry).map((code) => ({ code, at: entry.code })))];
  return faults.length === 0 ? { allowed: true, catalogue: file } : { allowed: false, faults };
}

export const entryOf = <Entry extends CatalogueEntry>(entries: readonly Entry[], code: string): Entry | undefined =>
  entries.find((entry) => entry.code === code);
