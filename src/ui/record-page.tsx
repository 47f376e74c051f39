import { Tabs } from "antd";
import type { ReactNode } from "react";
import { useAddress } from "./address.ts";
import type { Fact } from "./fact-table.tsx";
import { FactTable } from "./fact-table.tsx";
import { PageTitle } from "./page-heading.tsx";
import "./record.css";

interface RecordTab {
  readonly key: string;
  readonly title: string;
  readonly count?: number;
  readonly content: ReactNode;
}

export interface RecordPageProps {
  readonly title: string;
  /** Beside the title: state, lamp, example mark. */
  readonly marks?: ReactNode;
  /** Buttons; what the reader may not do is absent. */
  readonly actions?: ReactNode;
  /** Always on top, such as a leader's instruction. */
  readonly notice?: ReactNode;
  readonly facts: readonly Fact[];
  readonly tabs: readonly RecordTab[];
}

/** More tabs than these stand closer together, so that fewer are out of sight; in pixels. */
const [manyTabs, narrowGutter] = [10, 14];

/** A record: a head with its key facts and state, then its parts as tabs; the open tab stands in the address. */
export function RecordPage({ title, marks, actions, notice, facts, tabs }: RecordPageProps) {
  const [address, change] = useAddress();
  const first = tabs[0]?.key ?? "";
  const open = tabs.find(({ key }) => key === address["tab"])?.key ?? first;
  const items = tabs.map(({ key, title: name, count, content }) => ({ key, label: count === undefined ? name : `${name} ${String(count)}`, children: content }));
  return (
    <article className="record">
      <header className="record-head card">
        <PageTitle title={title} marks={marks} actions={actions} />
        {notice}
        <FactTable facts={facts} />
      </header>
      {tabs.length > 0 && (
        <div className="record-body card">
          <Tabs activeKey={open} items={items} {...(items.length > manyTabs && { tabBarGutter: narrowGutter })} onChange={(key) => { change({ tab: key === first ? "" : key }); }} />
        </div>
      )}
    </article>
  );
}
