import { execFile } from "node:child_process";
import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowedImports, capabilityOrder, wrongImports } from "./planted-imports.ts";
import { plantTree, type PlantedTree } from "./planted-tree.ts";

const repository = resolve(import.meta.dirname, "../../..");
const config = join(repository, ".dependency-cruiser.cjs");
const installed = ["typebox", "kysely", "pg", "fastify", "@fastify/cookie", "react", "antd", "citty", "vitest", "stray"];

interface PlantedFile { readonly file: string; readonly targets: readonly string[] }
interface Fault extends PlantedFile { readonly rule: string }

const words = (text: string) => text.trim().split("\n").map((line) => line.split(" "));
const sound: PlantedFile[] = [
  ...words(allowedImports).map(([file = "", ...targets]) => ({ file, targets })),
  ...capabilityOrder.map((name) => ({ file: `src/capabilities/${name}/service/base.ts`, targets: ["kernel/day"] })),
];
const faults: Fault[] = [
  ...words(wrongImports).map(([rule = "", file = "", ...targets]) => ({ rule, file, targets })),
  // Each capability reaches for its right neighbour. Nothing placed stands right of the last: it reaches for an unplaced one.
  ...capabilityOrder.map((name, place) => ({
    rule: `${name}-imports-only-left`,
    file: `src/capabilities/${name}/service/right.ts`,
    targets: [place + 1 < capabilityOrder.length ? `capabilities/${capabilityOrder[place + 1] ?? ""}/service/base` : "capabilities/weather/service"],
  })),
];

function statement(file: string, target: string, files: ReadonlySet<string>): string {
  const path = target.replace(/^type:/, "");
  const found = [`src/${path}.ts`, `src/${path}.tsx`].find((candidate) => files.has(candidate)) ?? `src/${path}.ts`;
  const route = relative(dirname(file), found);
  const specifier = installed.includes(path) || path.startsWith("node:") ? path : route.startsWith(".") ? route : `./${route}`;
  return target.startsWith("type:") ? `import type { Any } from "${specifier}";` : `import "${specifier}";`;
}

function plant(): PlantedTree {
  const planted = [...sound, ...faults];
  const files = new Set(planted.map(({ file }) => file));
  const tree = plantTree(Object.fromEntries(planted.map(({ file, targets }) =>
    [file, `${targets.map((target) => statement(file, target, files)).join("\n")}\nexport {};\n`])));
  for (const name of installed) {
    tree.write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js", license: "MIT" }));
    tree.write(`node_modules/${name}/index.js`, "");
  }
  const product = installed.filter((name) => name !== "vitest" && name !== "stray");
  tree.write("package.json", JSON.stringify({ dependencies: Object.fromEntries(product.map((name) => [name, "1.0.0"])), devDependencies: { vitest: "1.0.0" } }));
  for (const name of ["tsconfig.base.json", "tsconfig.server.json"]) copyFileSync(join(repository, name), join(tree.root, name));
  return tree;
}

interface Violation { readonly from: string; readonly rule: { readonly name: string }; readonly cycle?: readonly { readonly name: string }[] }
async function violationsIn(tree: PlantedTree): Promise<Violation[]> {
  const cruiser = join(repository, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [cruiser, "--config", config, "--output-type", "json", "src", "bench"],
    { cwd: tree.root, maxBuffer: 64 * 2 ** 20 });
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

let tree: PlantedTree;
let violations: Violation[];
beforeAll(async () => {
  tree = plant();
  violations = await violationsIn(tree);
}, 60_000);
afterAll(() => { tree.remove(); });

/** A cycle is reported once, under one of its files. */
const reportedIn = (file: string) =>
  violations.filter(({ from, cycle = [] }) => from === file || cycle.some(({ name }) => name === file)).map(({ rule }) => rule.name);

test.each(faults)("$rule reports $file importing $targets", ({ rule, file }) => {
  expect(reportedIn(file)).toContain(rule);
});

test("imports that the table allows are not reported", () => {
  const reported = sound.flatMap(({ file }) => reportedIn(file).map((rule) => `${file}: ${rule}`));
  expect(reported).toEqual([]);
});

test("every rule has a planted fault that it must report", () => {
  const { forbidden, required } = createRequire(import.meta.url)(config) as Record<"forbidden" | "required", { name: string }[]>;
  const planted = new Set(faults.map(({ rule }) => rule));
  expect([...forbidden, ...required].map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
});
