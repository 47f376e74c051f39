import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensurePackages } from "./install.mjs";
import { locked } from "./lock.mjs";
import { fail, findNode } from "./node.mjs";
import { projectFiles, readText, root } from "./tree.mjs";

const pages = join(root, "dist");
const stamp = join(pages, ".stamp");

/** What the pages are made of. The boundaries (.dependency-cruiser.cjs) let a page import nothing of src/ but these. */
const ingredients = [
  /^(index\.html|vite\.config\.ts|package-lock\.json|public\/.*)$/,
  /^src\/(kernel|engines|ui|main\/web|platform\/(http|history))\//,
  /^src\/capabilities\/[^/]+\/(contract|rules|messages|web)(\.ts$|\/)/,
];
const test = /\.test\.tsx?$/;

function recipe() {
  const hash = createHash("sha256");
  for (const path of projectFiles().filter((name) => !test.test(name) && ingredients.some((part) => part.test(name)))) {
    hash.update(path).update("\0").update(readText(path)).update("\0");
  }
  return hash.digest("hex");
}

const fresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === recipe();

/** Built beside and then moved: a server never serves half a build, and a killed one leaves the last whole one. */
function build() {
  const made = recipe();
  const beside = join(root, "node_modules/.guatu-pages");
  const old = join(root, "node_modules/.guatu-pages-old");
  rmSync(beside, { recursive: true, force: true });
  const { status } = spawnSync(findNode(), [join(root, "node_modules/vite/bin/vite.js"), "build", "--outDir", beside, "--emptyOutDir"],
    { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("页面构建失败，详见上文。\nThe pages could not be built; see above.");
  writeFileSync(join(beside, ".stamp"), made);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(pages)) renameSync(pages, old);
  renameSync(beside, pages);
  rmSync(old, { recursive: true, force: true });
}

/** Builds the pages into dist/ where what they are made of has changed. */
export function ensurePages() {
  if (fresh()) return;
  locked(join(root, "node_modules/.guatu-build.lock"), () => { if (!fresh()) build(); });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    ensurePackages();
    ensurePages();
  } catch (error) {
    fail(error);
  }
}
