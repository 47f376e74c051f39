import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import type { ItemCatalogue } from "./item-catalogue.ts";
import type { ItemVersions } from "./item-version.ts";
import type { ItemMaterials } from "./item-materials.ts";
import type { LampRules } from "./lamp-rules.ts";

/**
 * What this capability reads besides the database; `main/` reads the shipped files once and passes it. Within a zone
 * `catalogue` is what is in force there on a day (`service/zone-means.ts`), and `inForce` what was on any other.
 */
export interface ApprovalMeans {
  readonly calendar: WorkCalendar;
  readonly catalogue: ItemCatalogue;
  readonly lampRules: LampRules;
  readonly inForce?: { readonly zoneId: string; readonly versions: ItemVersions };
}

/** What the window reads beside that. */
export interface WindowMeans extends ApprovalMeans {
  readonly materials: ItemMaterials;
}
