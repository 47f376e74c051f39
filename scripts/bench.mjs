import { ensurePackages } from "./install.mjs";
import { fail, runNode } from "./node.mjs";
import { projectFiles } from "./tree.mjs";

/** Runs each bench in turn, since two at once would measure each other; words after `npm run bench --` pick some by name. */
try {
  ensurePackages();
  const chosen = process.argv.slice(2);
  const benches = projectFiles().filter((path) => /^bench\/.*\.bench\.ts$/.test(path))
    .filter((path) => chosen.length === 0 || chosen.some((word) => path.includes(word)));
  if (benches.length === 0) throw new Error("没有符合条件的基准测试。\nNo bench of that name.");
  const failed = benches.filter((path) => {
    console.log(`\n${path}`);
    return runNode([path], { ...process.env, TZ: "Asia/Shanghai" }) !== 0;
  });
  if (failed.length > 0) throw new Error(`failed: ${failed.join(", ")}`);
} catch (error) {
  fail(error);
}
