import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Option } from "./filter-field.tsx";
import type { FieldProps } from "./form-field.tsx";
import { ChoiceField } from "./form-fields.tsx";

/** Milliseconds without a key before the server is asked. */
const pause = 250;
/** How many are offered at a time. */
export const offered = 20;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(text); }, pause);
    return () => { clearTimeout(timer); };
  }, [text]);
  return settled;
}

export interface SearchFieldProps<Row> extends FieldProps {
  /** The operation that is asked and for what zone: the same question is asked once, and anew after a change. */
  readonly asks: readonly [operationId: string, zoneId: string];
  /** Asks for those that match what was typed; nothing typed asks for the first ones. */
  readonly find: (text: string, signal: AbortSignal) => Promise<{ readonly rows: readonly Row[] }>;
  readonly optionOf: (row: Row) => Option;
  /** The one chosen so far, which the search need not find. */
  readonly chosen?: { readonly id: string; readonly name: string } | undefined;
  readonly multiple?: boolean;
}

/** What a record names already, by id and name. */
export const chosenOf = (id: string | null | undefined, name: string | null | undefined) => (id && name ? { id, name } : undefined);

/** One of many rows, found by typing a part of its name. */
export function SearchField<Row>({ asks, find, optionOf, chosen, ...field }: SearchFieldProps<Row>) {
  const [typed, setTyped] = useState("");
  const text = useSettled(typed.trim());
  const { data, isFetching } = useQuery({ queryKey: [...asks, { text }], queryFn: ({ signal }) => find(text, signal), placeholderData: keepPreviousData });
  const found = (data?.rows ?? []).map(optionOf);
  const kept = chosen !== undefined && text === "" && !found.some(({ value }) => value === chosen.id) ? [{ value: chosen.id, label: chosen.name }] : [];
  return <ChoiceField {...field} options={[...kept, ...found]} onSearch={setTyped} searching={isFetching} />;
}
