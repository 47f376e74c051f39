import type { MenuGroup, Page } from "./page.ts";

/** Groups of the menu, in their order (domain: work first, set-up last). */
export const menuGroups: readonly MenuGroup[] = [];

/** Every page of the product. Capabilities bring theirs; this list places them. */
export const pages: readonly Page[] = [];
