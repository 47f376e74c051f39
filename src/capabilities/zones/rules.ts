import { allowed, refused } from "../../kernel/refusal.ts";
import type { ZoneKind } from "./contract.ts";

const kindsBelow = {
  city: ["developmentZone"],
  developmentZone: ["subPark"],
  subPark: [],
} as const satisfies Record<ZoneKind, readonly ZoneKind[]>;

/** Which kind of zone may stand where: a city or a zone at the top, zones in a city, parts in a zone. */
export function mayStandBelow(kind: ZoneKind, parent: ZoneKind | undefined) {
  const placed = parent === undefined ? kind !== "subPark" : kindsBelow[parent].some((below) => below === kind);
  return placed ? allowed : refused("zoneKindMisplaced");
}

/** A day may be the zone's today or lie before it. */
export const notInFuture = (day: string, today: string) => (day <= today ? allowed : refused("dateInFuture"));

interface ZonePlace {
  readonly id: string;
  readonly parentId: string | null;
}

/** The zone and all below it. */
export function reachOf(zones: readonly ZonePlace[], zoneId: string): ReadonlySet<string> {
  const reach = new Set([zoneId]);
  for (let grew = true; grew;) {
    const more = zones.filter(({ id, parentId }) => parentId !== null && reach.has(parentId) && !reach.has(id));
    for (const { id } of more) reach.add(id);
    grew = more.length > 0;
  }
  return reach;
}
