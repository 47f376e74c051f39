import type { Crumb } from "../../ui/crumbs.tsx";
import type { MenuNode } from "../../ui/menu-trail.ts";
import { isBare, top, type MenuGroup, type Page } from "./page.ts";

/** Ids of the permissions that the reader holds where they are. */
export type Held = ReadonlySet<string>;

export const mayOpen = (page: Page, held: Held): boolean => isBare(page) || page.permission === "signedIn" || held.has(page.permission);

const node = ({ path, title, icon }: Page): MenuNode => ({ key: path, label: title, to: path, ...(icon !== undefined && { icon }) });

/** The menu: pages on top in their order, then the groups in theirs; a group without pages is left out. */
export function menuOf(pages: readonly Page[], groups: readonly MenuGroup[], held: Held): readonly MenuNode[] {
  const open = pages.filter((page) => !isBare(page) && mayOpen(page, held));
  const grouped = groups.flatMap(({ key, title, icon }): MenuNode[] => {
    const children = open.filter(({ menuGroup }) => menuGroup === key).map(node);
    return children.length === 0 ? [] : [{ key, label: title, children, ...(icon !== undefined && { icon }) }];
  });
  return [...open.filter(({ menuGroup }) => menuGroup === top).map(node), ...grouped];
}

export const quickOf = (pages: readonly Page[], held: Held): readonly MenuNode[] =>
  pages.filter((page) => page.quick === true && mayOpen(page, held)).map(node);

/** From the group down to the page, whose own name stands last. */
export function crumbsOf(pages: readonly Page[], groups: readonly MenuGroup[], page: Page, title: string): readonly Crumb[] {
  const parents: Page[] = [];
  for (let above = pages.find(({ path }) => path === page.parent); above && !parents.includes(above);) {
    const { parent } = above;
    parents.unshift(above);
    above = pages.find(({ path }) => path === parent);
  }
  const group = groups.find(({ key }) => key === (parents[0] ?? page).menuGroup);
  return [...(group ? [{ title: group.title }] : []), ...parents.map((above) => ({ title: above.title, to: above.path })), { title }];
}
