import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { ItemCatalogue } from "./item-catalogue.ts";
import type { ItemMaterials } from "./item-materials.ts";
import type { LampRules } from "./lamp-rules.ts";

/** What this capability reads besides the database; `main/` reads the shipped files once and passes it. */
export interface ApprovalMeans {
  readonly calendar: WorkCalendar;
  readonly catalogue: ItemCatalogue;
  readonly lampRules: LampRules;
}

/** What the window reads beside that. */
export interface WindowMeans extends ApprovalMeans {
  readonly materials: ItemMaterials;
}
