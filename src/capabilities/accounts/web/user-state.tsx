import { Tag } from "antd";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import type { RoleGrant, User } from "../contract/user.ts";
import { roleText } from "../messages.ts";
import "./account-page.css";

/** Whether the account can be used, in words. */
export function UserState({ user: { disabled, mustChangePassword, example } }: { readonly user: User }) {
  return (
    <span className="grant-lines">
      {disabled ? <Tag color="error">已停用</Tag> : <Tag color="success">在用</Tag>}
      {mustChangePassword && <Tag color="warning">须修改密码</Tag>}
      {example && <ExampleMark />}
    </span>
  );
}

/** The day by which grants run: that of the calendar in China, since a zone's standing clock lets nobody in or out. */
export const grantDay = (): string => momentText(new Date().toISOString()).slice(0, 10);

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
