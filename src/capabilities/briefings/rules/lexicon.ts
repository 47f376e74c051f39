import type { CatalogueReading } from "../../../kernel/catalogue.ts";
import { lexiconShape, type ReadingLexicon } from "../contract/lexicon.ts";

export type LexiconFaultCode = "malformedLexicon" | "repeatedUnit" | "repeatedWord";

const repeated = (words: readonly string[]): string[] => [...new Set(words.filter((word, place) => words.indexOf(word) !== place))];

/** The lists of which a word twice is a slip of whoever keeps the file. */
const lists = ["classifiers", "ordinalClassifiers", "moneyNouns", "rises", "falls", "expected", "settled", "fixed", "labels", "furniture", "breaks", "wholes", "among", "nameBreaks", "parts", "actions", "links", "stops", "events", "institutions", "companies", "undertakings", "ownMeasures"] as const satisfies readonly (keyof ReadingLexicon)[];

/** Reads `catalogue/reading.yaml`; refused with every fault found. */
export function readLexicon(file: unknown): CatalogueReading<ReadingLexicon, LexiconFaultCode> {
  if (!lexiconShape.is(file)) return { allowed: false, faults: lexiconShape.errors(file).map((at) => ({ code: "malformedLexicon", at })) };
  const faults = [
    ...repeated(file.units.map(({ word }) => word)).map((at) => ({ code: "repeatedUnit", at }) as const),
    ...lists.flatMap((list) => repeated(file[list]).map((word) => ({ code: "repeatedWord", at: `${list}: ${word}` }) as const)),
  ];
  return faults.length === 0 ? { allowed: true, catalogue: file } : { allowed: false, faults };
}
