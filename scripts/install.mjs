import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { locked } from "./lock.mjs";
import { fail, findNode } from "./node.mjs";
import { readText, root } from "./tree.mjs";

export { ensureSystemPackages } from "./system-packages.mjs";

const modules = join(root, "node_modules");
const stamp = join(modules, ".guatu-installed");

/** What node_modules was made from: another lock, another list or another machine asks for a new one. */
function wanted() {
  const hash = createHash("sha256").update(`${process.platform}-${process.arch}`);
  for (const name of ["package.json", "package-lock.json"]) hash.update(readText(name));
  return hash.digest("hex");
}

/** Whether somebody ran `npm install` by hand after the lock last changed: npm keeps the date in its own hidden lock. */
function installedByHand() {
  const hidden = join(modules, ".package-lock.json");
  return !existsSync(stamp) && existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}

function installed() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();
}

/**
 * `npm ci` refuses the lock where a registry does not serve the builds for other systems; `npm install` takes it, and with
 * --no-save it leaves the lock as it is.
 */
function npmInstall() {
  const args = ["install", "--no-save", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const npm = process.env["npm_execpath"];
  const { status, error } = npm !== undefined && /\.c?js$/.test(npm)
    ? spawnSync(process.env["npm_node_execpath"] ?? process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (error || status !== 0) throw new Error("npm 依赖安装失败，详见上文。\nThe npm packages could not be installed; see above.");
}

/** Installs the npm packages where they are missing or older than the lock, and makes sure that a fitting Node runs them. */
export function ensurePackages() {
  if (!installed()) {
    locked(join(modules, ".guatu-install.lock"), () => {
      if (installed()) return;
      if (!installedByHand()) npmInstall();
      writeFileSync(stamp, wanted());
    });
  }
  findNode();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    ensurePackages();
  } catch (error) {
    fail(error);
  }
}
