import { ColumnHeightOutlined, FullscreenExitOutlined, FullscreenOutlined, ReloadOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { ReactNode } from "react";
import { ColumnSettings, type ColumnSettingsProps } from "./column-settings.tsx";
import { listWords } from "./messages.ts";

export const densities = ["small", "medium", "large"] as const;
export type Density = (typeof densities)[number];

export interface ListToolsProps extends ColumnSettingsProps {
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
  /** Absent where the list has no conditions. */
  readonly search?: { readonly hidden: boolean; readonly onToggle: () => void };
  readonly full: boolean;
  readonly onFull: () => void;
  /** A phone shows cards: only 刷新 is of use there. */
  readonly phone: boolean;
}

function Tool({ label, icon, onChosen, loading = false }: { readonly label: string; readonly icon: ReactNode; readonly onChosen: () => void; readonly loading?: boolean }) {
  return <Button type="text" icon={icon} loading={loading} aria-label={label} title={label} onClick={onChosen} />;
}

/** The right end of the tool bar: how the list is looked at. */
export function ListTools(props: ListToolsProps) {
  const { columns, choice, onChange, density, onDensity, refreshing, onRefresh, search, full, onFull, phone } = props;
  const refresh = <Tool label={listWords.refresh} icon={<ReloadOutlined />} loading={refreshing} onChosen={onRefresh} />;
  if (phone) return <div className="list-tools">{refresh}</div>;
  const items = densities.map((one) => ({ key: one, label: listWords.densities[one], onClick: () => { onDensity(one); } }));
  return (
    <div className="list-tools">
      {search && <Tool label={search.hidden ? listWords.showSearch : listWords.hideSearch} icon={<SearchOutlined />} onChosen={search.onToggle} />}
      {refresh}
      <ColumnSettings columns={columns} choice={choice} onChange={onChange} />
      <Dropdown menu={{ items, selectable: true, selectedKeys: [density] }} trigger={["click"]}>
        <Button type="text" icon={<ColumnHeightOutlined />} aria-label={listWords.density} title={listWords.density} />
      </Dropdown>
      <Tool label={full ? listWords.leaveFullscreen : listWords.fullscreen} icon={full ? <FullscreenExitOutlined /> : <FullscreenOutlined />} onChosen={onFull} />
    </div>
  );
}
