import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensurePackages } from "./install.mjs";
import { fail, findNode } from "./node.mjs";
import { root } from "./tree.mjs";

/** The steps that run at once: what the smallest machine it must run on has of cores. */
const atOnce = 2;

const types = (/** @type {string} */ name) => ({
  name: `types, ${name}`,
  args: ["node_modules/typescript/bin/tsc", "-p", `tsconfig.${name}.json`, "--incremental", "--tsBuildInfoFile", `node_modules/.cache/types-${name}.json`],
});
const cruised = ["src", "bench", "acceptance"].filter((folder) => existsSync(join(root, folder)));

/** Each an error; the longest first, so that the last one does not run alone. */
const steps = [
  { name: "lint", args: ["node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."] },
  types("server"),
  types("web"),
  types("acceptance"),
  types("pure"),
  { name: "dead code", args: ["node_modules/knip/bin/knip.js", "--no-progress"] },
  { name: "boundaries", args: ["node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", "--config", ".dependency-cruiser.cjs", ...cruised] },
  { name: "sizes and names", args: ["scripts/sizes.mjs"] },
];

/**
 * @param {{ name: string, args: string[] }} step @param {string} node
 * @returns {Promise<boolean>} whether it passed
 */
function run({ name, args }, node) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => { output += text; });
    child.once("error", (error) => { output += error.message; });
    child.once("close", (code) => {
      const passed = code === 0;
      console.log(`${passed ? "ok  " : "FAIL"} ${name.padEnd(18)} ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s`);
      if (!passed || name.startsWith("sizes")) console.log(output.trim().replace(/^/gm, "       "));
      resolve(passed);
    });
  });
}

async function check() {
  ensurePackages();
  const node = findNode();
  const waiting = [...steps];
  let passed = 0;
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) if (await run(step, node)) passed += 1;
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  console.log(`${String(passed)} passed, ${String(steps.length - passed)} failed`);
  process.exitCode = passed === steps.length ? 0 : 1;
}

check().catch(fail);
