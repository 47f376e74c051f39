import { CloseOutlined, MoreOutlined, ReloadOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useEffect, useRef } from "react";
import { shellWords } from "./messages.ts";
import { withClosed, withOthersClosed, withRightClosed, type OpenedPage } from "./opened-pages.ts";

export interface OpenedPageTabsProps {
  readonly pages: readonly OpenedPage[];
  readonly current: string;
  readonly onChange: (pages: readonly OpenedPage[]) => void;
  readonly onRefresh: () => void;
}

function Tab({ page, shown, onClose }: { readonly page: OpenedPage; readonly shown: boolean; readonly onClose: () => void }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (shown) item.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [shown]);
  return (
    <li ref={item} className={shown ? "opened-tab opened-tab-shown" : "opened-tab"}>
      <Link to={page.href} activeOptions={{ exact: true, includeSearch: false }} className="opened-tab-link" title={page.title}>{page.title}</Link>
      {page.fixed !== true && (
        <button type="button" className="opened-tab-close" aria-label={shellWords.close(page.title)} onClick={onClose}><CloseOutlined /></button>
      )}
    </li>
  );
}

/** The pages that the reader has opened, under the top bar. */
export function OpenedPageTabs({ pages, current, onChange, onRefresh }: OpenedPageTabsProps) {
  const items = [
    { key: "refresh", label: shellWords.refresh, onClick: onRefresh },
    { key: "this", label: shellWords.closeThis, onClick: () => { onChange(withClosed(pages, current)); } },
    { key: "others", label: shellWords.closeOthers, onClick: () => { onChange(withOthersClosed(pages, current)); } },
    { key: "right", label: shellWords.closeRight, onClick: () => { onChange(withRightClosed(pages, current)); } },
  ];
  return (
    <nav className="opened-tabs no-print" aria-label={shellWords.opened}>
      <ul>
        {pages.map((page) => (
          <Tab key={page.path} page={page} shown={page.path === current} onClose={() => { onChange(withClosed(pages, page.path)); }} />
        ))}
      </ul>
      <Button type="text" size="small" icon={<ReloadOutlined />} aria-label={shellWords.refresh} title={shellWords.refresh} onClick={onRefresh} />
      <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={shellWords.tabMenu} title={shellWords.tabMenu} />
      </Dropdown>
    </nav>
  );
}
