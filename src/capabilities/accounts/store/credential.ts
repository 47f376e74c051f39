import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { AccountTables } from "../tables.ts";

export interface Credential {
  readonly userId: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
  readonly example: boolean;
}

const selectCredential = (tx: ScopedTx) =>
  tables<AccountTables>(tx)
    .selectFrom("user_account as u")
    .innerJoin("credential as c", "c.id", "u.id")
    .select(["u.id as userId", "c.password_hash as passwordHash", "u.disabled", "u.example"]);

export async function credentialOf(tx: ScopedTx, account: string): Promise<Credential | undefined> {
  return selectCredential(tx).where("u.account", "=", account).executeTakeFirst();
}

export async function insertCredential(tx: ScopedTx, userId: string, passwordHash: string, mustChange: boolean): Promise<void> {
  await tables<AccountTables>(tx).insertInto("credential").values({ id: userId, password_hash: passwordHash, must_change: mustChange, changed_at: tx.now }).execute();
}

/** False where the password was changed since `replaced` was read. */
export async function replacePassword(tx: ScopedTx, userId: string, passwordHash: string, replaced: string): Promise<boolean> {
  const updated = await tables<AccountTables>(tx)
    .updateTable("credential")
    .set({ password_hash: passwordHash, must_change: false, changed_at: tx.now })
    .where("id", "=", userId)
    .where("password_hash", "=", replaced)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

export async function setOneTimePassword(tx: ScopedTx, userId: string, passwordHash: string): Promise<void> {
  await tables<AccountTables>(tx).updateTable("credential").set({ password_hash: passwordHash, must_change: true, changed_at: tx.now }).where("id", "=", userId).execute();
}
