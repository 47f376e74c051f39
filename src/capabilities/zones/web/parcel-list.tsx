import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { countText } from "../../../ui/amount.ts";
import { conflictBetween, type ConflictField } from "../../../ui/conflict-between.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField, LineField, NumberField, ReasonField } from "../../../ui/form-fields.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { useListAddress } from "../../../ui/use-list-address.ts";
import { createParcel, listParcels, listParks, updateParcel, type Parcel, type Park, type Zone } from "../contract.ts";
import { ZoneList } from "./zone-list.tsx";

interface Facts { readonly code: string; readonly areaM2: number; readonly parkId?: string; readonly reason: string }

const parkName = (parks: readonly Park[], parkId: unknown): string => parks.find(({ id }) => id === parkId)?.name ?? "—";

const conflictFields = (parks: readonly Park[]): readonly ConflictField[] => [
  { name: "code", label: "地块编号", theirs: (current) => current["code"] },
  { name: "areaM2", label: "面积（平方米）", theirs: (current) => current["areaM2"] },
  { name: "parkId", label: "园区", theirs: (current) => current["parkId"], text: (value) => parkName(parks, value) },
];
const columnsOf = (parks: readonly Park[]): readonly ListColumn<Parcel>[] => [
  { key: "code", title: "地块编号", width: 200, phone: "title", render: ({ code, example }) => <>{code} {example && <ExampleMark />}</> },
  { key: "area", title: "面积（平方米）", width: 140, align: "right", render: ({ areaM2 }) => countText(areaM2) },
  { key: "park", title: "所在园区", width: 200, render: ({ parkId }) => (parkId === null ? "" : parkName(parks, parkId)) },
];

interface FormProps {
  readonly zone: Zone;
  readonly parks: readonly Park[];
  readonly parcel: Parcel | undefined;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

function ParcelForm({ zone, parks, parcel, onSaved, onClose }: FormProps) {
  const [version, setVersion] = useState(parcel?.version ?? 1);
  const params = { zoneId: zone.id };
  const submit = ({ code, areaM2, parkId, reason }: Facts, idempotencyKey: string) => (parcel
    ? call(updateParcel, { params: { ...params, parcelId: parcel.id }, body: { version, code, areaM2, parkId: parkId ?? null, reason } }, { idempotencyKey })
    : call(createParcel, { params, body: { code, areaM2, parkId: parkId ?? null } }, { idempotencyKey }));
  const initial = parcel ? { code: parcel.code, areaM2: parcel.areaM2, ...(parcel.parkId !== null && { parkId: parcel.parkId }) } : {};
  return (
    <FormModal<Facts, Parcel>
      title={parcel ? `更正地块：${parcel.code}` : "新增地块"} open initial={initial} onSubmit={submit} onSaved={onSaved} onClose={onClose}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, conflictFields(parks), setVersion)}
    >
      <LineField name="code" label="地块编号" required maxLength={60} />
      <NumberField name="areaM2" label="面积" required unit="平方米" min={1} max={1_000_000_000} help="1亩约合666.67平方米" />
      <ChoiceField name="parkId" label="所在园区" options={parks.map(({ id, name }) => ({ value: id, label: name }))} />
      {parcel && <ReasonField />}
    </FormModal>
  );
}

export function ParcelList({ zone, mayEdit }: { readonly zone: Zone; readonly mayEdit: boolean }) {
  const client = useQueryClient();
  const params = { zoneId: zone.id };
  const { cursor, size } = useListAddress([]).position;
  const { data } = useQuery(operationQuery(listParks, { params }));
  const parks = data?.rows ?? [];
  const query = useQuery({
    ...operationQuery(listParcels, { params, query: { limit: size, ...(cursor !== undefined && { cursor }) } }),
    placeholderData: keepPreviousData,
  });
  const [form, setForm] = useState<{ readonly parcel?: Parcel }>();
  return (
    <>
      <ZoneList<Parcel>
        id="parcels" label="地块" query={query} columns={columnsOf(parks)} mayEdit={mayEdit} empty={<EmptyState title="本区域尚未登记地块" />}
        onNew={() => { setForm({}); }} onEdit={(parcel) => { setForm({ parcel }); }}
      />
      {form && (
        <ParcelForm
          zone={zone} parks={parks} parcel={form.parcel} onClose={() => { setForm(undefined); }}
          onSaved={() => { void client.invalidateQueries({ queryKey: [listParcels.id] }); }}
        />
      )}
    </>
  );
}
