import { sql } from "kysely";
import type { Instant } from "../../kernel/instant.ts";
import type { ScopedTx } from "../db/scoped-transaction.ts";
import { newId } from "../new-id.ts";
import { authSettings } from "./settings.ts";

const before = (now: Instant, milliseconds: number): string => new Date(Date.parse(now) - milliseconds).toISOString();

export async function insertSession(tx: ScopedTx, idHash: Buffer, userId: string): Promise<void> {
  await tx.query.insertInto("session").values({ id_hash: idHash, user_id: userId, created_at: tx.now, last_seen_at: tx.now, ended_at: null }).execute();
}

export async function endSession(tx: ScopedTx, idHash: Buffer): Promise<void> {
  await tx.query.updateTable("session").set({ ended_at: tx.now }).where("id_hash", "=", idHash).where("ended_at", "is", null).execute();
}

/** Ends the user's sessions, but for the one that is told to stay. */
export async function endSessionsOf(tx: ScopedTx, userId: string, staying?: Buffer): Promise<void> {
  const ended = tx.query.updateTable("session").set({ ended_at: tx.now }).where("user_id", "=", userId).where("ended_at", "is", null);
  await (staying === undefined ? ended : ended.where("id_hash", "!=", staying)).execute();
}

/** A session lives that began and was used after these moments, and that nobody ended. */
export interface SessionBounds {
  readonly begunAfter: string;
  readonly usedAfter: string;
}

export const sessionBounds = (now: Instant): SessionBounds => ({ begunAfter: before(now, authSettings.absolute), usedAfter: before(now, authSettings.idle) });

/** Marks the session as used now, at most once a minute. */
export async function touchSession(tx: ScopedTx, idHash: Buffer): Promise<void> {
  await tx.query.updateTable("session").set({ last_seen_at: tx.now })
    .where("id_hash", "=", idHash).where("last_seen_at", "<", before(tx.now, authSettings.touchEvery)).execute();
}

/** From here to the end of the transaction nobody else begins an attempt on this account: parallel guesses count one by one. */
export async function holdAccount(tx: ScopedTx, account: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${account}`}, 0))`.execute(tx.query);
}

/** An attempt counts as a failure from its beginning, until `attemptSucceeded`. */
export async function insertAttempt(tx: ScopedTx, account: string, address: string): Promise<string> {
  const id = newId();
  await tx.query.insertInto("sign_in_attempt").values({ id, account, address, succeeded: false, at: tx.now }).execute();
  return id;
}

export async function attemptSucceeded(tx: ScopedTx, id: string): Promise<void> {
  await tx.query.updateTable("sign_in_attempt").set({ succeeded: true }).where("id", "=", id).execute();
}

/** The failures since the last success that a lock can hang on, newest first. Ids are in order of time. */
export async function recentFailures(tx: ScopedTx, account: string): Promise<{ readonly at: string }[]> {
  return tx.query
    .selectFrom("sign_in_attempt as a")
    .select("a.at")
    .where("a.account", "=", account)
    .where("a.at", ">", before(tx.now, authSettings.failureWindow + authSettings.lockedFor))
    .where("a.succeeded", "=", false)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom("sign_in_attempt as s").select("s.id").where("s.account", "=", account).where("s.succeeded", "=", true).whereRef("s.id", ">", "a.id"))))
    .orderBy("a.id", "desc")
    .limit(authSettings.failuresOfAccount)
    .execute();
}

export async function failuresFrom(tx: ScopedTx, address: string): Promise<number> {
  const counted = await tx.query
    .selectFrom("sign_in_attempt")
    .select(({ fn }) => fn.countAll<number>().as("failures"))
    .where("address", "=", address)
    .where("succeeded", "=", false)
    .where("at", ">", before(tx.now, authSettings.failureWindow))
    .executeTakeFirstOrThrow();
  return counted.failures;
}

export async function insertPermissionRefusal(tx: ScopedTx, actor: string, operation: string): Promise<void> {
  await tx.query.insertInto("permission_refusal").values({ id: newId(), actor, operation, at: tx.now }).execute();
}
