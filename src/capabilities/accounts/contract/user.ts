import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { roles } from "../../../kernel/role.ts";
import { Choice, Day, Id, Line, Moment, Nullable, Page, PageQuery, Reason, Version, record } from "../../../kernel/schema.ts";

const Account = Type.String({ minLength: 3, maxLength: 40, pattern: "^[a-z][a-z0-9._-]{2,39}$", title: "账号" });
const PersonName = Line("姓名", 40);

export const RoleGrant = record({
  id: Id("授权"),
  role: Choice("角色", roles),
  zoneId: Id("区域"),
  departmentId: Nullable(Id("单位")),
  enterpriseId: Nullable(Id("企业")),
  validFrom: Day("开始日期"),
  /** The last day on which it holds. */
  validTo: Nullable(Day("截止日期")),
  revokedAt: Nullable(Moment("收回时间")),
  version: Version,
});
export type RoleGrant = Static<typeof RoleGrant>;

export const User = record({
  id: Id("用户"),
  account: Account,
  name: PersonName,
  disabled: Type.Boolean({ title: "已停用" }),
  mustChangePassword: Type.Boolean({ title: "须修改密码" }),
  example: Type.Boolean({ title: "示例" }),
  version: Version,
  grants: Type.Array(RoleGrant),
});
export type User = Static<typeof User>;

/** The password is shown once: it is stored as a hash only, and a repeated submission does not show it again. */
const WithOneTimePassword = record({ user: User, oneTimePassword: Type.String({ title: "一次性密码" }) });

export const readUsers = permission("accounts.read", "查看用户和授权", ["administrator", "auditor"]);
export const editUsers = permission("accounts.edit", "维护用户和授权", ["administrator"]);
const readPeople = permission("accounts.people", "查看在岗人员名单", [
  "cityCoordinator", "zoneLeader", "projectOfficer", "approvalAgent", "pairedCadre", "departmentHandler", "statistician", "auditor", "administrator",
]);

const ofUser = record({ userId: Id("用户") });
const ofGrant = record({ userId: Id("用户"), grantId: Id("授权") });
const because = record({ version: Version, reason: Reason });

export const listUsers = operation({
  id: "accounts.users", method: "GET", path: "/users", summary: "列出用户及其授权", permission: readUsers,
  query: record({ ...PageQuery, search: Type.Optional(Type.String({ maxLength: 40, title: "账号或姓名" })) }), reply: Page(User),
});
export const readUser = operation({
  id: "accounts.user", method: "GET", path: "/users/:userId", summary: "查看用户及其授权", permission: readUsers, params: ofUser, reply: User,
});
export const createUser = operation({
  id: "accounts.createUser", method: "POST", path: "/users", summary: "登记用户，发给一次性密码", permission: editUsers, secretReply: true,
  body: record({ account: Account, name: PersonName }), reply: WithOneTimePassword,
});
export const renameUser = operation({
  id: "accounts.renameUser", method: "PUT", path: "/users/:userId", summary: "更正姓名", permission: editUsers,
  params: ofUser, body: record({ version: Version, name: PersonName, reason: Reason }), reply: User,
});
export const disableUser = operation({
  id: "accounts.disableUser", method: "POST", path: "/users/:userId/disable", summary: "停用用户", permission: editUsers, params: ofUser, body: because, reply: User,
});
export const enableUser = operation({
  id: "accounts.enableUser", method: "POST", path: "/users/:userId/enable", summary: "恢复用户", permission: editUsers, params: ofUser, body: because, reply: User,
});
export const resetPassword = operation({
  id: "accounts.resetPassword", method: "POST", path: "/users/:userId/password", summary: "重置密码，发给一次性密码", permission: editUsers, secretReply: true,
  params: ofUser, body: record({ reason: Reason }), reply: WithOneTimePassword,
});
export const grantRole = operation({
  id: "accounts.grantRole", method: "POST", path: "/users/:userId/grants", summary: "授予角色", permission: editUsers, params: ofUser,
  body: record({
    role: Choice("角色", roles),
    zoneId: Id("区域"),
    departmentId: Type.Optional(Id("单位")),
    enterpriseId: Type.Optional(Id("企业")),
    validFrom: Type.Optional(Day("开始日期")),
    validTo: Type.Optional(Day("截止日期")),
  }),
  reply: User,
});
export const revokeRole = operation({
  id: "accounts.revokeRole", method: "POST", path: "/users/:userId/grants/:grantId/revoke", summary: "收回角色", permission: editUsers,
  params: ofGrant, body: because, reply: User,
});

export const Person = record({ id: Id("用户"), name: PersonName, role: Choice("角色", roles), departmentId: Nullable(Id("单位")) });
export type Person = Static<typeof Person>;
export const listPeople = operation({
  id: "accounts.people", method: "GET", path: "/zones/:zoneId/people", summary: "列出区域的在岗人员，供选择责任人", permission: readPeople,
  params: record({ zoneId: Id("区域") }), query: record({ role: Type.Optional(Choice("角色", roles)) }), reply: record({ rows: Type.Array(Person) }),
});
