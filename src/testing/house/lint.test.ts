import { copyFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, expect, test } from "vitest";
import { houseRules } from "../../../eslint.config.js";
import { plantTree, type PlantedTree } from "./planted-tree.ts";

const repository = resolve(import.meta.dirname, "../../..");
const lines = (count: number, text: string) => Array.from({ length: count }, () => text).join("\n");
const longFunction = (length: number) => `export function long(): number {\n${lines(length - 3, "")}\n  return 1;\n}\n`;

/** The rule meant for it, the file, and the text that breaks it. */
const faults: readonly (readonly [rule: string, file: string, text: string])[] = [
  ["house/no-chinese-text", "src/capabilities/projects/service.ts", "export const title = '项目不存在';"],
  ["house/no-chinese-text", "src/capabilities/projects/rules/title.ts", "export const title = (n: number) => `共${String(n)}个`;"],
  ["house/no-chinese-text", "src/kernel/title.ts", "export const title = '项目';"],
  ["house/no-chinese-text", "src/capabilities/projects/commands.ts", "export const title = '导入';"],
  ["house/no-chinese-text", "src/ui/empty.tsx", "export const Empty = () => <p>暂无数据</p>;"],
  ["house/no-classes", "src/platform/pool.ts", "export class Pool { size = 1; }"],
  ["house/no-classes", "src/engines/heap.ts", "export const heap = class { size = 1; };"],
  ["house/no-default-export", "src/capabilities/projects/routes.ts", "export default 1;"],
  ["house/no-default-export", "src/ui/table.tsx", "const table = 1;\nexport { table as default };"],
  ["house/no-module-state", "src/platform/state.ts", "let count = 0;\nexport const next = () => { count += 1; return count; };"],
  ["house/no-module-state", "src/capabilities/zones/service.ts", "const cache = new Map<string, string>();\nexport const size = () => cache.size;"],
  ["house/no-machine-clock", "src/capabilities/projects/rules/now.ts", "export const now = () => new Date();"],
  ["house/no-machine-clock", "src/kernel/now.ts", "export const now = () => Date.now();"],
  ["house/no-machine-clock", "src/engines/dice.ts", "export const dice = () => Math.random();"],
  ["house/no-machine-clock", "src/kernel/local.ts", "export const year = (moment: Date) => moment.getFullYear();"],
  ["house/no-sql", "src/capabilities/projects/service/read.ts", "export const read = (tx: { selectFrom: (table: string) => void }) => { tx.selectFrom('project'); };"],
  ["house/types-only", "src/capabilities/projects/tables.ts", "export const columns = 1;"],
  ["house/no-skipped-tests", "src/kernel/day.test.ts", "declare const test: { skip: (name: string) => void };\ntest.skip('later');"],
  ["@typescript-eslint/consistent-type-assertions", "src/capabilities/projects/store.ts", "export const row = (value: unknown) => value as string;"],
  ["@typescript-eslint/consistent-type-assertions", "src/main/cli.ts", "export const row = (value: unknown) => value as string;"],
  ["@typescript-eslint/consistent-type-assertions", "src/main/web/page.ts", "export const row = (value: unknown) => value as string;"],
  ["@typescript-eslint/no-non-null-assertion", "src/platform/first.ts", "export const first = (rows: string[]) => rows[0]!;"],
  ["@typescript-eslint/no-explicit-any", "src/platform/any.ts", "export const any = (value: any) => value as string;"],
  ["@typescript-eslint/ban-ts-comment", "src/platform/hushed.ts", "// @ts-expect-error hushed\nexport const n: number = '1';"],
  ["@typescript-eslint/no-floating-promises", "src/platform/float.ts", "export const go = (act: () => Promise<void>) => { act(); };"],
  ["@typescript-eslint/switch-exhaustiveness-check", "src/kernel/kind.ts",
    "export function name(kind: 'a' | 'b'): string {\n  switch (kind) { case 'a': return 'A'; }\n  return '';\n}"],
  ["max-lines", "src/platform/long.ts", `${lines(301, "// a comment counts")}\nexport {};`],
  ["max-lines-per-function", "src/platform/function.ts", longFunction(61)],
  ["max-lines-per-function", "src/ui/panel.tsx", longFunction(121)],
  // noInlineConfig: the comment changes nothing, and what it would have hushed is still an error.
  ["house/no-module-state", "src/platform/disabled.ts", "// eslint-disable-next-line\nlet count = 0;\nexport const next = () => { count += 1; };"],
];

const allowed: Readonly<Record<string, string>> = {
  "src/capabilities/projects/messages.ts": "export const title = '项目不存在';",
  "src/capabilities/projects/contract.ts": "export const summary = '登记项目' as const;",
  "src/capabilities/projects/figures.ts": "export const name = '已办结事项';",
  "src/capabilities/projects/web/page.tsx": `export const title = '项目';\n${longFunction(110)}`,
  "src/main/web/menu.ts": "export const menu = ['项目'] satisfies string[];",
  "src/platform/http/messages.ts": "export const title = '系统内部错误';",
  "src/platform/cast.ts": "export const row = (value: unknown) => value as string;",
  "src/kernel/refusal.ts": "export class Refusal extends Error {}",
  "src/kernel/days.ts": "export const days = new Set(['2025-01-01']);\nexport const utc = (ms: number) => new Date(ms).getUTCDay();",
  "src/capabilities/zones/tables.ts": "export interface ZoneTables { readonly zone: { readonly code: string } }",
  "src/kernel/months.test.ts": "let seen = 0;\nexport const count = () => { seen += 1; return [seen, new Date(), '月'] as unknown; };",
};

let tree: PlantedTree;
let reports: Map<string, string[]>;
beforeAll(async () => {
  tree = plantTree({ "package.json": JSON.stringify({ type: "module" }), ...Object.fromEntries(faults.map(([, file, text]) => [file, text])), ...allowed });
  for (const name of ["base", "server", "web", "acceptance"]) copyFileSync(join(repository, `tsconfig.${name}.json`), join(tree.root, `tsconfig.${name}.json`));
  const eslint = new ESLint({ cwd: tree.root, overrideConfigFile: true, overrideConfig: houseRules(tree.root) });
  const results = await eslint.lintFiles(["src"]);
  reports = new Map(results.map(({ filePath, messages }) =>
    [relative(tree.root, filePath), messages.map(({ ruleId, message }) => ruleId ?? message)]));
}, 60_000);
afterAll(() => { tree.remove(); });

test.each(faults)("%s reports %s", (rule, file) => {
  expect(reports.get(file)).toContain(rule);
});

test("what the house allows is not reported", () => {
  expect(Object.keys(allowed).map((file) => [file, reports.get(file)])).toEqual(Object.keys(allowed).map((file) => [file, []]));
});

test("a comment that would switch a rule off is itself reported", () => {
  expect(reports.get("src/platform/disabled.ts")?.join()).toMatch(/noInlineConfig/);
});
