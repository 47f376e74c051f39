import { useLocation, useMatches } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { useGo } from "../../ui/address.ts";
import { hrefParts } from "../../ui/href.ts";
import { neighbourOf, readOpenedPages, withOpened, type OpenedPage } from "../../ui/opened-pages.ts";
import { useStored } from "../../ui/use-stored.ts";
import type { Page } from "./page.ts";
import { words } from "./words.ts";

const withoutSlash = (path: unknown): string => (typeof path === "string" ? path.replace(/\/$/, "") || "/" : "/");

/** The page shown, of those in the list, and its path; the address may already be that of the next one. */
export function useShownPage(pages: readonly Page[]): { readonly page: Page | undefined; readonly pathname: string } {
  const matches: readonly { readonly fullPath: unknown; readonly pathname: unknown }[] = useMatches();
  const shown = matches.at(-1);
  return { page: pages.find(({ path }) => path === withoutSlash(shown?.fullPath)), pathname: withoutSlash(shown?.pathname) };
}

/** The landing page is always open, and first. */
const landingOf = (pages: readonly Page[]): readonly OpenedPage[] =>
  pages.filter(({ path }) => path === "/").map(({ path, title }) => ({ path, href: path, title, fixed: true }));

/** Tabs of the pages that this reader has opened in this window, and the title of the one shown. */
export function useOpened(all: readonly Page[], page: Page | undefined, pathname: string, userId: string) {
  const location = useLocation();
  const go = useGo();
  const [pages, setPages] = useStored<readonly OpenedPage[]>(`opened.${userId}`, landingOf(all), readOpenedPages, "window");
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const onTitle = useCallback((path: string, title: string) => {
    setTitles((before) => (before.get(path) === title ? before : new Map(before).set(path, title)));
  }, []);
  const title = titles.get(pathname) ?? pages.find(({ path }) => path === pathname)?.title ?? page?.title ?? words.noPage;
  const href = withoutSlash(location.pathname) === pathname ? location.href : undefined;
  useEffect(() => {
    document.title = `${title} - ${words.product}`;
    if (!page || href === undefined) return;
    const shown = pages.find(({ path }) => path === pathname);
    if (shown?.href === href && shown.title === title) return;
    setPages(withOpened(pages, { path: pathname, href, title, ...(pathname === "/" && { fixed: true }) }));
  }, [page, pathname, href, title, pages, setPages]);
  const onOpened = (next: readonly OpenedPage[]) => {
    const to = neighbourOf(pages, next, pathname);
    setPages(next);
    const target = to && hrefParts(to.href);
    if (target) go(target.to, target.search);
    else if (next.length === 0) go("/");
  };
  return { pages, title, onTitle, onOpened };
}
