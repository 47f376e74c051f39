import { isReading, type Operation } from "../../../kernel/operation.ts";
import { roles } from "../../../kernel/role.ts";
import type { PermissionMatrix } from "../contract/matrix.ts";
import type { HeldRole, Session } from "../contract/session.ts";
import { roleText } from "../messages.ts";

type Declared = Pick<Operation, "id" | "summary" | "method" | "reads" | "file" | "permission">;

/** The matrix as the declarations say it; nothing else grants anything. */
export function matrixOf(operations: readonly Declared[]): PermissionMatrix {
  return {
    roles: roles.map((role) => ({ role, title: roleText[role] })),
    operations: operations.map((op) => ({
      id: op.id, summary: op.summary,
      // An export changes nothing; that it was made is written down by itself.
      writes: !isReading(op) && op.file === undefined,
      permission: op.permission.id,
      permissionTitle: op.permission.title,
      open: typeof op.permission.holders === "string",
      roles: typeof op.permission.holders === "string" ? [] : [...op.permission.holders],
    })),
  };
}

/** The permissions that these roles give, each with its zones. Those that every session has are left out. */
export function permissionsOf(operations: readonly Declared[], held: readonly HeldRole[]): Session["permissions"] {
  const declared = new Map(operations.map(({ permission }) => [permission.id, permission.holders]));
  return [...declared].flatMap(([id, holders]) => {
    if (typeof holders === "string") return [];
    const zoneIds = [...new Set(held.filter(({ role }) => holders.includes(role)).flatMap((role) => role.zoneIds))];
    return zoneIds.length > 0 ? [{ id, zoneIds }] : [];
  });
}
