import { instant } from "../../../kernel/instant.ts";
import type { Shortly } from "../../../platform/http/serve.ts";
import { lockedUntil } from "../../../platform/auth/lock-out.ts";
import { passwordMatches } from "../../../platform/auth/password.ts";
import { authSettings } from "../../../platform/auth/settings.ts";
import { attemptSucceeded, failuresFrom, holdAccount, insertAttempt, recentFailures } from "../../../platform/auth/store.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { credentialOf, type Credential } from "../store/credential.ts";
import { refusal } from "./refuse.ts";

interface Attempt {
  readonly account: string;
  readonly password: string;
  readonly address: string;
}

async function beginAttempt(tx: ScopedTx, { account, address }: Attempt): Promise<{ readonly id: string; readonly credential: Credential | undefined }> {
  await holdAccount(tx, account);
  const failures = await recentFailures(tx, account);
  const locked = lockedUntil(failures.map(({ at }) => instant(at)), tx.now);
  if (locked !== undefined) throw refusal("tooMany", "accountLocked", { lockedUntil: new Date(locked).toISOString() });
  if (await failuresFrom(tx, address) >= authSettings.failuresOfAddress) throw refusal("tooMany", "addressLocked");
  return { id: await insertAttempt(tx, account, address), credential: await credentialOf(tx, account) };
}

/**
 * The credential, if the password is right; undefined if it is wrong or there is no such account, which takes as long.
 * The attempt counts as a failure before the password is looked at, so that guesses made at once count one by one.
 */
export async function checkPassword(shortly: Shortly, attempt: Attempt): Promise<Credential | undefined> {
  const { id, credential } = await shortly((tx) => beginAttempt(tx, attempt));
  const matches = await passwordMatches(credential?.passwordHash, attempt.password);
  if (!matches) return undefined;
  await shortly((tx) => attemptSucceeded(tx, id));
  return credential;
}
