import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween, type ConflictField } from "../../../ui/conflict-between.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField, LineField, ReasonField } from "../../../ui/form-fields.tsx";
import { createZone, updateZone, type Zone, type ZoneKind } from "../contract.ts";
import { zoneKindText } from "../messages.ts";

interface Props { readonly onSaved: (zone: Zone) => void; readonly onClose: () => void }

/** What may lie below what; the server decides by the same order. */
const below: Readonly<Record<ZoneKind, readonly ZoneKind[]>> = { city: ["developmentZone"], developmentZone: ["subPark"], subPark: [] };
export const mayHaveLower = ({ kind }: Zone): boolean => below[kind].length > 0;

const codeFault = (text: string) => (/^[a-z][a-z0-9-]{1,39}$/.test(text) ? undefined : "小写字母开头，可含小写字母、数字和短横，2至40位");
const divisionFault = (text: string) => (/^\d{6}$/.test(text) ? undefined : "行政区划代码为6位数字");

function DivisionField() {
  return <LineField name="divisionCode" label="行政区划代码" maxLength={6} help="GB/T 2260，县级6位；没有可不填" check={divisionFault} />;
}

interface NewZone { readonly name: string; readonly code: string; readonly kind: ZoneKind; readonly divisionCode?: string }

export function NewZoneForm({ parent, onSaved, onClose }: Props & { readonly parent: Zone }) {
  const kinds = below[parent.kind];
  return (
    <FormModal<NewZone, Zone>
      title={`在“${parent.name}”下设立区域`} open submitLabel="设立" onSaved={onSaved} onClose={onClose}
      {...(kinds[0] && { initial: { kind: kinds[0] } })}
      onSubmit={(body, idempotencyKey) => call(createZone, { body: { ...body, parentId: parent.id } }, { idempotencyKey })}
    >
      <ChoiceField name="kind" label="区域类别" required options={kinds.map((value) => ({ value, label: zoneKindText[value] }))} />
      <LineField name="name" label="区域名称" required maxLength={60} />
      <LineField name="code" label="区域代码" required maxLength={40} help="用于地址和命令行，登记后不改" check={codeFault} />
      <DivisionField />
    </FormModal>
  );
}

interface ZoneFacts { readonly name: string; readonly divisionCode?: string; readonly reason: string }
const conflictFields: readonly ConflictField[] = [
  { name: "name", label: "区域名称", theirs: (current) => current["name"] },
  { name: "divisionCode", label: "行政区划代码", theirs: (current) => current["divisionCode"] },
];

export function ZoneForm({ zone, onSaved, onClose }: Props & { readonly zone: Zone }) {
  const [version, setVersion] = useState(zone.version);
  return (
    <FormModal<ZoneFacts, Zone>
      title={`更正区域：${zone.name}`} open onSaved={onSaved} onClose={onClose}
      initial={{ name: zone.name, ...(zone.divisionCode !== null && { divisionCode: zone.divisionCode }) }}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, conflictFields, setVersion)}
      onSubmit={({ name, divisionCode, reason }, idempotencyKey) =>
        call(updateZone, { params: { zoneId: zone.id }, body: { version, name, divisionCode: divisionCode ?? null, reason } }, { idempotencyKey })}
    >
      <LineField name="name" label="区域名称" required maxLength={60} />
      <DivisionField />
      <ReasonField />
    </FormModal>
  );
}
