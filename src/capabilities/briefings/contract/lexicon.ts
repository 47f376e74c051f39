import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import type { CatalogueShape } from "../../../kernel/catalogue.ts";
import { Day, record } from "../../../kernel/schema.ts";
import { ReadKind } from "./reading.ts";

const Word = Type.String({ minLength: 1, maxLength: 40 });
const Words = Type.Array(Word, { minItems: 1 });
const Bound = record({ before: Words, after: Words });

/** The shipped words by which texts are read; what each list is for: `engines/reading/lexicon.ts`. */
const ReadingLexicon = record({
  edition: Type.Integer({ minimum: 1, title: "版次" }),
  validFrom: Day("起用日期"),
  units: Type.Array(record({ word: Word, unit: Word, kind: ReadKind, factor: Type.Number({ exclusiveMinimum: 0 }) }), { minItems: 1 }),
  classifiers: Words,
  ordinalClassifiers: Words,
  unitless: Type.Array(record({ word: Word, unit: Word, ofPage: Type.Optional(Type.Boolean()) })),
  moneyNouns: Words,
  rises: Words,
  falls: Words,
  approx: Bound,
  over: Bound,
  under: Bound,
  expected: Words,
  expectedBefore: Type.Array(record({ word: Word, before: Words })),
  settled: Words,
  fixed: Words,
  labels: Words,
  furniture: Words,
  breaks: Words,
  wholes: Words,
  among: Words,
  nameBreaks: Words,
  parts: Words,
  actions: Words,
  links: Words,
  stops: Words,
  events: Words,
  institutions: Words,
  companies: Words,
  undertakings: Words,
  ownMeasures: Words,
});
/** The shipped edition. */
export type ReadingLexicon = Static<typeof ReadingLexicon>;

const compiled = Compile(ReadingLexicon);

export const lexiconShape: CatalogueShape<ReadingLexicon> = {
  is: (value): value is ReadingLexicon => compiled.Check(value),
  errors: (value) => compiled.Errors(value).map(({ instancePath, message }) => `${instancePath}: ${message}`),
};
