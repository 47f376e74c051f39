import { Tag } from "antd";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import type { RoleGrant, User } from "../contract/user.ts";
import { roleText } from "../messages.ts";

/** Whether the account can be used, in words. */
export function UserState({ user: { disabled, mustChangePassword, example } }: { readonly user: User }) {
  return (
    <>
      {disabled ? <Tag color="error">已停用</Tag> : <Tag color="success">在用</Tag>}
      {mustChangePassword && <Tag color="warning">须修改密码</Tag>}
      {example && <ExampleMark />}
    </>
  );
}

/** How a grant stands on this day. */
export function grantState({ revokedAt, validFrom, validTo }: RoleGrant, today: string) {
  if (revokedAt !== null) return { open: false, label: "已收回" } as const;
  if (validTo !== null && validTo < today) return { open: false, label: "已到期" } as const;
  return validFrom > today ? { open: true, label: "未生效" } as const : { open: true, label: "有效" } as const;
}

/** The roles open on this day, each with its zone. */
export function OpenRoles({ user, today, zoneName }: { readonly user: User; readonly today: string; readonly zoneName: (id: string) => string }) {
  const open = user.grants.filter((grant) => grantState(grant, today).open);
  if (open.length === 0) return <span className="soft">未授予角色</span>;
  return <div className="grant-lines">{open.map(({ id, role, zoneId }) => <Tag key={id}>{roleText[role]}（{zoneName(zoneId)}）</Tag>)}</div>;
}
