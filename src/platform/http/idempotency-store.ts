import { createHash } from "node:crypto";
import { sql } from "kysely";
import { Refusal } from "../../kernel/refusal.ts";
import type { ScopedTx } from "../db/scoped-transaction.ts";
import { httpTitle } from "./messages.ts";

export interface Submission {
  readonly key: string;
  readonly operation: string;
  readonly requestHash: Buffer;
}
export interface KeptReply {
  readonly status: number;
  readonly reply: string | null;
}

const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();

export const requestHash = (method: string, path: string, body: unknown): Buffer => sha256(`${method} ${path}\n${JSON.stringify(body ?? null)}`);
const scopeHash = (tx: ScopedTx): Buffer => sha256(JSON.stringify(tx.scope));

/**
 * Claims the key in the write's own transaction. A second submission of the same key waits here for the first to
 * end, then gets its reply; with another request or scope it is refused. A refused write rolls its claim back.
 */
export async function claimKey(tx: ScopedTx, submission: Submission): Promise<KeptReply | undefined> {
  const { key, operation } = submission;
  const scope = scopeHash(tx);
  const claimed = await tx.query
    .insertInto("idempotency_key")
    .values({ actor: tx.scope.actor, key, operation, request_hash: submission.requestHash, scope_hash: scope, status: null, reply: null })
    .onConflict((conflict) => conflict.columns(["actor", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  if (claimed) return undefined;
  const kept = await tx.query.selectFrom("idempotency_key").selectAll().where("actor", "=", tx.scope.actor).where("key", "=", key).executeTakeFirst();
  if (!kept || kept.status === null || kept.operation !== operation || !kept.request_hash.equals(submission.requestHash) || !kept.scope_hash.equals(scope)) {
    throw new Refusal("conflict", "idempotencyKeyReused", httpTitle.idempotencyKeyReused);
  }
  return { status: kept.status, reply: kept.reply };
}

export async function keepReply(tx: ScopedTx, key: string, kept: KeptReply): Promise<void> {
  await tx.query.updateTable("idempotency_key").set({ status: kept.status, reply: kept.reply }).where("actor", "=", tx.scope.actor).where("key", "=", key).execute();
}

/** Keys are kept 30 days. */
export async function forgetOldKeys(tx: ScopedTx): Promise<void> {
  await tx.query.deleteFrom("idempotency_key").where("created_at", "<", sql<string>`now() - interval '30 days'`).execute();
}
