/** A page that the reader has opened and not closed. */
export interface OpenedPage {
  /** Its identity: two filters of one list are one page. */
  readonly path: string;
  /** Its latest address, filters included. */
  readonly href: string;
  readonly title: string;
  /** It cannot be closed (the landing page). */
  readonly fixed?: boolean;
}

/** More tabs than these are no help; the one opened longest ago makes room. */
const most = 16;

/** The tabs after `page` was visited. */
export function withOpened(pages: readonly OpenedPage[], page: OpenedPage): readonly OpenedPage[] {
  const at = pages.findIndex(({ path }) => path === page.path);
  if (at >= 0) return pages.map((one, index) => (index === at ? { ...one, href: page.href, title: page.title } : one));
  const oldest = pages.length < most ? undefined : pages.find(({ fixed }) => fixed !== true);
  return [...pages.filter((one) => one !== oldest), page];
}

/** The tabs without `path`. */
export const withClosed = (pages: readonly OpenedPage[], path: string): readonly OpenedPage[] =>
  pages.filter((page) => page.path !== path || page.fixed === true);

/** Only `path` and the fixed ones. */
export const withOthersClosed = (pages: readonly OpenedPage[], path: string): readonly OpenedPage[] =>
  pages.filter((page) => page.path === path || page.fixed === true);

/** Without those to the right of `path`. */
export function withRightClosed(pages: readonly OpenedPage[], path: string): readonly OpenedPage[] {
  const at = pages.findIndex((page) => page.path === path);
  return pages.filter((page, index) => at < 0 || index <= at || page.fixed === true);
}

/** Where to go when `current` is no longer among the tabs: its neighbour to the left, as it stood before. */
export function neighbourOf(before: readonly OpenedPage[], after: readonly OpenedPage[], current: string): OpenedPage | undefined {
  if (after.some(({ path }) => path === current)) return undefined;
  const at = before.findIndex(({ path }) => path === current);
  const kept = (page: OpenedPage) => after.some(({ path }) => path === page.path);
  return before.slice(0, Math.max(at, 0)).filter(kept).at(-1) ?? after[0];
}

/** Tabs kept by the browser over a reload. */
export function readOpenedPages(raw: unknown): readonly OpenedPage[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  return raw.flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null || !("path" in entry) || !("href" in entry) || !("title" in entry)) return [];
    const { path, href, title } = entry;
    if (typeof path !== "string" || typeof href !== "string" || typeof title !== "string") return [];
    return [{ path, href, title, ...("fixed" in entry && entry.fixed === true && { fixed: true }) }];
  });
}
