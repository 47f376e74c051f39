import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween, type ConflictField } from "../../../ui/conflict-between.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField, DayField, LineField, ReasonField } from "../../../ui/form-fields.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { createDepartment, departmentKinds, listDepartments, updateDepartment, type Department, type Zone } from "../contract.ts";
import { departmentKindText } from "../messages.ts";
import { whole, ZoneList } from "./zone-list.tsx";

interface Facts { readonly name: string; readonly kind: Department["kind"]; readonly closedOn?: string; readonly phone?: string; readonly address?: string; readonly reason: string }

const kindWord = (value: unknown) => departmentKinds.filter((kind) => kind === value).map((kind) => departmentKindText[kind])[0] ?? "—";
const conflictFields: readonly ConflictField[] = [
  { name: "name", label: "单位名称", theirs: (current) => current["name"] },
  { name: "kind", label: "单位类别", theirs: (current) => current["kind"], text: kindWord },
  { name: "phone", label: "咨询电话", theirs: (current) => current["phone"] },
  { name: "address", label: "办公地点", theirs: (current) => current["address"] },
  { name: "closedOn", label: "撤销日期", theirs: (current) => current["closedOn"] },
];
const columns: readonly ListColumn<Department>[] = [
  { key: "name", title: "单位名称", width: 260, phone: "title", render: ({ name, example }) => <>{name} {example && <ExampleMark />}</> },
  { key: "kind", title: "单位类别", width: 140, render: ({ kind }) => departmentKindText[kind] },
  { key: "phone", title: "咨询电话", width: 140, render: ({ phone }) => phone ?? "" },
  { key: "address", title: "办公地点", width: 220, render: ({ address }) => address ?? "" },
  { key: "closed", title: "撤销日期", width: 120, render: ({ closedOn }) => closedOn ?? "" },
];

interface FormProps { readonly zone: Zone; readonly department: Department | undefined; readonly onSaved: () => void; readonly onClose: () => void }

function DepartmentForm({ zone, department, onSaved, onClose }: FormProps) {
  const [version, setVersion] = useState(department?.version ?? 1);
  const params = { zoneId: zone.id };
  const submit = ({ name, kind, closedOn, phone, address, reason }: Facts, idempotencyKey: string) => (department
    ? call(updateDepartment, { params: { ...params, departmentId: department.id }, body: { version, name, kind, closedOn: closedOn ?? null, phone: phone ?? null, address: address ?? null, reason } }, { idempotencyKey })
    : call(createDepartment, { params, body: { name, kind, ...(phone !== undefined && { phone }), ...(address !== undefined && { address }) } }, { idempotencyKey }));
  const initial = department ? { name: department.name, kind: department.kind, ...(department.closedOn !== null && { closedOn: department.closedOn }), ...(department.phone !== null && { phone: department.phone }), ...(department.address !== null && { address: department.address }) } : {};
  return (
    <FormModal<Facts, Department>
      title={department ? `更正单位：${department.name}` : "新增单位"} open initial={initial} onSubmit={submit} onSaved={onSaved} onClose={onClose}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, conflictFields, setVersion)}
    >
      <LineField name="name" label="单位名称" required maxLength={100} />
      <ChoiceField name="kind" label="单位类别" required options={departmentKinds.map((value) => ({ value, label: departmentKindText[value] }))} />
      <LineField name="phone" label="咨询电话" maxLength={40} help="企业办事时可以拨打的办公电话，写入一次性告知书" />
      <LineField name="address" label="办公地点" maxLength={100} />
      {department && <DayField name="closedOn" label="撤销日期" max={zone.today} near={zone.today} help="撤销后不再列入责任单位的选项" />}
      {department && <ReasonField />}
    </FormModal>
  );
}

export function DepartmentList({ zone, mayEdit }: { readonly zone: Zone; readonly mayEdit: boolean }) {
  const client = useQueryClient();
  const query = useQuery(operationQuery(listDepartments, { params: { zoneId: zone.id } }));
  const [form, setForm] = useState<{ readonly department?: Department }>();
  return (
    <>
      <ZoneList<Department>
        id="departments" label="单位" query={whole(query)} columns={columns} mayEdit={mayEdit} empty={<EmptyState title="本区域尚未登记单位" />}
        onNew={() => { setForm({}); }} onEdit={(department) => { setForm({ department }); }}
      />
      {form && (
        <DepartmentForm
          zone={zone} department={form.department} onClose={() => { setForm(undefined); }}
          onSaved={() => { void client.invalidateQueries({ queryKey: [listDepartments.id] }); }}
        />
      )}
    </>
  );
}
