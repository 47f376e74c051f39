import type { ApprovalMeans, WindowMeans } from "../capabilities/approvals/contract/means.ts";
import type { Catalogue } from "./catalogue.ts";

/** What approvals reads of the shipped catalogue. */
export const meansOf = (catalogue: Catalogue): ApprovalMeans => ({
  calendar: catalogue.calendar, catalogue: catalogue.items, lampRules: catalogue.lampRules,
});

/** The same with the materials that items ask for. */
export const windowMeansOf = (catalogue: Catalogue): WindowMeans => ({ ...meansOf(catalogue), materials: catalogue.materials });
