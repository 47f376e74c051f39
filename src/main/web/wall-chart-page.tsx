import { WallChartPage } from "../../capabilities/approvals/web/wall-chart-page.tsx";
import { readFigures } from "../../capabilities/figures/contract.ts";
import { FigureRow } from "./figure-row.tsx";
import type { Held } from "./menu.ts";

/** The wall chart under the zone's figures. */
export function ZoneWallChartPage({ permissions }: { readonly permissions: Held }) {
  return <WallChartPage permissions={permissions} {...(permissions.has(readFigures.id) && { figures: <FigureRow /> })} />;
}
