import { readFigures } from "../../capabilities/figures/contract.ts";
import { FigureTiles } from "../../capabilities/figures/web/figure-tiles.tsx";
import { AsOf } from "../../ui/as-of.tsx";
import { useHeld } from "../../ui/held.ts";
import { PageTitle } from "../../ui/page-heading.tsx";
import { PageLink } from "../../ui/page-link.tsx";
import { usePlace } from "../../ui/place.ts";
import { overviewGroups } from "./overview-groups.ts";
import "./pages.css";

/** 开发区总览: what stands in each ledger of the zone on the day, every number the way to its records. */
export function ZoneOverview() {
  const { zoneName, asOf } = usePlace();
  const held = useHeld();
  return (
    <div className="workbench">
      <PageTitle title={`${zoneName} · 总览`} marks={<AsOf day={asOf} />} />
      {held.has(readFigures.id) && overviewGroups.map(({ title, to, toTitle, figures }) => (
        <section key={title} className="workbench-part card" aria-label={title}>
          <div className="overview-head"><h2>{title}</h2><PageLink to={to}>{toTitle}</PageLink></div>
          <FigureTiles ids={figures} label={title} />
        </section>
      ))}
    </div>
  );
}
