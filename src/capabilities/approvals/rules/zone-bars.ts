import type { ItemCatalogue } from "../contract/item-catalogue.ts";
import type { ItemVersions } from "../contract/item-version.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { LifeCycleKind } from "../contract/life-cycle.ts";
import { catalogueOn, itemOn, itemVersions } from "./item-versions.ts";
import { itemsTelling, lifeCycleBars, type LifeCycleBars } from "./standing.ts";

/** What bars start and production in each of some zones, each by its own catalogue. */
export interface ZoneBars {
  /** By what was in force there on the day. */
  readonly on: (zoneId: string, day: string) => LifeCycleBars;
  /** The items whose cases tell, in any of the zones on any day. */
  readonly telling: (kind: LifeCycleKind) => readonly string[];
  /** The short names of these items there on the day, in the order of the catalogue. */
  readonly named: (zoneId: string, codes: readonly string[], day: string) => readonly string[];
}

interface ZoneVersions {
  readonly zoneId: string;
  readonly versions: ItemVersions;
}

/** The bars of a zone from each day on that one of its edits begins; before the first, the shipped ones. */
function barsOf(versions: ItemVersions): { readonly from: string; readonly bars: LifeCycleBars }[] {
  const days = [...new Set([...versions.byCode.values()].flat().flatMap(({ from }) => from ?? []))].sort();
  return days.map((from) => ({ from, bars: lifeCycleBars(catalogueOn(versions, from).items) }));
}

export function zoneBars(shipped: ItemCatalogue, zones: readonly ZoneVersions[]): ZoneBars {
  const plain = lifeCycleBars(shipped.items);
  const edited = new Map(zones.filter(({ versions }) => versions.edited).map(({ zoneId, versions }) => [zoneId, barsOf(versions)]));
  const all = [plain, ...[...edited.values()].flatMap((steps) => steps.map(({ bars }) => bars))];
  const versionsOf = new Map(zones.map(({ zoneId, versions }) => [zoneId, versions]));
  const none = itemVersions(shipped, []);
  return {
    named: (zoneId, codes, day) => {
      const versions = versionsOf.get(zoneId) ?? none;
      return [...versions.byCode.keys()].filter((code) => codes.includes(code)).map((code) => itemOn(versions, code, day)?.shortName ?? code);
    },
    on: (zoneId, day) => edited.get(zoneId)?.findLast(({ from }) => from <= day)?.bars ?? plain,
    telling: (kind) => [...new Set(all.flatMap((bars) => itemsTelling(bars, kind)))],
  };
}

/** The shipped edition, whether the means are a zone's or the product's. */
export const shippedOf = ({ catalogue, inForce }: ApprovalMeans): ItemCatalogue => inForce?.versions.shipped ?? catalogue;
