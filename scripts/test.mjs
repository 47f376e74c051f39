import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensurePages } from "./build.mjs";
import { ensurePackages, ensureSystemPackages } from "./install.mjs";
import { fail, runNode } from "./node.mjs";
import { root } from "./tree.mjs";

/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, success: boolean, testResults: { status: string, assertionResults: unknown[] }[] }} Report */

/** The article's own tests run where GUATU_ARTICLE names its text; a name that leads nowhere is an error, not a reason to skip. */
function article() {
  const named = process.env["GUATU_ARTICLE"];
  if (named === undefined || named === "") return undefined;
  const path = resolve(root, named);
  if (!existsSync(path)) throw new Error(`GUATU_ARTICLE: ${path} 不存在。\nGUATU_ARTICLE: ${path} does not exist.`);
  return path;
}

/** @param {string} file @param {number} code vitest's @param {boolean} complete whether every test had to run */
function summary(file, code, complete) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = /** @type {Report} */ (JSON.parse(readFileSync(file, "utf8")));
  const skipped = report.numPendingTests + report.numTodoTests;
  // A file that fails before its first test has no failed test of its own.
  const broken = report.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  const counted = report.numFailedTests + broken + (complete ? skipped : 0);
  const silent = counted === 0 && (code !== 0 || !report.success || report.numPassedTests === 0) ? 1 : 0;
  return { passed: report.numPassedTests, failed: counted + silent, skipped };
}

try {
  ensurePackages();
  const { chromium } = ensureSystemPackages();
  ensurePages();
  const text = article();
  const file = join(root, "node_modules/.cache/tests.json");
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  rmSync(file, { force: true });
  const chosen = process.argv.slice(2);
  const code = runNode(["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...chosen],
    { ...process.env, TZ: "Asia/Shanghai", GUATU_CHROMIUM: chromium, ...(text === undefined ? {} : { GUATU_ARTICLE: text }) });
  const { passed, failed, skipped } = summary(file, code, text !== undefined && chosen.length === 0);
  if (skipped > 0) {
    console.log(text === undefined
      ? `${String(skipped)} tests of the article were not run: GUATU_ARTICLE names no text`
      : `${String(skipped)} tests were not run`);
  }
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed === 0 && code === 0 ? 0 : 1;
} catch (error) {
  fail(error);
}
