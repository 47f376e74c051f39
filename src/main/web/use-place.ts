import { useQuery } from "@tanstack/react-query";
import type { Session } from "../../capabilities/accounts/contract/session.ts";
import { listZones, type Zone } from "../../capabilities/zones/contract.ts";
import { isPlainDate } from "../../kernel/plain-date.ts";
import { useAddress } from "../../ui/address.ts";
import { operationQuery } from "../../ui/operation-query.ts";
import type { Place } from "../../ui/place.ts";

/** Keys of the address that stay from page to page. */
export const placeKeys = ["zone", "asOf"] as const;

/** The zone that the address names by its code, else the first that the reader has a role in. */
function chosenZone(zones: readonly Zone[], code: string | undefined, session: Session): Zone | undefined {
  const own = session.roles.map(({ zoneId }) => zoneId);
  return zones.find((zone) => zone.code === code) ?? zones.find(({ id }) => own.includes(id)) ?? zones[0];
}

/** Where an address stands; a day after the zone's clock has no facts yet: it is not shown as if it had. */
export function placeIn(zones: readonly Zone[], address: Readonly<Record<string, string>>, session: Session): Place | undefined {
  const zone = chosenZone(zones, address["zone"], session);
  const asked = address["asOf"];
  return zone && { zoneId: zone.id, zoneName: zone.name, asOf: asked !== undefined && isPlainDate(asked) && asked <= zone.today ? asked : zone.today, today: zone.today };
}

/** The zone and the as-of day of the pages, and how to change them. */
export function usePlaceOf(session: Session) {
  const [address, change] = useAddress();
  const { data, error, refetch } = useQuery(operationQuery(listZones, {}));
  const zone = data && chosenZone(data.rows, address["zone"], session);
  return {
    place: data && placeIn(data.rows, address, session),
    zone,
    zones: data?.rows ?? [],
    error,
    refetch,
    empty: data !== undefined && zone === undefined,
    onZone: (code: string) => { change({ zone: code, asOf: "" }); },
    onAsOf: (day: string) => { change({ asOf: day === zone?.today ? "" : day }); },
  };
}
