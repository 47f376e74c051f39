import { MenuFoldOutlined, MenuUnfoldOutlined } from "@ant-design/icons";
import { App, Button, Drawer } from "antd";
import { useRef, useState, type MouseEvent, type ReactNode } from "react";
import { Crumbs, type Crumb } from "./crumbs.tsx";
import { menuTrail, type MenuNode } from "./menu-trail.ts";
import { shellWords } from "./messages.ts";
import type { OpenedPage } from "./opened-pages.ts";
import { OpenedPageTabs } from "./opened-page-tabs.tsx";
import { QuickBar } from "./quick-bar.tsx";
import { ShellMenu } from "./shell-menu.tsx";
import { ShellTop, type ShellTopProps } from "./shell-top.tsx";
import "./shell.css";
import "./shell-phone.css";
import { useIsPhone } from "./use-is-phone.ts";
import { useStored } from "./use-stored.ts";

export interface ShellProps extends Omit<ShellTopProps, "onMenu"> {
  readonly menu: readonly MenuNode[];
  /** Pages for the bar at the foot of a phone; four at most are shown. */
  readonly quick?: readonly MenuNode[];
  /** Path by which the menu marks where the reader is. */
  readonly current: string;
  /** Path of the page shown, among the opened ones. */
  readonly shown: string;
  readonly crumbs: readonly Crumb[];
  readonly opened: readonly OpenedPage[];
  readonly onOpened: (pages: readonly OpenedPage[]) => void;
  readonly onRefresh: () => void;
  readonly children: ReactNode;
}

const readFolded = (raw: unknown) => (typeof raw === "boolean" ? raw : undefined);

function SkipLink({ onSkip }: { readonly onSkip: () => void }) {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    onSkip();
  };
  return <a href="#page-content" className="shell-skip no-print" onClick={skip}>{shellWords.skip}</a>;
}

function Side({ menu, current }: Pick<ShellProps, "menu" | "current">) {
  const [folded, setFolded] = useStored("shell.folded", false, readFolded);
  const label = folded ? shellWords.unfold : shellWords.fold;
  return (
    <nav className={folded ? "shell-side shell-side-folded no-print" : "shell-side no-print"} aria-label={shellWords.menu}>
      <div className="shell-side-menu"><ShellMenu nodes={menu} current={current} folded={folded} /></div>
      <Button
        type="text"
        className="shell-fold"
        icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        aria-label={label}
        title={label}
        aria-expanded={!folded}
        onClick={() => { setFolded(!folded); }}
      />
    </nav>
  );
}

/** The frame around every page: menu, top bar, opened pages, breadcrumb and content; on phones a drawer and a bar at the foot. */
export function Shell(props: ShellProps) {
  const { menu, quick = [], current, shown, crumbs, opened, onOpened, onRefresh, extra, children, ...top } = props;
  const phone = useIsPhone();
  const [drawer, setDrawer] = useState(false);
  const content = useRef<HTMLElement>(null);
  const openMenu = () => { setDrawer(true); };
  const closeMenu = () => { setDrawer(false); };
  return (
    <App component={false}>
      <div className={phone ? "shell shell-phone" : "shell"}>
        <SkipLink onSkip={() => content.current?.focus()} />
        <ShellTop {...top} {...(phone ? { onMenu: openMenu } : { extra })} />
        {!phone && <Side menu={menu} current={current} />}
        <div className="shell-body">
          {!phone && <OpenedPageTabs pages={opened} current={shown} onChange={onOpened} onRefresh={onRefresh} />}
          <main id="page-content" ref={content} tabIndex={-1} className="shell-content">
            {phone ? <div className="shell-strip"><Crumbs crumbs={crumbs} />{extra}</div> : <Crumbs crumbs={crumbs} />}
            {children}
          </main>
        </div>
        {phone && <QuickBar nodes={quick.slice(0, 4)} chosen={menuTrail(quick, current).at(-1)} onMore={openMenu} />}
        <Drawer title={top.systemName} placement="left" size={280} open={phone && drawer} onClose={closeMenu} className="shell-drawer">
          <nav aria-label={shellWords.menu}><ShellMenu nodes={menu} current={current} folded={false} onChosen={closeMenu} /></nav>
        </Drawer>
      </div>
    </App>
  );
}
