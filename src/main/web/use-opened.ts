import { useLocation, useMatches } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { useGo } from "../../ui/address.ts";
import { neighbourOf, readOpenedPages, withOpened, type OpenedPage } from "../../ui/opened-pages.ts";
import { useStored } from "../../ui/use-stored.ts";
import { readSearch } from "./address-format.ts";
import type { Page } from "./page.ts";
import { words } from "./words.ts";

/** The page shown, of those in the list. */
export function useShownPage(pages: readonly Page[]): Page | undefined {
  const matches: readonly { readonly fullPath: unknown }[] = useMatches();
  const shown = matches.at(-1)?.fullPath;
  return typeof shown === "string" ? pages.find(({ path }) => path === (shown.replace(/\/$/, "") || "/")) : undefined;
}

/** Tabs of the pages that this reader has opened in this window, and the title of the one shown. */
export function useOpened(page: Page | undefined, userId: string) {
  const { pathname, href } = useLocation();
  const go = useGo();
  const [pages, setPages] = useStored<readonly OpenedPage[]>(`opened.${userId}`, [], readOpenedPages, "window");
  const [own, setOwn] = useState({ pathname, title: "" });
  const onTitle = useCallback((title: string) => { setOwn({ pathname, title }); }, [pathname]);
  const known = pages.find(({ path }) => path === pathname)?.title;
  const title = own.pathname === pathname && own.title !== "" ? own.title : (known ?? page?.title ?? words.noPage);
  useEffect(() => {
    document.title = `${title} - ${words.product}`;
    if (!page) return;
    const shown = pages.find(({ path }) => path === pathname);
    if (shown?.href === href && shown.title === title) return;
    setPages(withOpened(pages, { path: pathname, href, title, ...(pathname === "/" && { fixed: true }) }));
  }, [page, pathname, href, title, pages, setPages]);
  const onOpened = (next: readonly OpenedPage[]) => {
    const to = neighbourOf(pages, next, pathname);
    setPages(next);
    const [path, search] = (to?.href ?? "").split("?");
    if (to) go(path ?? "/", readSearch(search ?? ""));
    else if (next.length === 0) go("/");
  };
  return { pages, title, onTitle, onOpened };
}
