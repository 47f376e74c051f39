import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { listEnterprises } from "../../capabilities/enterprises/contract.ts";
import { ChoiceField } from "../../ui/form-fields.tsx";
import { operationQuery } from "../../ui/operation-query.ts";

/** An enterprise of the zone, found by its name or code; the server searches. */
export function EnterpriseField({ name, zoneId }: { readonly name: string; readonly zoneId: string }) {
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const { data, isFetching, error } = useQuery(operationQuery(listEnterprises, { params: { zoneId }, query: { limit: 50, ...(text !== "" && { text }) } }));
  return (
    <ChoiceField
      name={name} label="企业" required searching={isFetching} onSearch={setTyped}
      help={error ? error.message : "输入企业名称或统一社会信用代码查找"}
      options={data?.rows.map((enterprise) => ({ value: enterprise.id, label: `${enterprise.name}（${enterprise.creditCode}）` })) ?? []}
    />
  );
}
