import type { ApprovalMeans } from "../capabilities/approvals/contract/means.ts";
import type { Catalogue } from "./catalogue.ts";

/** What approvals reads of the shipped catalogue. */
export const meansOf = (catalogue: Catalogue): ApprovalMeans => ({
  calendar: catalogue.calendar, catalogue: catalogue.items, lampRules: catalogue.lampRules,
});
