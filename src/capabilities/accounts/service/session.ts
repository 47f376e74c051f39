import type { Instant } from "../../../kernel/instant.ts";
import type { Input, Operation } from "../../../kernel/operation.ts";
import { hashSecret, newSessionSecret } from "../../../platform/auth/session-secret.ts";
import { endSession, insertPermissionRefusal, insertSession, sessionBounds, touchSession } from "../../../platform/auth/store.ts";
import type { Database } from "../../../platform/db/database.ts";
import { inScope, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { Caller } from "../../../platform/http/door.ts";
import type { PublicContext } from "../../../platform/http/public-context.ts";
import type { Shortly } from "../../../platform/http/serve.ts";
import { nobodysScope } from "../../../platform/http/scope-of.ts";
import type { Session, signIn } from "../contract/session.ts";
import { permissionsOf } from "../rules/matrix.ts";
import { userOfSession, userToday, type UserToday } from "../store/caller.ts";
import { credentialOf, type Credential } from "../store/credential.ts";
import { checkPassword } from "./password-check.ts";
import { refusal } from "./refuse.ts";

/** Whether the demo's accounts may sign in: only where the server is reached from its own machine. */
export interface SignInRules {
  readonly examplesMaySignIn: boolean;
}

/** Checks the password before the session's own transaction begins; what it costs is paid outside any. */
export async function prepareSignIn(rules: SignInRules, shortly: Shortly, { body }: Input<typeof signIn>, context: PublicContext): Promise<Credential> {
  const credential = await checkPassword(shortly, { account: body.account.toLowerCase(), password: body.password, address: context.address });
  if (!credential) throw refusal("unauthenticated", "wrongPassword");
  if (credential.disabled) throw refusal("forbidden", "accountDisabled");
  if (credential.example && !rules.examplesMaySignIn) throw refusal("forbidden", "demoAccountClosed");
  return credential;
}

/** Every sign-in makes a new session; the one that the browser came with ends. */
export async function beginSession(tx: ScopedTx, operations: readonly Operation[], context: PublicContext, { userId }: Credential): Promise<Session> {
  if (context.sessionHash !== undefined) await endSession(tx, context.sessionHash);
  const secret = newSessionSecret();
  await insertSession(tx, hashSecret(secret), userId);
  context.setSessionCookie(secret);
  return describeSession(tx, operations, userId);
}

export async function leaveSession(tx: ScopedTx, context: PublicContext): Promise<{ done: true }> {
  if (context.sessionHash !== undefined) await endSession(tx, context.sessionHash);
  context.setSessionCookie(undefined);
  return { done: true };
}

async function describeSession(tx: ScopedTx, operations: readonly Operation[], userId: string): Promise<Session> {
  const user = await userToday(tx, userId);
  if (!user) throw refusal("unauthenticated", "notSignedIn");
  const { account, name, mustChangePassword, example, roles } = user;
  return { userId, account, name, mustChangePassword, example, roles, permissions: permissionsOf(operations, roles) };
}

/** The session of a person; the operator of the command line has none. */
export async function readSession(tx: ScopedTx, operations: readonly Operation[], context: PublicContext): Promise<Session> {
  if (context.actor === undefined || context.sessionHash === undefined) throw refusal("unauthenticated", "notSignedIn");
  return describeSession(tx, operations, context.actor);
}

const callerOf = (user: UserToday): Caller => ({
  actor: user.userId,
  mustChangePassword: user.mustChangePassword,
  grants: user.roles.map(({ role, zoneIds, departmentId, enterpriseId }) => ({
    role, zoneIds,
    ...(departmentId === null ? {} : { departmentId }),
    ...(enterpriseId === null ? {} : { enterpriseId }),
  })),
});

/** Who the browser's secret stands for, in a short transaction of its own; undefined once the session has ended. `watching` does not prolong it. */
export async function findCaller(database: Database, secret: string, now: Instant, rules: SignInRules, watching = false): Promise<Caller | undefined> {
  const sessionHash = hashSecret(secret);
  return inScope(database, { scope: nobodysScope, now }, async (tx) => {
    const user = await userOfSession(tx, sessionHash, sessionBounds(now));
    if (!user || (user.example && !rules.examplesMaySignIn)) return undefined;
    if (!watching) await touchSession(tx, sessionHash);
    return { ...callerOf(user), sessionHash };
  });
}

/** The caller as a user whom the operator names, with that user's rights and in that user's name. */
export async function findCallerByAccount(database: Database, account: string, now: Instant): Promise<Caller | undefined> {
  return inScope(database, { scope: nobodysScope, now }, async (tx) => {
    const credential = await credentialOf(tx, account);
    const user = credential === undefined || credential.disabled ? undefined : await userToday(tx, credential.userId);
    return user === undefined ? undefined : callerOf(user);
  });
}

/** Keeps that somebody asked for what they may not do. */
export async function recordRefusal(database: Database, caller: Caller, op: Operation, now: Instant): Promise<void> {
  await inScope(database, { scope: { ...nobodysScope, actor: caller.actor }, now }, (tx) => insertPermissionRefusal(tx, caller.actor, op.id));
}
