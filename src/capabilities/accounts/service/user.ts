import { shanghaiDay } from "../../../kernel/instant.ts";
import type { Input } from "../../../kernel/operation.ts";
import { endSessionsOf } from "../../../platform/auth/store.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import type { createUser, disableUser, listUsers, readUser, renameUser, User } from "../contract/user.ts";
import { isOpen, mayAdminister, mayLoseAdministrator } from "../rules/grant.ts";
import { insertCredential } from "../store/credential.ts";
import { countLastingAdministrators, holdAdministrators } from "../store/grant.ts";
import * as store from "../store/user.ts";
import { demand, found, refusal } from "./refuse.ts";

/** Rows of a page where the caller names no number. */
const usualPage = 50;

export async function usersOf(tx: ScopedTx, { query }: Input<typeof listUsers>): Promise<{ rows: User[]; total: number; next?: string }> {
  const limit = query.limit ?? usualPage;
  const search = query.search ?? "";
  const rows = await store.usersInScope(tx, { search, after: query.cursor ?? "", limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, total: await store.countUsersInScope(tx, search), ...(rows.length > limit && last ? { next: last.account } : {}) };
}

export const openGrants = (tx: ScopedTx, user: User) => user.grants.filter((grant) => isOpen(grant, shanghaiDay(tx.now)));

export async function userInScope(tx: ScopedTx, { params }: Input<typeof readUser>): Promise<User> {
  const user = found(await store.userById(tx, params.userId), "userNotFound");
  const open = openGrants(tx, user);
  if (open.length > 0 && !open.some(({ zoneId }) => tx.scope.zoneIds.includes(zoneId))) throw refusal("notFound", "userNotFound");
  return user;
}

/** The user, held until the transaction ends, if the whole of their service lies in the scope. */
export async function administered(tx: ScopedTx, userId: string): Promise<User> {
  await store.holdUser(tx, userId);
  const user = await userInScope(tx, { params: { userId } });
  demand(mayAdminister(tx.scope.zoneIds, openGrants(tx, user).map(({ zoneId }) => zoneId)), "forbidden");
  return user;
}

export interface NewUser {
  readonly account: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly example?: boolean;
}

/** Registers a user without any role. */
export async function registerUser(tx: ScopedTx, user: NewUser): Promise<User> {
  const { account, name, example = false } = user;
  const id = newId();
  if (await store.insertUser(tx, { id, account, name, example }) === "taken") throw refusal("conflict", "accountTaken");
  await insertCredential(tx, id, user.passwordHash, user.mustChangePassword);
  return { id, account, name, example, disabled: false, mustChangePassword: user.mustChangePassword, version: 1, grants: [] };
}

/** A password as its user will type it, to be shown once, and as it is stored. */
export interface OneTimePassword {
  readonly plain: string;
  readonly hash: string;
}

export async function registerWithPassword(tx: ScopedTx, { body }: Input<typeof createUser>, { plain, hash }: OneTimePassword): Promise<{ user: User; oneTimePassword: string }> {
  return { user: await registerUser(tx, { ...body, passwordHash: hash, mustChangePassword: true }), oneTimePassword: plain };
}

async function change(tx: ScopedTx, user: User, body: { readonly version: number; readonly reason: string }, what: { readonly name?: string; readonly disabled?: boolean }): Promise<User> {
  await giveReason(tx, body.reason);
  if (await store.updateUser(tx, user.id, body.version, what) === "stale") throw refusal("conflict", "versionConflict", { current: user });
  return { ...user, ...what, version: body.version + 1 };
}

export async function rename(tx: ScopedTx, { params, body }: Input<typeof renameUser>): Promise<User> {
  return change(tx, await administered(tx, params.userId), body, { name: body.name });
}

/** A user who leaves is disabled, not deleted: what they did keeps its name. Their sessions end at once. */
export async function disable(tx: ScopedTx, { params, body }: Input<typeof disableUser>): Promise<User> {
  await holdAdministrators(tx);
  const user = await administered(tx, params.userId);
  if (user.disabled) throw refusal("conflict", "userDisabled");
  for (const { zoneId } of openGrants(tx, user).filter(({ role, validTo }) => role === "administrator" && validTo === null)) {
    demand(mayLoseAdministrator(await countLastingAdministrators(tx, zoneId, { thanUser: user.id })), "conflict");
  }
  const disabled = await change(tx, user, body, { disabled: true });
  await endSessionsOf(tx, user.id);
  return disabled;
}

export async function enable(tx: ScopedTx, { params, body }: Input<typeof disableUser>): Promise<User> {
  const user = await administered(tx, params.userId);
  if (!user.disabled) throw refusal("conflict", "userNotDisabled");
  return change(tx, user, body, { disabled: false });
}

/** The names of users by id; who is no user (the system, the operator) is left out. */
export async function userNames(tx: ScopedTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.namesOf(tx, ids)).map(({ id, name }) => [id, name]));
}
