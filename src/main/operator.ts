import { randomBytes, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import { sql } from "kysely";
import type { Role } from "../kernel/role.ts";
import type { Instant } from "../kernel/instant.ts";
import type { Database } from "../platform/db/database.ts";
import { inScope } from "../platform/db/scoped-transaction.ts";
import type { Caller } from "../platform/http/door.ts";
import { nobodysScope } from "../platform/http/scope-of.ts";

/** How the command line finds the running server: an address and a token, readable by the server's own user alone. */
const OperatorFile = Compile(Type.Object({ address: Type.String(), token: Type.String({ minLength: 32 }), authority: Type.Optional(Type.String()), ownerUrl: Type.Optional(Type.String()) }));

export interface OperatorAccess {
  readonly address: string;
  readonly token: string;
  /** PEM of the local certificate authority, where the server speaks HTTPS with one of its own. */
  readonly authority?: string;
  /** Of the embedded database, for backup and verification while the server runs; an external one's stays in the environment. */
  readonly ownerUrl?: string;
}

const fileIn = (dataDir: string): string => path.join(dataDir, "operator.json");

export const newToken = (): string => randomBytes(32).toString("base64url");

export async function writeAccess(dataDir: string, access: OperatorAccess): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await rm(fileIn(dataDir), { force: true });
  await writeFile(fileIn(dataDir), JSON.stringify(access), { mode: 0o600, flag: "wx" });
}

export const removeAccess = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true });

export async function readAccess(dataDir: string): Promise<OperatorAccess | undefined> {
  const text = await readFile(fileIn(dataDir), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  return OperatorFile.Check(value) ? value : undefined;
}

export const isToken = (given: string, token: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** What the local operator may do: read every ledger and the history. Changes are made by people. */
const operatorRoles: readonly Role[] = ["cityCoordinator", "auditor"];

export async function operatorCaller(database: Database, now: Instant): Promise<Caller> {
  const zoneIds = await everyZone(database, now);
  return { actor: "operator", mustChangePassword: false, grants: operatorRoles.map((role) => ({ role, zoneIds })) };
}

/** All zones, for the operator and for the product's own jobs. */
export async function everyZone(database: Database, now: Instant): Promise<string[]> {
  return inScope(database, { scope: nobodysScope, now, readOnly: true }, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from every_zone() as id order by id`.execute(tx.query);
    return rows.map(({ id }) => id);
  });
}
