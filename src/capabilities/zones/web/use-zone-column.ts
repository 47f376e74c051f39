import type { ListColumn } from "../../../ui/list-column.ts";
import { usePlace } from "../../../ui/place.ts";
import { useZones } from "./use-zones.ts";

/** The column that tells of each row which zone it belongs to; none where the zone shown has none below it. */
export function useZoneColumn<Row extends { readonly zoneId: string }>(): readonly ListColumn<Row>[] {
  const { zoneId } = usePlace();
  const { zoneName, hasZonesBelow } = useZones();
  return hasZonesBelow(zoneId) ? [{ key: "zone", title: "开发区", width: 170, render: (row) => zoneName(row.zoneId) }] : [];
}
