import { DownOutlined, MenuOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { ReactNode } from "react";
import { shellWords } from "./messages.ts";
import { PageLink } from "./page-link.tsx";

interface UserEntry {
  readonly key: string;
  readonly label: string;
  readonly onChosen: () => void;
}

interface ShellUser {
  readonly name: string;
  /** Roles or department, in words. */
  readonly note?: string;
  readonly entries: readonly UserEntry[];
}

export interface ShellTopProps {
  readonly systemName: string;
  readonly unitName: string;
  readonly user: ShellUser;
  /** The as-of day of the page, or what changes it. */
  readonly asOf?: ReactNode;
  /** More on the right: the zone, notices, the demo's mark; on a phone it stands below the bar. */
  readonly extra?: ReactNode;
  /** On a phone: opens the menu. */
  readonly onMenu?: () => void;
}

function UserMenu({ user, short }: { readonly user: ShellUser; readonly short: boolean }) {
  const head = { key: "who", type: "group" as const, label: `${user.name}${user.note === undefined ? "" : ` · ${user.note}`}` };
  const items = [head, ...user.entries.map(({ key, label, onChosen }) => ({ key, label, onClick: onChosen }))];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <button type="button" className="shell-user" aria-label={`${shellWords.account}：${user.name}`}>
        <UserOutlined />
        {!short && <span className="shell-user-name">{user.name}</span>}
        {!short && <DownOutlined className="shell-user-arrow" />}
      </button>
    </Dropdown>
  );
}

/** The bar at the top: whose system this is, as of which day, and who is signed in. */
export function ShellTop({ systemName, unitName, user, asOf, extra, onMenu }: ShellTopProps) {
  return (
    <header className="shell-top no-print">
      {onMenu && <Button type="text" className="shell-burger" icon={<MenuOutlined />} aria-label={shellWords.openMenu} onClick={onMenu} />}
      <PageLink to="/" className="shell-name">
        <span className="shell-unit">{unitName}</span>
        <span className="shell-system">{systemName}</span>
      </PageLink>
      <div className="shell-slots">
        {extra}
        {asOf}
        <UserMenu user={user} short={onMenu !== undefined} />
      </div>
    </header>
  );
}
