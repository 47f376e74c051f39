import { expect, test } from "vitest";
import { enumValuesIn, exportedTypesIn, idleWords, tablesIn, technicalWordsOf, unexplained, unusedWords } from "./vocabulary.ts";

test("a table counts once it is created and until it is dropped; temporary tables and comments do not count", () => {
  const sql = `-- create table ghost
    CREATE TABLE project (id uuid); create table if not exists app."approval_case" (id uuid);
    create temporary table load (id int); create table old (id int); drop table if exists old;`;
  expect(tablesIn(sql)).toEqual(["project", "approval_case"]);
});

test("exported types are found however they are exported, others not", () => {
  const text = `export interface Project { id: string } type Hidden = 1; interface Later {} class Thing {}
    export type Stage = "a"; export type { Later }; export { type Hidden, Thing }; export type { Other } from "./other.ts"; export const value = 1;`;
  expect(exportedTypesIn("contract.ts", text)).toEqual(["Project", "Stage", "Later", "Hidden"]);
});

test("values are found in Choice, Enum, Literal, constant arrays and unions, at any depth", () => {
  const text = `export const Stage = Type.Enum(["signed", "started"]); export const Level = Choice("city", ["province", "county"]);
    export const body = operation({ method: "GET", body: Type.Object({ kind: Type.Union([Type.Literal("stock"), Type.Literal("flow")]) }) });
    export const roles = ["clerk", "auditor"] as const satisfies readonly string[];
    export type Kind = "notFound" | "conflict" | null; const plain = ["no"]; const chinese = ["立项", "text/html"] as const;`;
  expect(enumValuesIn("contract.ts", text)).toEqual(["signed", "started", "province", "county", "stock", "flow", "clerk", "auditor", "notFound", "conflict"]);
});

test("a term is explained by the glossary in any spelling, by a technical word, or by a shape around an explained word", () => {
  const technicalWords = technicalWordsOf("# comment\nScopedTx # the transaction\n*Row\nNew*\n**Props\n");
  const terms = (["approval_case", "ApprovalCaseRow", "NewApprovalCase", "ScopedTx", "StrayProps", "StrayRow", "Stray"] as const)
    .map((name) => ({ kind: "type", name, file: "x.ts" } as const));
  const explained = { glossary: "办件 → `ApprovalCase` — one", technicalWords };
  expect(unexplained(terms, explained).map(({ name }) => name)).toEqual(["StrayRow", "Stray"]);
  expect(unexplained([{ kind: "value", name: "approvalCaseRow", file: "x.ts" }], explained)).toHaveLength(1);
});

test("a technical word that nothing uses is idle", () => {
  expect(idleWords([{ kind: "type", name: "ScopedTx", file: "x.ts" }], ["ScopedTx", "Gone", "*Row"])).toEqual(["Gone"]);
});

test("a word of the glossary that no text uses is told; paths and sentences are no words", () => {
  const glossary = "办件 `ApprovalCase`、`approval_case`；包联 `Pairing`；见 `docs/a.txt`，`npm start`";
  expect(unusedWords(glossary, ["create table approval_case (id uuid)"])).toEqual(["Pairing"]);
});
