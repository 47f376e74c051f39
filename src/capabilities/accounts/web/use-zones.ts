import { useQuery } from "@tanstack/react-query";
import { operationQuery } from "../../../ui/operation-query.ts";
import { listZones } from "../../zones/contract.ts";

/** Zones that the reader sees, and their names; one that they do not see is said to be outside. */
export function useZones() {
  const { data } = useQuery(operationQuery(listZones, {}));
  const zones = data?.rows ?? [];
  return { zones, zoneName: (id: string) => zones.find((zone) => zone.id === id)?.name ?? "管辖范围外" };
}
