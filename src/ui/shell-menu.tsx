import { Menu } from "antd";
import { useState, type ComponentProps } from "react";
import { menuTrail, type MenuNode } from "./menu-trail.ts";
import { PageLink } from "./page-link.tsx";

type Items = NonNullable<ComponentProps<typeof Menu>["items"]>;

const entries = (nodes: readonly MenuNode[]): Items => nodes.map(({ key, label, icon, to, children }) => ({
  key,
  icon,
  title: label,
  label: to === undefined ? label : <PageLink to={to}>{label}</PageLink>,
  ...(children && children.length > 0 && { children: entries(children) }),
}));

export interface ShellMenuProps {
  readonly nodes: readonly MenuNode[];
  /** Path of the page shown. */
  readonly current: string;
  readonly folded: boolean;
  readonly onChosen?: () => void;
}

/** The menu tree; the groups around the page shown are open. */
export function ShellMenu({ nodes, current, folded, onChosen }: ShellMenuProps) {
  const trail = menuTrail(nodes, current);
  const groups = trail.slice(0, -1).join(" ");
  const [opened, setOpened] = useState({ groups, keys: trail.slice(0, -1) });
  if (opened.groups !== groups) setOpened({ groups, keys: [...new Set([...opened.keys, ...trail.slice(0, -1)])] });
  return (
    <Menu
      mode="inline"
      items={entries(nodes)}
      inlineCollapsed={folded}
      inlineIndent={20}
      selectedKeys={trail.slice(-1)}
      {...(!folded && { openKeys: [...opened.keys], onOpenChange: (keys: string[]) => { setOpened({ groups, keys }); } })}
      {...(onChosen && { onClick: onChosen })}
    />
  );
}
