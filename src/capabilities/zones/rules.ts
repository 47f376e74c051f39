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
