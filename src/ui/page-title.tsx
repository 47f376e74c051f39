import { createContext, useContext, useEffect } from "react";

/** Called with a page's own title once it knows it. */
export const PageTitleContext = createContext<(title: string) => void>(() => undefined);

/** Gives tab, breadcrumb and window the name of the record shown, once it is loaded; until then the page's general title stands. */
export function usePageTitle(title: string | undefined): void {
  const tell = useContext(PageTitleContext);
  useEffect(() => {
    if (title !== undefined) tell(title);
  }, [tell, title]);
}
