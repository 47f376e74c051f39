import { Fragment } from "react";
import { shellWords } from "./messages.ts";
import { PageLink } from "./page-link.tsx";

export interface Crumb {
  readonly title: string;
  /** Absent on the page itself, and on groups of the menu that are no page. */
  readonly to?: string;
}

/** Where the page stands. */
export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav className="crumbs no-print" aria-label={shellWords.crumbs}>
      <ol>
        {crumbs.map(({ title, to }, index) => (
          <Fragment key={`${String(index)}${title}`}>
            {index > 0 && <li aria-hidden="true" className="crumbs-gap">/</li>}
            <li {...(index === crumbs.length - 1 && { "aria-current": "page" as const })}>
              {to === undefined ? title : <PageLink to={to}>{title}</PageLink>}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
