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

export const anyone: Permission = { id: "anyone", title: "无需登录", holders: "anyone" };
export const signedIn: Permission = { id: "signedIn", title: "已登录用户", holders: "signedIn" };
export const changingPassword: Permission = { id: "changingPassword", title: "已登录用户（含须修改初始密码者）", holders: "changingPassword" };

export const permission = (id: string, title: string, holders: readonly Role[]): Permission => ({ id, title, holders });
