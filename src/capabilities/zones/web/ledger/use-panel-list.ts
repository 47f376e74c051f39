import { useState } from "react";
import { firstPage, type ListPosition } from "../../../../ui/list-position.ts";
import type { ListAddress } from "../../../../ui/use-list-address.ts";

const SHORT = 20;
const nothing = () => undefined;

/** Where a short list on another record's page stands: kept by the page itself, since the address is the record's. */
export function usePanelList(): ListAddress {
  const [position, onPosition] = useState<ListPosition>(firstPage(SHORT));
  return { values: {}, onSearch: nothing, onSort: nothing, position, onPosition };
}
