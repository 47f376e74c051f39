import { openPermissionTitle } from "./messages.ts";
import type { Role } from "./role.ts";

/**
 * What an operation needs. `anyone` needs no session; `signedIn` any session; `changingPassword` also a session
 * that must change its password first; otherwise one of the roles, held for the zone of the rows touched.
 */
export interface Permission {
  readonly id: string;
  /** Chinese name, as the permission matrix shows it. */
  readonly title: string;
  readonly holders: "anyone" | "changingPassword" | "signedIn" | readonly Role[];
}

export const anyone: Permission = { id: "anyone", title: openPermissionTitle.anyone, holders: "anyone" };
export const signedIn: Permission = { id: "signedIn", title: openPermissionTitle.signedIn, holders: "signedIn" };
export const changingPassword: Permission = { id: "changingPassword", title: openPermissionTitle.changingPassword, holders: "changingPassword" };

export const permission = (id: string, title: string, holders: readonly Role[]): Permission => ({ id, title, holders });
