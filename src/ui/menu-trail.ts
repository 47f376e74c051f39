import type { ReactNode } from "react";

/** A page, or a group of pages, of the menu. What the reader may not open is absent, not grey. */
export interface MenuNode {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Path of the page; a group has none. */
  readonly to?: string;
  readonly children?: readonly MenuNode[];
}

interface Trail { readonly keys: readonly string[]; readonly to: string }

const holds = (to: string, current: string) => current === to || (to !== "/" && current.startsWith(`${to}/`));

function trails({ key, to, children = [] }: MenuNode, current: string): Trail[] {
  const own = to !== undefined && holds(to, current) ? [{ keys: [key], to }] : [];
  return [...own, ...children.flatMap((child) => trails(child, current)).map((trail) => ({ ...trail, keys: [key, ...trail.keys] }))];
}

/** Keys from the root to the page shown: the one whose path is the longest start of `current`. */
export function menuTrail(nodes: readonly MenuNode[], current: string): readonly string[] {
  const found = nodes.flatMap((node) => trails(node, current));
  return found.reduce<Trail>((best, trail) => (trail.to.length > best.to.length ? trail : best), { keys: [], to: "" }).keys;
}
