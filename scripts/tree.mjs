import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of this checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

const notOurs = new Set(["node_modules", "dist", "coverage"]);
/** Folders with a dot are git's, an editor's or a running server's. */
const ourDotFolders = new Set([".ci"]);

/**
 * The files of the project, as paths under the root with `/`, without what is installed, built or run.
 * @param {string} [folder] @param {string} [base]
 * @returns {string[]}
 */
export function projectFiles(folder = root, base = root) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return entry.name.endsWith(".log") ? [] : [relative(base, path).split(sep).join("/")];
      const ours = !notOurs.has(entry.name) && (!entry.name.startsWith(".") || ourDotFolders.has(entry.name));
      return entry.isDirectory() && ours ? projectFiles(path, base) : [];
    });
}

/** @param {string} path under the root */
export const readText = (path) => readFileSync(join(root, path), "utf8");
