import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Tree } from "antd";
import { useState } from "react";
import { useAddress } from "../../../ui/address.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { useHeld, useMay } from "../../../ui/held.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { RecordPage } from "../../../ui/record-page.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { editZones, listZones, type Zone } from "../contract.ts";
import { zoneKindText } from "../messages.ts";
import { DepartmentList } from "./department-list.tsx";
import { ParcelList } from "./parcel-list.tsx";
import { ParkList } from "./park-list.tsx";
import { mayHaveLower, NewZoneForm, ZoneForm } from "./zone-forms.tsx";
import { zoneTree, type ZoneNode } from "./zone-tree.ts";
import "./zones.css";

/** Of the operation that tells who is signed in; it belongs to a capability on the right. */
const sessionId = "accounts.session";

interface TreeEntry { readonly key: string; readonly title: string; readonly children: TreeEntry[] }
const entries = (nodes: readonly ZoneNode[]): TreeEntry[] => nodes.map(({ key, title, children }) => ({ key, title, children: entries(children) }));

const factsOf = (zone: Zone, zones: readonly Zone[]) => [
  { label: "区域类别", value: zoneKindText[zone.kind] },
  { label: "上级区域", value: zones.find(({ id }) => id === zone.parentId)?.name },
  { label: "区域代码", value: zone.code },
  { label: "行政区划代码", value: zone.divisionCode },
  { label: "当前日期", value: zone.clockDay === null ? zone.today : `${zone.today}（固定日期，不随实际日期变动）` },
];

function ZoneRecord({ zone, zones, panels }: { readonly zone: Zone; readonly zones: readonly Zone[]; readonly panels: readonly Panel<Zone>[] }) {
  const held = useHeld();
  const client = useQueryClient();
  const [, change] = useAddress();
  const mayEdit = useMay()(editZones.id, zone.id);
  const [form, setForm] = useState<"edit" | "lower">();
  const close = () => { setForm(undefined); };
  const reread = () => { void client.invalidateQueries({ queryKey: [listZones.id] }); };
  const founded = ({ id }: Zone) => {
    reread();
    // What one may do is told by zone: the session does not know the new one yet.
    void client.invalidateQueries({ queryKey: [sessionId] });
    change({ at: id });
  };
  const actions = mayEdit && (
    <>
      <Button onClick={() => { setForm("edit"); }}>更正</Button>
      {mayHaveLower(zone) && <Button type="primary" onClick={() => { setForm("lower"); }}>设立下级区域</Button>}
    </>
  );
  return (
    <>
      <RecordPage
        title={zone.name}
        marks={zone.example ? <ExampleMark /> : undefined}
        actions={actions}
        facts={factsOf(zone, zones)}
        tabs={[
          { key: "departments", title: "单位", content: <DepartmentList zone={zone} mayEdit={mayEdit} /> },
          { key: "parks", title: "园区", content: <ParkList zone={zone} mayEdit={mayEdit} /> },
          { key: "parcels", title: "地块", content: <ParcelList zone={zone} mayEdit={mayEdit} /> },
          ...panels.filter(({ permission }) => permission === undefined || held.has(permission)).map(({ key, title, render }) => ({ key, title, content: render(zone) })),
        ]}
      />
      {form === "edit" && <ZoneForm zone={zone} onSaved={reread} onClose={close} />}
      {form === "lower" && <NewZoneForm parent={zone} onSaved={founded} onClose={close} />}
    </>
  );
}

/** The tree of zones with, for the one chosen, its departments, parks and parcels. */
export function ZonesPage({ panels = [] }: { readonly panels?: readonly Panel<Zone>[] }) {
  const { zoneId } = usePlace();
  const [address, change] = useAddress();
  const { data, error, refetch } = useQuery(operationQuery(listZones, {}));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const zone = data.rows.find(({ id }) => id === address["at"]) ?? data.rows.find(({ id }) => id === zoneId);
  const choose = (keys: readonly unknown[]) => {
    const [key] = keys;
    // Pages of one zone's list say nothing of another's.
    if (typeof key === "string") change({ at: key, cursor: "", before: "" });
  };
  return (
    <div className="zones">
      <nav className="zones-tree card" aria-label="区域">
        <h2>区域</h2>
        <Tree<TreeEntry> key={data.rows.length} treeData={entries(zoneTree(data.rows))} defaultExpandAll blockNode showLine selectedKeys={zone ? [zone.id] : []} onSelect={choose} />
      </nav>
      {zone ? <ZoneRecord key={zone.id} zone={zone} zones={data.rows} panels={panels} /> : <EmptyState title="没有可见的区域" />}
    </div>
  );
}
