import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useGo } from "../../../ui/address.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import type { FilterField } from "../../../ui/filter-field.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { ListPage } from "../../../ui/list-page.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { useListAddress } from "../../../ui/use-list-address.ts";
import { RecordLink } from "../../zones/web/ledger/record-link.tsx";
import { useZoneColumn } from "../../zones/web/use-zone-column.ts";
import { editEnterprises, listEnterprises, type Enterprise } from "../contract/enterprise.ts";
import { EnterpriseForm } from "./enterprise-form.tsx";
import { enterprisePath } from "./paths.ts";

const fields: readonly FilterField[] = [{ kind: "text", key: "text", label: "企业", placeholder: "名称或统一社会信用代码" }];

const name: ListColumn<Enterprise> = {
  key: "name", title: "企业名称", width: 300, fixed: true, phone: "title",
  render: ({ id, zoneId, name: text, example }) => <><RecordLink to={enterprisePath(id)} zoneId={zoneId}>{text}</RecordLink>{example && <> <ExampleMark /></>}</>,
};
const columns: readonly ListColumn<Enterprise>[] = [
  { key: "creditCode", title: "统一社会信用代码", width: 190, render: ({ creditCode }) => creditCode },
  { key: "industry", title: "所属行业", width: 180, render: ({ industry }) => industry ?? "—" },
  { key: "address", title: "地址", width: 260, render: ({ address }) => address ?? "—" },
  { key: "recordedOn", title: "登记日期", width: 116, render: ({ recordedOn }) => recordedOn },
];

/** 企业: the zone's enterprises as they stand now. */
export function EnterpriseListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { zoneId } = usePlace();
  const go = useGo();
  const address = useListAddress(fields);
  const [adding, setAdding] = useState(false);
  const { cursor, size } = address.position;
  const text = (address.values["text"] ?? "").trim();
  const query = useQuery({
    ...operationQuery(listEnterprises, { params: { zoneId }, query: { limit: size, ...(cursor !== undefined && { cursor }), ...(text !== "" && { text }) } }),
    placeholderData: keepPreviousData,
  });
  const add = () => { setAdding(true); };
  const zone = useZoneColumn<Enterprise>();
  const mayEdit = permissions.has(editEnterprises.id) && zone.length === 0;
  return (
    <>
      <ListPage<Enterprise>
        id="enterprises" label="企业" query={query} address={address} fields={fields} columns={[name, ...zone, ...columns]} rowKey={({ id }) => id}
        actions={mayEdit ? [{ key: "new", label: "新增企业", primary: true, onChosen: add }] : []}
        note={<span className="soft">企业信息为当前登记内容</span>}
        empty={<EmptyState title="尚未登记企业" {...(mayEdit && { hint: "请点击“新增企业”登记。" })} />}
      />
      {adding && <EnterpriseForm onClose={() => { setAdding(false); }} onSaved={({ id }) => { go(enterprisePath(id)); }} />}
    </>
  );
}
