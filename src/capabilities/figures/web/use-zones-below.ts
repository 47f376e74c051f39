import { useQuery } from "@tanstack/react-query";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { listZones, type Zone } from "../../zones/contract.ts";

/** The zones of which the place's records may be, by id; undefined where it is one only. */
export function useZonesBelow(): ReadonlyMap<string, Zone> | undefined {
  const { zoneId } = usePlace();
  const zones = useQuery(operationQuery(listZones, {})).data?.rows ?? [];
  return zones.some(({ parentId }) => parentId === zoneId) ? new Map(zones.map((zone) => [zone.id, zone])) : undefined;
}
