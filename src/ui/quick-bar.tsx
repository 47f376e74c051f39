import { AppstoreOutlined } from "@ant-design/icons";
import type { MenuNode } from "./menu-trail.ts";
import { shellWords } from "./messages.ts";
import { PageLink } from "./page-link.tsx";

export interface QuickBarProps {
  readonly nodes: readonly MenuNode[];
  readonly chosen: string | undefined;
  readonly onMore: () => void;
}

/** The bar at the foot of a phone: the few pages used every day, and the way to all others. */
export function QuickBar({ nodes, chosen, onMore }: QuickBarProps) {
  return (
    <nav className="quick-bar no-print" aria-label={shellWords.quick}>
      {nodes.map(({ key, label, icon, to = "/" }) => (
        <PageLink key={key} to={to} className={key === chosen ? "quick-entry quick-entry-chosen" : "quick-entry"}>
          {icon}
          <span>{label}</span>
        </PageLink>
      ))}
      <button type="button" className="quick-entry" onClick={onMore}><AppstoreOutlined /><span>{shellWords.more}</span></button>
    </nav>
  );
}
