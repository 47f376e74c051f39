import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";
import { useAddress } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExportButton } from "../../../ui/export-button.tsx";
import { LampLegend } from "../../../ui/lamp.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { useIsPhone } from "../../../ui/use-is-phone.ts";
import { useZones } from "../../zones/web/use-zones.ts";
import { ZonesBelow } from "../../zones/web/zones-below.tsx";
import { exportWallChart, printWallChart } from "../contract/printed.ts";
import { getWallChart } from "../contract/operations.ts";
import type { WallChart } from "../contract/wall-chart.ts";
import "./approvals.css";
import "./lamps.css";
import { CaseDrawer } from "./case-drawer.tsx";
import { chartAsked, readChartFilter } from "../rules/chart-filter.ts";
import { ChartMatrix } from "./chart-matrix.tsx";
import { ChartSearch } from "./chart-search.tsx";
import { chartView, type ChartView } from "../rules/chart-view.ts";
import { legendOrder } from "../rules/printed-chart.ts";
import { chartWords, lampLook } from "./words.ts";

export interface WallChartPageProps {
  /** Ids of the permissions that the reader holds in the zone shown. */
  readonly permissions: ReadonlySet<string>;
  /** Figures of the zone with the way to their pages; `main/` composes them. */
  readonly figures?: ReactNode;
}

const yearOf = (text: string | undefined): number | undefined => (text !== undefined && /^2\d{3}$/.test(text) ? Number(text) : undefined);

function Legend({ view: { counts, projects, cases }, className = "" }: { readonly view: ChartView; readonly className?: string }) {
  return (
    <div className={`chart-legend ${className}`}>
      <LampLegend entries={legendOrder.map((lamp) => ({ ...lampLook[lamp], count: counts[lamp] }))} />
      <span className="soft">{chartWords.count(projects.length, cases)}</span>
    </div>
  );
}

function Earlier({ asOf, today }: { readonly asOf: string; readonly today: string }) {
  return asOf < today ? <span className="chart-earlier" title={chartWords.earlierHint}>{chartWords.earlier}</span> : null;
}

function Chart({ chart, permissions, figures }: WallChartPageProps & { readonly chart: WallChart }) {
  const { zoneId, zoneName, today } = usePlace();
  const phone = useIsPhone();
  const [address, change] = useAddress();
  const filter = JSON.stringify(readChartFilter(address));
  const view = useMemo(() => chartView(chart, readChartFilter(address)), [chart, filter]);
  const note = <><span>{zoneName}</span><span><AsOf day={chart.asOf} /> <Earlier asOf={chart.asOf} today={today} /></span><Legend view={view} /></>;
  const { hasZonesBelow } = useZones();
  if (chart.projects.id.length === 0 && hasZonesBelow(zoneId)) return <ZonesBelow to="/wall-chart" hint={chartWords.ofZones} />;
  if (chart.projects.id.length === 0) return <EmptyState title={chartWords.noProjects} hint={chartWords.noProjectsHint} />;
  return (
    <>
      {figures && !phone && <div className="no-print">{figures}</div>}
      <ChartSearch chart={chart} values={address} onSearch={change} />
      <Legend view={view} className="no-print" />
      <ChartMatrix
        view={view} asOf={chart.asOf} sheet={{ title: chartWords.sheet(zoneName, chart.year), note }}
        onOpen={(id) => { change({ case: id }); }} mayPrint={permissions.has(printWallChart.permission.id)}
      />
      <CaseDrawer caseId={address["case"]} permissions={permissions} onClose={() => { change({ case: "" }); }} />
    </>
  );
}

/** 挂图作战: the year's key projects by the items of approval, as of a day. */
export function WallChartPage(props: WallChartPageProps) {
  const { zoneId, asOf, today } = usePlace();
  const [address] = useAddress();
  const year = yearOf(address["year"]);
  const { data, error, refetch } = useQuery({
    ...operationQuery(getWallChart, { params: { zoneId }, query: { asOf, ...(year !== undefined && { year }) } }),
    placeholderData: keepPreviousData,
  });
  const marks = (
    <>
      <AsOf day={data?.asOf ?? asOf} />
      <Earlier asOf={data?.asOf ?? asOf} today={today} />
      {data && <span className="soft">{data.year}{chartWords.year}</span>}
    </>
  );
  const phone = useIsPhone();
  const files = { params: { zoneId }, body: { ...(data && { asOf: data.asOf, year: data.year }), filter: chartAsked(address) } };
  const actions = <><ExportButton op={printWallChart} input={files}>{chartWords.printPdf}</ExportButton> <ExportButton op={printWallChart} input={{ ...files, body: { ...files.body, paper: "a0" } }}>{chartWords.printLarge}</ExportButton> <ExportButton op={exportWallChart} input={files}>{chartWords.exportSheet}</ExportButton></>;
  return (
    <section className="page-fill wall-chart">
      <div className="no-print"><PageTitle title={chartWords.title} marks={marks} {...(data && !phone && props.permissions.has(printWallChart.permission.id) && { actions })} /></div>
      {error && !data && <ErrorState error={error} onRetry={() => { void refetch(); }} />}
      {!error && !data && <Loading />}
      {data && <Chart {...props} chart={data} />}
    </section>
  );
}
