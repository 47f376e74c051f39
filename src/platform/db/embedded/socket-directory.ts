import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { hand, type Launcher } from "./launcher.ts";
import { embeddedRefusal } from "./messages.ts";

/** Of the port that names the socket; nothing listens on a network. */
export const port = 5432;

/** Bytes that the address of a unix socket may take, less its final zero: unix(7) for Linux, sys/un.h for macOS. */
const longest = process.platform === "linux" ? 107 : 103;
const temporary = "guatu-";

function fits(directory: string): boolean {
  return Buffer.byteLength(path.join(directory, `.s.PGSQL.${port}`)) <= longest;
}

/** Removes the directory of the last run: a stale socket's lock file blocks a start as a stale `postmaster.pid` does. */
export function removeSocketDirectory(root: string): void {
  const place = path.join(root, "socket");
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() === true) {
    const target = readlinkSync(place);
    if (path.basename(target).startsWith(temporary)) rmSync(target, { recursive: true, force: true });
  }
  rmSync(place, { recursive: true, force: true });
}

/**
 * Makes the directory of the socket, closed to other users. Where the path would be too long it stands below the
 * system's temporary directory, and a link beside the cluster keeps it, so that a killed run's is removed by the next.
 */
export function makeSocketDirectory(root: string, launcher: Launcher): string {
  removeSocketDirectory(root);
  const place = path.join(root, "socket");
  if (fits(place)) {
    mkdirSync(place, { mode: 0o700 });
    hand(launcher, place);
    return place;
  }
  const short = mkdtempSync(path.join(tmpdir(), temporary));
  symlinkSync(short, place);
  hand(launcher, short);
  if (!fits(short)) throw embeddedRefusal.socketPathTooLong(tmpdir());
  return short;
}
