import { useAddress } from "./address.ts";
import { filterKeys, type FilterField, type FilterValues } from "./filter-field.tsx";
import { firstPage, readPosition, writePosition, type ListPosition } from "./list-position.ts";
import type { ListSort } from "./list-rows.ts";

export interface ListAddress {
  readonly values: FilterValues;
  readonly onSearch: (values: FilterValues) => void;
  readonly position: ListPosition;
  readonly onPosition: (position: ListPosition) => void;
  readonly sort?: ListSort;
  readonly onSort: (sort: ListSort | undefined) => void;
}

function readSort(text: string | undefined): ListSort | undefined {
  if (text === undefined || text === "") return undefined;
  return text.startsWith("-") ? { key: text.slice(1), descending: true } : { key: text, descending: false };
}

/**
 * Conditions, page and order of a list, kept in the address, so that it can be sent to a colleague.
 * `more` names further keys that the page searches by, such as a tab above the table.
 */
export function useListAddress(fields: readonly FilterField[], more: readonly string[] = []): ListAddress {
  const [address, change] = useAddress();
  const keys = [...filterKeys(fields), ...more];
  const values = Object.fromEntries(keys.flatMap((key) => { const value = address[key]; return value === undefined ? [] : [[key, value]]; }));
  const position = readPosition(address);
  const sort = readSort(address["sort"]);
  const restart = writePosition(firstPage(position.size));
  return {
    values,
    onSearch: (next) => { change({ ...next, ...restart }); },
    position,
    onPosition: (next) => { change(writePosition(next)); },
    ...(sort && { sort }),
    onSort: (next) => { change({ sort: next === undefined ? "" : `${next.descending ? "-" : ""}${next.key}`, ...restart }); },
  };
}
