import { faultAt } from "../../zones/service/ledger.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { approvalTitle } from "../messages.ts";

/** Items named in a ledger must stand in the catalogue; `kept` is that of the row before, which an earlier edition may have held. */
export function demandKnownItems({ catalogue }: ApprovalMeans, codes: readonly (string | undefined)[], kept?: string | null, field: "item" | "items" = "item"): void {
  const known = new Set(catalogue.items.map(({ code }) => code));
  if (codes.some((code) => code !== undefined && code !== kept && !known.has(code))) throw faultAt(field, "unknownItem", approvalTitle.unknownItem);
}
