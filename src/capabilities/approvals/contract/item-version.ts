import type { Arranged } from "./item-arrangement.ts";
import type { ItemCatalogue } from "./item-catalogue.ts";
import type { ApprovalItem } from "./item.ts";
import type { UpperZone } from "./upper-zone.ts";

/** An item as it stands from a day on; the shipped one has no day. */
export interface ItemVersion {
  readonly from: string | null;
  readonly item: ApprovalItem;
  /** The override that made it; null for the shipped one. */
  readonly overrideId: string | null;
  /** Where the override is that of the zone above. */
  readonly upper: UpperZone | null;
}

/** Every version of every item of a zone, oldest first, the shipped items in their order before the zone's own; and what the zone has arranged. */
export interface ItemVersions {
  readonly shipped: ItemCatalogue;
  readonly byCode: ReadonlyMap<string, readonly ItemVersion[]>;
  readonly arranged: readonly Arranged[];
  /** Whether the zone has edited anything at all. */
  readonly edited: boolean;
}
