import { Menu } from "antd";
import { useEffect, useRef, useState, type ComponentProps } from "react";
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

const groupKeys = (nodes: readonly MenuNode[]): readonly string[] =>
  nodes.flatMap(({ key, children = [] }) => (children.length === 0 ? [] : [key, ...groupKeys(children)]));

/** The nearest box around it that scrolls. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  const { parentElement } = element;
  if (!parentElement || /auto|scroll/.test(getComputedStyle(parentElement).overflowY)) return parentElement;
  return scrollerOf(parentElement);
}

/** `scrollIntoView` would also let the next Tab begin at the entry, and so hide the way to the page's content. */
function showEntry(menu: HTMLElement): void {
  const entry = menu.querySelector(".ant-menu-item-selected")?.getBoundingClientRect();
  const scroller = scrollerOf(menu);
  if (!entry || !scroller) return;
  const room = scroller.getBoundingClientRect();
  if (entry.bottom > room.bottom) scroller.scrollTop += entry.bottom - room.bottom;
  if (entry.top < room.top) scroller.scrollTop -= room.top - entry.top;
}

/** Brings the chosen entry into sight where the menu is longer than the window, until the reader moves the menu: groups unfold slowly. */
function useChosenInSight(chosen: string | undefined) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = menu.current;
    if (!box) return;
    const unfolding = new ResizeObserver(() => { showEntry(box); });
    const leave = () => { unfolding.disconnect(); };
    unfolding.observe(box);
    const moves = ["pointerdown", "wheel", "keydown"] as const;
    for (const move of moves) box.addEventListener(move, leave, { passive: true });
    return () => {
      leave();
      for (const move of moves) box.removeEventListener(move, leave);
    };
  }, [chosen]);
  return menu;
}

/** The menu tree; groups are open until the reader closes them, and those around the page shown always are. */
export function ShellMenu({ nodes, current, folded, onChosen }: ShellMenuProps) {
  const trail = menuTrail(nodes, current);
  const all = groupKeys(nodes);
  const groups = trail.slice(0, -1).join(" ");
  const [closed, setClosed] = useState<{ readonly groups: string; readonly keys: readonly string[] }>({ groups, keys: [] });
  if (closed.groups !== groups) setClosed({ groups, keys: closed.keys.filter((key) => !trail.includes(key)) });
  const menu = useChosenInSight(trail.at(-1));
  const open = {
    openKeys: all.filter((key) => !closed.keys.includes(key)),
    onOpenChange: (keys: string[]) => { setClosed({ groups, keys: all.filter((key) => !keys.includes(key)) }); },
  };
  return (
    <div ref={menu}>
      <Menu
        mode="inline"
        items={entries(nodes)}
        inlineCollapsed={folded}
        inlineIndent={16}
        selectedKeys={trail.slice(-1)}
        {...(!folded && open)}
        {...(onChosen && { onClick: onChosen })}
      />
    </div>
  );
}
