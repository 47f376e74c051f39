import { copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plantTree, type PlantedTree } from "./planted-tree.ts";

const repository = resolve(import.meta.dirname, "../../..");

/** Each does something that depends on the machine; the pure configuration must not know the name. */
const impure: Readonly<Record<string, string>> = {
  "src/capabilities/projects/rules.ts": "export const zone = process.env['ZONE'];",
  "src/capabilities/projects/rules/fetch.ts": "export const load = () => fetch('/api/projects');",
  "src/capabilities/projects/contract.ts": "export const log = (line: string) => { console.log(line); };",
  "src/capabilities/projects/contract/page.ts": "export const title = () => document.title;",
  "src/capabilities/projects/messages.ts": "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('labels');",
  "src/capabilities/projects/messages/later.ts": "export const later = (act: () => void) => setTimeout(act, 1);",
  "src/kernel/day.ts": "export const token = crypto.randomUUID();",
  "src/engines/network/path.ts": "export const bytes = Buffer.from('');",
};
const pure = { "src/capabilities/projects/rules/stage.ts": "export const later = (a: string, b: string): boolean => a > b;" };

let tree: PlantedTree;
let reported: ReadonlySet<string>;
beforeAll(() => {
  tree = plantTree({ "package.json": JSON.stringify({ type: "module" }), ...impure, ...pure });
  for (const name of ["tsconfig.base.json", "tsconfig.pure.json"]) copyFileSync(join(repository, name), join(tree.root, name));
  const config = ts.getParsedCommandLineOfConfigFile(join(tree.root, "tsconfig.pure.json"), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined });
  if (!config) throw new Error("tsconfig.pure.json cannot be read");
  const program = ts.createProgram(config.fileNames, config.options);
  reported = new Set(ts.getPreEmitDiagnostics(program).flatMap(({ file }) => file?.fileName ?? []));
}, 60_000);
afterAll(() => { tree.remove(); });

test.each(Object.keys(impure))("%s does not compile once it touches the machine", (file) => {
  expect([...reported]).toContain(join(tree.root, file));
});

test("a pure rule compiles", () => {
  expect([...reported]).not.toContain(join(tree.root, "src/capabilities/projects/rules/stage.ts"));
});
