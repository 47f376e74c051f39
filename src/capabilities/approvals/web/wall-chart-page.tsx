import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { useAddress } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExportButton } from "../../../ui/export-button.tsx";
import { LampLegend } from "../../../ui/lamp.tsx";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { useIsPhone } from "../../../ui/use-is-phone.ts";
import { useZones } from "../../zones/web/use-zones.ts";
import { ZonesBelow } from "../../zones/web/zones-below.tsx";
import { exportWallChart, printWallChart } from "../contract/printed.ts";
import type { WallChart } from "../contract/wall-chart.ts";
import "./approvals.css";
import "./lamps.css";
import { chartAsked, readChartFilter } from "../rules/chart-filter.ts";
import { chartQuery } from "./chart-query.ts";
import { ChartMatrix } from "./chart-matrix.tsx";
import { ChartPrint } from "./chart-print.tsx";
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

/** With its forms it is as much code as the chart: it is fetched when a case is first opened. */
const CaseDrawer = lazy(async () => ({ default: (await import("./case-drawer.tsx")).CaseDrawer }));

/** Once opened it stays, so that it can be seen to close. */
function OpenedCase({ permissions }: Pick<WallChartPageProps, "permissions">) {
  const [address, change] = useAddress();
  const caseId = address["case"] ?? "";
  const [opened, setOpened] = useState(false);
  if (caseId !== "" && !opened) setOpened(true);
  return opened && <Suspense fallback={null}><CaseDrawer caseId={caseId === "" ? undefined : caseId} permissions={permissions} onClose={() => { change({ case: "" }); }} /></Suspense>;
}

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
        view={view} asOf={chart.asOf}
        onOpen={(id) => { change({ case: id }); }} mayPrint={permissions.has(printWallChart.permission.id)}
      />
      <ChartPrint view={view} title={chartWords.sheet(zoneName, chart.year)} note={note} mayPrint={permissions.has(printWallChart.permission.id)} />
      <OpenedCase permissions={permissions} />
    </>
  );
}

/** 挂图作战: the year's key projects by the items of approval, as of a day. */
export function WallChartPage(props: WallChartPageProps) {
  const { zoneId, asOf, today } = usePlace();
  const [address] = useAddress();
  const { data, error, refetch } = useQuery({ ...chartQuery({ zoneId, asOf }, address), placeholderData: keepPreviousData });
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
