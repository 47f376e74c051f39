import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

function isLibraryLink(value: unknown): value is LibraryLink {
  return typeof value === "object" && value !== null
    && "source" in value && typeof value.source === "string" && "target" in value && typeof value.target === "string";
}

/**
 * Makes the links between library names that npm packages cannot carry. The package makes them itself when it is
 * installed, but not under `npm install --ignore-scripts`; without them `postgres` finds no libraries.
 */
export function makeLibraryLinks(binaries: string): void {
  const native = path.dirname(binaries);
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, "utf8"));
  if (!Array.isArray(links)) throw new TypeError(`not a list of links: ${list}`);
  for (const link of links.filter(isLibraryLink)) makeLink(path.join(native, "..", link.target), path.basename(link.source));
}

function makeLink(file: string, points: string): void {
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) return;
  try {
    symlinkSync(points, file);
  } catch (error) {
    // Another start may have made it just now.
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) throw error;
  }
}
