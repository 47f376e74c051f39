import { readdirSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { embeddedRefusal } from "./messages.ts";
import { livingProcess, ownIdentity } from "./process-identity.ts";

/** What a claim that was given back says instead of a process. */
const free = "free";

const claimPath = (directory: string, number: number) => path.join(directory, `owner.${number}`);

function claimNumbers(directory: string): number[] {
  return readdirSync(directory).flatMap((name) => (/^owner\.\d+$/.test(name) ? [Number(name.slice("owner.".length))] : []));
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** Symbolic links are made with their content in one step, so a kill leaves no half-written claim. */
function place(directory: string, number: number, content: string): boolean {
  try {
    symlinkSync(content, claimPath(directory, number));
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function claimant(directory: string, number: number): number | undefined {
  try {
    return livingProcess(readlinkSync(claimPath(directory, number)));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Makes this process the only one that uses the directory, or refuses at once, naming the one that does. The claim with
 * the highest number counts, and that number never falls: a dead process's claim is taken over by placing the next
 * number, which only one of several can do, and not by deleting, where a late one could delete the winner's.
 * A claim placed below the highest one was placed on an old listing, and is withdrawn.
 */
export function claimDirectory(directory: string): () => void {
  for (;;) {
    const highest = Math.max(0, ...claimNumbers(directory));
    const owner = claimant(directory, highest);
    if (owner !== undefined) throw embeddedRefusal.inUse(owner, directory);
    const own = highest + 1;
    if (!place(directory, own, ownIdentity())) continue;
    const placed = claimNumbers(directory);
    if (Math.max(...placed) !== own) {
      rmSync(claimPath(directory, own), { force: true });
      continue;
    }
    for (const number of placed) if (number < own) rmSync(claimPath(directory, number), { force: true });
    return () => {
      place(directory, own + 1, free);
      rmSync(claimPath(directory, own), { force: true });
    };
  }
}
