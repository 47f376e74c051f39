import { useMatch } from "@tanstack/react-router";
import { createContext, useContext, useEffect } from "react";

/** Called with a page's path and its own title once it knows it. */
export const PageTitleContext = createContext<(path: string, title: string) => void>(() => undefined);

/** Gives tab, breadcrumb and window the name of the record shown, once it is loaded; until then the page's general title stands. */
export function usePageTitle(title: string | undefined): void {
  const tell = useContext(PageTitleContext);
  // The page's own path: the address may already be that of the next page while this one is still shown.
  const { pathname }: { readonly pathname: string } = useMatch({ strict: false });
  useEffect(() => {
    if (title !== undefined) tell(pathname, title);
  }, [tell, pathname, title]);
}
