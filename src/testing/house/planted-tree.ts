import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A throw-away checkout in which the house's tests plant faults; the real tree is never touched. */
export interface PlantedTree {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
  readonly remove: () => void;
}

export function plantTree(files: Readonly<Record<string, string>>): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), "house-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { root, write, remove: () => { rmSync(root, { recursive: true, force: true }); } };
}
