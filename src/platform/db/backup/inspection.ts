import { createHash } from "node:crypto";
import type { Migration } from "../migrate.ts";
import { framesOf } from "./container.ts";
import { endOf, headOf, manifestOf, type BackupEnd, type BackupHead, type BackupManifest } from "./manifest.ts";
import { backupFault, backupRefusal } from "./messages.ts";
import { rowCounter } from "./table-copy.ts";

/** Reads a whole backup file and holds its rows against its own manifest; a file that does not fit is refused as corrupt. */
export async function inspectBackup(file: string): Promise<BackupManifest> {
  let [head, end]: [BackupHead | undefined, BackupEnd | undefined] = [undefined, undefined];
  const counters = new Map<string, ReturnType<typeof rowCounter>>();
  let counter: ReturnType<typeof rowCounter> | undefined;
  for await (const { kind, content } of framesOf(file)) {
    if ((kind === "H") !== (head === undefined) || (kind === "D" && counter === undefined)) throw backupRefusal.corrupt(file, backupFault.frame);
    if (kind === "H") head = headOf(content);
    else if (kind === "T") counters.set(content.toString("utf8"), (counter = rowCounter()));
    else if (kind === "D") counter?.add(content);
    else end = endOf(content);
    if (kind === "H" && head === undefined) throw backupRefusal.corrupt(file, backupFault.frame);
  }
  const manifest = head === undefined || end === undefined ? undefined : manifestOf(head, end);
  if (manifest === undefined || counters.size !== manifest.tables.length) throw backupRefusal.corrupt(file, backupFault.frame);
  for (const told of manifest.tables) {
    const found = counters.get(told.name)?.sum(told.name);
    if (found?.sha256 !== told.sha256 || found.rows !== told.rows) throw backupRefusal.corrupt(file, backupFault.digest(told.name));
  }
  return manifest;
}

/** The migrations that made the backup's tables, out of those that this version knows. */
export function migrationsOf(manifest: BackupManifest, known: readonly Migration[]): Migration[] {
  return manifest.migrations.map(({ name, sha256 }, place) => {
    const migration = known[place];
    if (migration === undefined || (migration.name !== name && !known.some((other) => other.name === name))) throw backupRefusal.newer(name);
    // The files' own bytes decide, not what the list says of them.
    if (migration.name !== name || createHash("sha256").update(migration.sql).digest("hex") !== sha256) throw backupRefusal.migrationDiffers(name);
    return migration;
  });
}
