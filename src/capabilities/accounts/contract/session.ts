import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { anyone, changingPassword } from "../../../kernel/permission.ts";
import { roles } from "../../../kernel/role.ts";
import { Choice, Id, Nullable, record } from "../../../kernel/schema.ts";

/** Typed in either case; kept in lower case. */
const TypedAccount = Type.String({ minLength: 3, maxLength: 40, pattern: "^[A-Za-z][A-Za-z0-9._-]{2,39}$", title: "账号" });
/** Bounded, since hashing takes time by length. */
const Password = (title: string) => Type.String({ minLength: 1, maxLength: 128, title });
const done = record({ done: Type.Literal(true, { title: "已完成" }) });

/** A role as the session holds it today. */
export const HeldRole = record({
  role: Choice("角色", roles),
  zoneId: Id("区域"),
  /** The zone of the grant and those below it. */
  zoneIds: Type.Array(Id("区域")),
  departmentId: Nullable(Id("单位")),
  enterpriseId: Nullable(Id("企业")),
});
export type HeldRole = Static<typeof HeldRole>;

/** Who is signed in, and what they may do where, so that pages offer nothing that would be refused. */
export const Session = record({
  userId: Id("用户"),
  account: Type.String({ title: "账号" }),
  name: Type.String({ title: "姓名" }),
  mustChangePassword: Type.Boolean({ title: "须修改密码" }),
  example: Type.Boolean({ title: "示例" }),
  roles: Type.Array(HeldRole),
  permissions: Type.Array(record({ id: Type.String({ title: "权限" }), zoneIds: Type.Array(Id("区域")) })),
});
export type Session = Static<typeof Session>;

export const signIn = operation({
  id: "accounts.signIn", method: "POST", path: "/sign-in", summary: "登录", permission: anyone, withoutKey: true,
  body: record({ account: TypedAccount, password: Password("密码") }), reply: Session,
});
export const signOut = operation({
  id: "accounts.signOut", method: "POST", path: "/sign-out", summary: "退出登录", permission: changingPassword, withoutKey: true, reply: done,
});
export const currentSession = operation({
  id: "accounts.session", method: "GET", path: "/session", summary: "查看本人身份、角色和权限", permission: changingPassword, reply: Session,
});
export const changePassword = operation({
  id: "accounts.changePassword", method: "POST", path: "/session/password", summary: "修改本人密码", permission: changingPassword,
  body: record({ oldPassword: Password("原密码"), newPassword: Password("新密码") }), reply: done,
});
