import { OverviewPage } from "../../capabilities/city/web/overview-page.tsx";
import { usePlace } from "../../ui/place.ts";
import { useZones } from "../../capabilities/zones/web/use-zones.ts";
import { ZoneOverview } from "./zone-overview.tsx";

/** The zones side by side; the name of each leads to its own overview. */
export const CityOverview = () => <OverviewPage zonePath="/overview" />;

/** 总览: of a city its zones, of a zone its ledgers. */
export function Overview() {
  const { zoneId } = usePlace();
  return useZones().hasZonesBelow(zoneId) ? <CityOverview /> : <ZoneOverview />;
}
