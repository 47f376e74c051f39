import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { listZoneItems } from "../contract/zone-items.ts";

/** The catalogue in force in the zone today, by code; `byCode` names the items that begin later too. */
export function useItems() {
  const { zoneId } = usePlace();
  const query = useQuery(operationQuery(listZoneItems, { params: { zoneId }, query: {} }));
  const { data } = query;
  const byCode = useMemo(() => new Map<string, ApprovalItem>(data && [...data.coming, ...data.items].map((item) => [item.code, item])), [data]);
  return { ...query, byCode };
}

/** An item's name; its code where the catalogue in force no longer has it. */
export const itemName = (byCode: ReadonlyMap<string, ApprovalItem>, code: string): string => byCode.get(code)?.name ?? code;

/** To choose from: those in force, and the ones that a record names already. */
export function itemOptions(items: readonly ApprovalItem[], byCode: ReadonlyMap<string, ApprovalItem>, named: readonly string[] = []): { readonly value: string; readonly label: string }[] {
  const options = new Map(items.map(({ code, name }) => [code, name]));
  for (const code of named) if (!options.has(code)) options.set(code, itemName(byCode, code));
  return [...options].map(([value, label]) => ({ value, label }));
}
