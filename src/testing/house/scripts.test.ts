import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { sizeFaults } from "../../../scripts/sizes.mjs";
import { plantTree, type PlantedTree } from "./planted-tree.ts";

const repository = resolve(import.meta.dirname, "../../..");
const trees: PlantedTree[] = [];
afterEach(() => { for (const tree of trees.splice(0)) tree.remove(); });

/** A checkout with the real scripts and planted sources. */
function plantScripts(files: Readonly<Record<string, string>>): PlantedTree {
  const tree = plantTree({ "package.json": JSON.stringify({ type: "module" }), ...files });
  for (const name of ["scripts", "bin", ".ci"]) cpSync(join(repository, name), join(tree.root, name), { recursive: true });
  trees.push(tree);
  return tree;
}

describe("sizes and names", () => {
  const faultsOf = (path: string, lines: number) => sizeFaults([{ path, lines }]).faults.join();
  test("a source file has at most 300 lines, tests and scripts too", () => {
    expect(faultsOf("src/kernel/day.test.ts", 300)).toBe("");
    expect(faultsOf("src/kernel/day.test.ts", 301)).toContain("over 300");
    expect(faultsOf("scripts/check.mjs", 301)).toContain("over 300");
    expect(faultsOf("catalogue/items.yaml", 5000)).toBe("");
  });
  test("ARCHITECTURE.md has at most 120 lines and a decision at most a page", () => {
    expect(faultsOf("ARCHITECTURE.md", 121)).toContain("over 120");
    expect(faultsOf("docs/decisions/0001-house.md", 61)).toContain("over 60");
    expect(faultsOf("GLOSSARY.md", 900)).toBe("");
  });
  test("the median of the product's files is at most 80 lines; tests do not lower it", () => {
    const files = [{ path: "src/a.ts", lines: 81 }, { path: "src/b.ts", lines: 90 }, { path: "src/a.test.ts", lines: 1 }, { path: "src/b.test.ts", lines: 1 }];
    expect(sizeFaults(files).faults.join()).toContain("median");
  });
  test("files are named by their noun, in kebab-case", () => {
    expect(faultsOf("src/ui/ListPage.tsx", 10)).toContain("kebab-case");
    expect(faultsOf("src/ui/list_page.tsx", 10)).toContain("kebab-case");
    expect(faultsOf("src/ui/list-page.tsx", 10)).toBe("");
    for (const path of ["src/kernel/utils.ts", "src/ui/helpers/list.ts", "src/common/day.ts", "src/kernel/date-utils.ts"]) expect(faultsOf(path, 10)).toContain("noun");
  });
});

describe("bin/guatu.js", () => {
  const cli = "const [verb, code] = process.argv.slice(2);\nif (verb === 'hang') { process.on('SIGTERM', () => process.exit(7)); console.log('up'); setInterval(() => {}, 1000); }\nelse { console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = Number(code); }\n";

  test.each([0, 1, 2])("passes arguments and exit code %i through", (code) => {
    const tree = plantScripts({ "src/main/cli.ts": cli });
    const { status, stdout } = spawnSync(process.execPath, [join(tree.root, "bin/guatu.js"), "end", String(code), "--json", "包 联"], { encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual(["end", String(code), "--json", "包 联"]);
    expect(status).toBe(code);
  });

  test("hands SIGTERM on and ends as the command line ends", async () => {
    const tree = plantScripts({ "src/main/cli.ts": cli });
    const child = spawn(process.execPath, [join(tree.root, "bin/guatu.js"), "hang"], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([7, null]);
  });

  test("ends in order where the shell that started it is ended, as npm's is, and hands nothing on", async () => {
    const tree = plantScripts({ "src/main/cli.ts": "process.on('SIGTERM', () => { console.log('down'); process.exit(0); }); console.log('up'); setInterval(() => {}, 1000);\n" });
    const shell = spawn("sh", ["-c", `"${process.execPath}" "${join(tree.root, "bin/guatu.js")}" hang; true`], { stdio: ["ignore", "pipe", "inherit"] });
    await once(shell.stdout, "data");
    shell.kill("SIGTERM");
    expect(String(await once(shell.stdout, "data"))).toBe("down\n");
  });
});

describe("locked", () => {
  const counter = `import { readFileSync, writeFileSync } from "node:fs";
import { locked } from "./lock.mjs";
const [lock, file] = process.argv.slice(2);
for (let turn = 0; turn < 20; turn += 1) locked(lock, () => { writeFileSync(file, String(Number(readFileSync(file, "utf8")) + 1)); });\n`;

  test("two processes never hold it at once", async () => {
    const tree = plantScripts({ "scripts/counter.mjs": counter, count: "0" });
    const args = ["scripts/counter.mjs", "held.lock", "count"];
    const both = [1, 2].map(() => spawn(process.execPath, args, { cwd: tree.root, stdio: "inherit" }));
    const ends = await Promise.all(both.map((child) => once(child, "exit")));
    expect(ends).toEqual([[0, null], [0, null]]);
    expect(readFileSync(join(tree.root, "count"), "utf8")).toBe("40");
  });

  test("one that a killed process left behind is taken over", () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const tree = plantScripts({ "scripts/counter.mjs": counter, count: "0", "held.lock": `${String(pid)} 1` });
    expect(spawnSync(process.execPath, ["scripts/counter.mjs", "held.lock", "count"], { cwd: tree.root, timeout: 20_000 }).status).toBe(0);
  });
});

describe(".ci/run", () => {
  const run = (check: string, tests: string) => {
    const tree = plantScripts({ "package.json": JSON.stringify({ type: "module", scripts: { check, test: tests } }) });
    const { status, stdout } = spawnSync("bash", [".ci/run"], { cwd: tree.root, encoding: "utf8" });
    return { status, last: stdout.trim().split("\n").at(-1) };
  };

  test("sums up the checks and the tests on its last line", () => {
    expect(run("echo '8 passed, 0 failed'", "echo '120 passed, 0 failed'")).toEqual({ status: 0, last: "128 passed, 0 failed" });
  });
  test("fails where a check fails, though every test passes", () => {
    expect(run("echo '7 passed, 1 failed'; exit 1", "echo '120 passed, 0 failed'")).toEqual({ status: 1, last: "127 passed, 1 failed" });
  });
  test("counts a command that ends without its closing line as failed", () => {
    expect(run("echo '8 passed, 0 failed'", "echo broken; exit 2")).toEqual({ status: 1, last: "8 passed, 1 failed" });
    expect(run("true", "echo '3 passed, 0 failed'")).toEqual({ status: 1, last: "3 passed, 1 failed" });
  });
});
