import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween, type ConflictField } from "../../../ui/conflict-between.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { LineField, ReasonField } from "../../../ui/form-fields.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { createPark, listParks, updatePark, type Park, type Zone } from "../contract.ts";
import { whole, ZoneList } from "./zone-list.tsx";

interface Facts { readonly name: string; readonly reason: string }

const conflictFields: readonly ConflictField[] = [{ name: "name", label: "园区名称", theirs: (current) => current["name"] }];
const columns: readonly ListColumn<Park>[] = [
  { key: "name", title: "园区名称", phone: "title", render: ({ name, example }) => <>{name} {example && <ExampleMark />}</> },
];

interface FormProps { readonly zone: Zone; readonly park: Park | undefined; readonly onSaved: () => void; readonly onClose: () => void }

function ParkForm({ zone, park, onSaved, onClose }: FormProps) {
  const [version, setVersion] = useState(park?.version ?? 1);
  const params = { zoneId: zone.id };
  const submit = ({ name, reason }: Facts, idempotencyKey: string) => (park
    ? call(updatePark, { params: { ...params, parkId: park.id }, body: { version, name, reason } }, { idempotencyKey })
    : call(createPark, { params, body: { name } }, { idempotencyKey }));
  return (
    <FormModal<Facts, Park>
      title={park ? `更正园区：${park.name}` : "新增园区"} open {...(park && { initial: { name: park.name } })} onSubmit={submit} onSaved={onSaved} onClose={onClose}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, conflictFields, setVersion)}
    >
      <LineField name="name" label="园区名称" required maxLength={100} />
      {park && <ReasonField />}
    </FormModal>
  );
}

export function ParkList({ zone, mayEdit }: { readonly zone: Zone; readonly mayEdit: boolean }) {
  const client = useQueryClient();
  const query = useQuery(operationQuery(listParks, { params: { zoneId: zone.id } }));
  const [form, setForm] = useState<{ readonly park?: Park }>();
  return (
    <>
      <ZoneList<Park>
        id="parks" label="园区" query={whole(query)} columns={columns} mayEdit={mayEdit} empty={<EmptyState title="本区域尚未登记园区" />}
        onNew={() => { setForm({}); }} onEdit={(park) => { setForm({ park }); }}
      />
      {form && (
        <ParkForm
          zone={zone} park={form.park} onClose={() => { setForm(undefined); }}
          onSaved={() => { void client.invalidateQueries({ queryKey: [listParks.id] }); }}
        />
      )}
    </>
  );
}
