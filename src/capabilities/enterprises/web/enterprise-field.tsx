import { call } from "../../../platform/http/client/call.ts";
import { offered, SearchField } from "../../../ui/search-field.tsx";
import { listEnterprises } from "../contract/enterprise.ts";

export interface EnterpriseFieldProps {
  readonly name: string | (string | number)[];
  readonly zoneId: string;
  readonly label?: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
  /** The one chosen so far, which the search need not find. */
  readonly chosen?: { readonly id: string; readonly name: string } | undefined;
}

/** One of the zone's enterprises, found by a part of its name or its credit code. */
export function EnterpriseField({ zoneId, label = "企业", required = true, ...field }: EnterpriseFieldProps) {
  return (
    <SearchField
      {...field} label={label} required={required} placeholder="输入名称或统一社会信用代码查找"
      asks={[listEnterprises.id, zoneId]}
      find={(text, signal) => call(listEnterprises, { params: { zoneId }, query: { limit: offered, ...(text !== "" && { text }) } }, { signal })}
      optionOf={({ id, name, creditCode }) => ({ value: id, label: `${name}（${creditCode}）` })}
    />
  );
}
