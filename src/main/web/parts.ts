import type { Lapse } from "./lapse.ts";
import type { MenuGroup, Page } from "./page.ts";

/** What the frame is put together from. */
export interface Parts {
  readonly pages: readonly Page[];
  readonly menuGroups: readonly MenuGroup[];
  readonly lapse: Lapse;
}
