import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ChoiceField } from "../../../ui/form-fields.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { listEnterprises } from "../contract.ts";

export interface EnterpriseFieldProps {
  readonly name: string;
  readonly zoneId: string;
  readonly label?: string;
  /** The one chosen so far, which the search need not find. */
  readonly chosen?: { readonly id: string; readonly name: string } | undefined;
}

/** Milliseconds without a key before the server is asked. */
const pause = 250;
const offered = 20;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(text); }, pause);
    return () => { clearTimeout(timer); };
  }, [text]);
  return settled;
}

/** One of the zone's enterprises, found by a part of its name or its credit code. */
export function EnterpriseField({ name, zoneId, label = "企业", chosen }: EnterpriseFieldProps) {
  const [typed, setTyped] = useState("");
  const text = useSettled(typed.trim());
  const { data, isFetching } = useQuery({
    ...operationQuery(listEnterprises, { params: { zoneId }, query: { limit: offered, ...(text !== "" && { text }) } }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.rows ?? []).map((row) => ({ value: row.id, label: `${row.name}（${row.creditCode}）` }));
  const kept = chosen !== undefined && text === "" && !found.some(({ value }) => value === chosen.id) ? [{ value: chosen.id, label: chosen.name }] : [];
  return (
    <ChoiceField
      name={name} label={label} required options={[...kept, ...found]} onSearch={setTyped} searching={isFetching}
      placeholder="输入名称或统一社会信用代码查找"
    />
  );
}
