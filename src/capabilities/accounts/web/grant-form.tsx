import { useQuery } from "@tanstack/react-query";
import { Form } from "antd";
import { useState, type FunctionComponent } from "react";
import { roles } from "../../../kernel/role.ts";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween } from "../../../ui/conflict-between.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField, DayField, ReasonField } from "../../../ui/form-fields.tsx";
import { useMay } from "../../../ui/held.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { listDepartments } from "../../zones/contract.ts";
import { editUsers, grantRole, revokeRole, type RoleGrant, type User } from "../contract/user.ts";
import { roleText } from "../messages.ts";
import { useZones } from "../../zones/web/use-zones.ts";
import { grantDay } from "./user-state.tsx";

/** The choice of an enterprise comes from its own capability, which stands to the right. */
export type EnterpriseField = FunctionComponent<{ readonly name: string; readonly zoneId: string }>;

interface NewGrant {
  readonly role: RoleGrant["role"];
  readonly zoneId: string;
  readonly departmentId?: string;
  readonly enterpriseId?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

function DepartmentField({ zoneId }: { readonly zoneId: string }) {
  const { data, isFetching } = useQuery(operationQuery(listDepartments, { params: { zoneId } }));
  const open = data?.rows.filter(({ closedOn }) => closedOn === null) ?? [];
  return <ChoiceField name="departmentId" label="责任单位" required options={open.map(({ id, name }) => ({ value: id, label: name }))} searching={isFetching} />;
}

function GrantFields({ enterprise: Enterprise }: { readonly enterprise: EnterpriseField }) {
  const form = Form.useFormInstance<NewGrant>();
  const role = Form.useWatch("role", form);
  const zoneId = Form.useWatch("zoneId", form);
  const may = useMay();
  const today = grantDay();
  const { zones } = useZones();
  const places = zones.filter(({ id }) => may(editUsers.id, id));
  return (
    <>
      <ChoiceField name="role" label="角色" required options={roles.map((value) => ({ value, label: roleText[value] }))} />
      <ChoiceField name="zoneId" label="区域" required help="角色在该区域及其下级区域有效" options={places.map(({ id, name }) => ({ value: id, label: name }))} />
      {role === "departmentHandler" && zoneId && <DepartmentField key={zoneId} zoneId={zoneId} />}
      {role === "enterpriseContact" && zoneId && <Enterprise key={zoneId} name="enterpriseId" zoneId={zoneId} />}
      <DayField name="validFrom" label="开始日期" near={today} help="不填为今天" />
      <DayField name="validTo" label="截止日期" near={today} help="含当日；不填为长期有效" />
    </>
  );
}

interface Props { readonly user: User; readonly onSaved: () => void; readonly onClose: () => void }

export function GrantForm({ user, enterprise, onSaved, onClose }: Props & { readonly enterprise: EnterpriseField }) {
  const { zoneId } = usePlace();
  const may = useMay();
  return (
    <FormModal<NewGrant, User>
      title={`授予角色：${user.name}（${user.account}）`} open submitLabel="授予" onSaved={onSaved} onClose={onClose}
      {...(may(editUsers.id, zoneId) && { initial: { zoneId } })}
      onSubmit={(body, idempotencyKey) => call(grantRole, { params: { userId: user.id }, body }, { idempotencyKey })}
    >
      <GrantFields enterprise={enterprise} />
    </FormModal>
  );
}

export function RevokeForm({ user, grant, onSaved, onClose }: Props & { readonly grant: RoleGrant }) {
  const [version, setVersion] = useState(grant.version);
  return (
    <FormModal<{ readonly reason: string }, User>
      title={`收回角色：${user.name} · ${roleText[grant.role]}`} open submitLabel="收回" onSaved={onSaved} onClose={onClose}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, [], setVersion)}
      onSubmit={({ reason }, idempotencyKey) => call(revokeRole, { params: { userId: user.id, grantId: grant.id }, body: { reason, version } }, { idempotencyKey })}
    >
      <ReasonField label="收回原因" />
    </FormModal>
  );
}
