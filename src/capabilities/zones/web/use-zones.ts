import { useQuery } from "@tanstack/react-query";
import { operationQuery } from "../../../ui/operation-query.ts";
import { listZones } from "../contract.ts";

/** Zones that the reader sees, and their names; one that they do not see is said to be outside. */
export function useZones() {
  const { data } = useQuery(operationQuery(listZones, {}));
  const zones = data?.rows ?? [];
  return {
    zones,
    zoneName: (id: string) => zones.find((zone) => zone.id === id)?.name ?? "管辖范围外",
    zoneCode: (id: string) => zones.find((zone) => zone.id === id)?.code,
    /** Whether zones lie below this one: its lists then tell of each row where it belongs. */
    hasZonesBelow: (id: string) => zones.some(({ parentId }) => parentId === id),
  };
}
