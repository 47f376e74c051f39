import type { Input } from "../../../kernel/operation.ts";
import { hashPassword, newOneTimePassword } from "../../../platform/auth/password.ts";
import { endSessionsOf } from "../../../platform/auth/store.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { PublicContext } from "../../../platform/http/public-context.ts";
import type { Shortly } from "../../../platform/http/serve.ts";
import type { changePassword } from "../contract/session.ts";
import type { resetPassword, User } from "../contract/user.ts";
import { mayTakePassword } from "../rules/password.ts";
import { userToday } from "../store/caller.ts";
import { replacePassword, setOneTimePassword, type Credential } from "../store/credential.ts";
import { checkPassword } from "./password-check.ts";
import { demand, refusal } from "./refuse.ts";
import { administered, type OneTimePassword } from "./user.ts";

/** Made before the transaction that stores its hash. */
export async function makeOneTimePassword(): Promise<OneTimePassword> {
  const plain = newOneTimePassword();
  return { plain, hash: await hashPassword(plain) };
}

interface PasswordChange {
  /** Absent where the old password was wrong. */
  readonly credential: Credential | undefined;
  readonly newHash: string;
}

/** A wrong old password counts as a failed attempt at the account: a borrowed session is no way to guess it. */
export async function preparePasswordChange(shortly: Shortly, { body }: Input<typeof changePassword>, context: PublicContext): Promise<PasswordChange> {
  const { actor } = context;
  const user = actor === undefined || context.sessionHash === undefined ? undefined : await shortly((tx) => userToday(tx, actor));
  if (!user) throw refusal("unauthenticated", "notSignedIn");
  demand(mayTakePassword(body.newPassword, user.account, body.oldPassword));
  const credential = await checkPassword(shortly, { account: user.account, password: body.oldPassword, address: context.address });
  return { credential, newHash: await hashPassword(body.newPassword) };
}

/** The session in which it was changed goes on; all others of the user end. */
export async function finishPasswordChange(tx: ScopedTx, context: PublicContext, { credential, newHash }: PasswordChange): Promise<{ done: true }> {
  if (!credential || !(await replacePassword(tx, credential.userId, newHash, credential.passwordHash))) throw refusal("invalid", "oldPasswordWrong");
  await endSessionsOf(tx, credential.userId, context.sessionHash);
  return { done: true };
}

export async function giveNewPassword(tx: ScopedTx, { params, body }: Input<typeof resetPassword>, password: OneTimePassword): Promise<{ user: User; oneTimePassword: string }> {
  const user = await administered(tx, params.userId);
  await giveReason(tx, body.reason);
  await setOneTimePassword(tx, user.id, password.hash);
  await endSessionsOf(tx, user.id);
  return { user: { ...user, mustChangePassword: true }, oneTimePassword: password.plain };
}
