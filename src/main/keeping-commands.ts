import { defineCommand } from "citty";
import { backup } from "../platform/db/backup/backup.ts";
import { restore } from "../platform/db/backup/restore.ts";
import { sealHistory } from "../platform/history/sealer.ts";
import { verifyHistory } from "../platform/history/verify.ts";
import { loginOf, migrationsFolder, startServer } from "./database.ts";
import { commandText, mainRefusal, mainText } from "./messages.ts";
import { readAccess } from "./operator.ts";
import { sayAll } from "./say.ts";
import { readSettings, type Settings } from "./settings.ts";

const json = { type: "boolean", description: commandText.json } as const;
const file = { type: "positional", description: commandText.file, required: true } as const;

const reachable = (url: string): Promise<boolean> => loginOf(url).then(() => true, () => false);

/** The database's owner: of the external one, of the running server's, or of one started for the length of the work. */
async function withOwner<T>(settings: Settings, work: (ownerUrl: string, applicationUrl: string | undefined) => Promise<T>): Promise<T> {
  if (settings.external) return work(settings.external.ownerUrl, settings.external.applicationUrl);
  const running = (await readAccess(settings.dataDir))?.ownerUrl;
  if (running !== undefined && (await reachable(running))) return work(running, undefined);
  const server = await startServer(settings);
  try {
    return await work(server.ownerUrl, server.applicationUrl);
  } finally {
    await server.stop();
  }
}

export const backupCommand = defineCommand({
  meta: { name: "backup", description: commandText.backup },
  args: { file, json },
  run: ({ args }) => sayAll(args.json, () => withOwner(readSettings(process.env), async (ownerUrl) => {
    await sealHistory(ownerUrl);
    const manifest = await backup(ownerUrl, args.file);
    return { json: { file: args.file, ...manifest }, text: mainText.backedUp(args.file) };
  })),
});

export const restoreCommand = defineCommand({
  meta: { name: "restore", description: commandText.restore },
  args: { file, json },
  run: ({ args }) => sayAll(args.json, () => withOwner(readSettings(process.env), async (ownerUrl, applicationUrl) => {
    if (applicationUrl === undefined) throw mainRefusal.stopFirst();
    await restore(ownerUrl, (await loginOf(applicationUrl)).name, args.file, migrationsFolder);
    return { json: { file: args.file, restored: true }, text: mainText.restored(args.file) };
  })),
});

export const verifyCommand = defineCommand({
  meta: { name: "verify", description: commandText.verify },
  args: { json },
  run: ({ args }) => sayAll(args.json, () => withOwner(readSettings(process.env), async (ownerUrl) => {
    const found = await verifyHistory(ownerUrl);
    if (!found.sound) process.exitCode = 1;
    const text = found.firstBad ? mainText.broken(found.firstBad.number) : mainText.sealed(String(found.seals), String(found.sealedRows));
    return { json: found, text: `${text}\n${mainText.unsealed(String(found.unsealedRows))}` };
  })),
});
