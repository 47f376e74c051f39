import { Type, type Static } from "typebox";
import { operation } from "../../../kernel/operation.ts";
import { permission } from "../../../kernel/permission.ts";
import { roles } from "../../../kernel/role.ts";
import { Choice, record } from "../../../kernel/schema.ts";

const readMatrix = permission("accounts.matrix", "查看权限矩阵", ["auditor", "administrator"]);

/** Every operation with those who may use it: the roles, or one of the words for what needs no role. */
export const PermissionMatrix = record({
  roles: Type.Array(record({ role: Choice("角色", roles), title: Type.String({ title: "角色名称" }) })),
  operations: Type.Array(record({
    id: Type.String({ title: "接口" }),
    summary: Type.String({ title: "办理事项" }),
    writes: Type.Boolean({ title: "写入" }),
    permission: Type.String({ title: "权限" }),
    permissionTitle: Type.String({ title: "权限名称" }),
    /** Open to whoever: no role is asked for. */
    open: Type.Boolean({ title: "不限角色" }),
    roles: Type.Array(Choice("角色", roles)),
  })),
});
export type PermissionMatrix = Static<typeof PermissionMatrix>;

export const permissionMatrix = operation({
  id: "accounts.permissionMatrix", method: "GET", path: "/permission-matrix", summary: "查看权限矩阵", permission: readMatrix, reply: PermissionMatrix,
});
