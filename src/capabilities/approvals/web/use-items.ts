import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { operationQuery } from "../../../ui/operation-query.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { listItems } from "../contract/operations.ts";

/** The catalogue in force, by code; it changes with a release only. */
export function useItems() {
  const query = useQuery({ ...operationQuery(listItems, {}), staleTime: Infinity });
  const items = query.data?.items;
  const byCode = useMemo(() => new Map<string, ApprovalItem>(items?.map((item) => [item.code, item])), [items]);
  return { ...query, byCode };
}

/** An item's name; its code where the catalogue in force no longer has it. */
export const itemName = (byCode: ReadonlyMap<string, ApprovalItem>, code: string): string => byCode.get(code)?.name ?? code;
