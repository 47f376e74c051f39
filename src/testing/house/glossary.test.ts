import { expect, test } from "vitest";
import { projectFiles, readText } from "../../../scripts/tree.mjs";
import { enumValuesIn, exportedTypesIn, idleWords, tablesIn, technicalWordsOf, unexplained, unusedWords, type Term } from "./vocabulary.ts";

const product = /^src\/(?!testing\/).*(?<!\.test|\.d)\.tsx?$/;
const builders = /\/builders(\.ts$|\/)/;
const valued = /^src\/(kernel\/|capabilities\/[^/]+\/contract(\.ts$|\/))/;

const sources = projectFiles().filter((file) => product.test(file) && !builders.test(file)).map((file) => ({ file, text: readText(file) }));
const migrations = projectFiles().filter((file) => /^migrations\/.*\.sql$/.test(file));
const terms: Term[] = [
  ...tablesIn(migrations.map(readText).join("\n")).map((name): Term => ({ kind: "table", name, file: "migrations" })),
  ...sources.flatMap(({ file, text }) => exportedTypesIn(file, text).map((name): Term => ({ kind: "type", name, file }))),
  ...sources.filter(({ file }) => valued.test(file))
    .flatMap(({ file, text }) => enumValuesIn(file, text).map((name): Term => ({ kind: "value", name, file }))),
];
const technicalWords = technicalWordsOf(readText("docs/technical-words.txt"));

test("every table, exported type and enum value stands in GLOSSARY.md or in docs/technical-words.txt", () => {
  const missing = unexplained(terms, { glossary: readText("GLOSSARY.md"), technicalWords });
  expect(missing.map(({ kind, name, file }) => `${kind} ${name} (${file})`)).toEqual([]);
});

test("docs/technical-words.txt holds no word that nothing uses any more", () => {
  expect(idleWords(terms, technicalWords)).toEqual([]);
});

test("GLOSSARY.md explains no word that neither the code nor a migration uses any more", () => {
  expect(unusedWords(readText("GLOSSARY.md"), [...sources.map(({ text }) => text), ...migrations.map(readText)])).toEqual([]);
});
