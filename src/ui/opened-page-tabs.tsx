import { CloseOutlined, MoreOutlined, ReloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useEffect, useRef } from "react";
import { hrefParts } from "./href.ts";
import { shellWords } from "./messages.ts";
import { withClosed, withOthersClosed, withRightClosed, type OpenedPage } from "./opened-pages.ts";
import { PageLink } from "./page-link.tsx";

export interface OpenedPageTabsProps {
  readonly pages: readonly OpenedPage[];
  readonly current: string;
  readonly onChange: (pages: readonly OpenedPage[]) => void;
  readonly onRefresh: () => void;
}

/** Not `scrollIntoView`: browsers then let the Tab key start from there, past the skip link. */
function bringToSight(item: HTMLElement): void {
  const row = item.parentElement;
  if (!row) return;
  const end = item.offsetLeft + item.offsetWidth;
  if (item.offsetLeft < row.scrollLeft) row.scrollLeft = item.offsetLeft;
  else if (end > row.scrollLeft + row.clientWidth) row.scrollLeft = end - row.clientWidth;
}

function Tab({ page, shown, onClose }: { readonly page: OpenedPage; readonly shown: boolean; readonly onClose: () => void }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (shown && item.current) bringToSight(item.current);
  }, [shown]);
  return (
    <li ref={item} title={page.title} className={shown ? "opened-tab opened-tab-shown" : "opened-tab"}>
      <PageLink {...hrefParts(page.href)} className="opened-tab-link">{page.title}</PageLink>
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
