import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { usePathParameter } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { ExportButton } from "../../../ui/export-button.tsx";
import { useHeld } from "../../../ui/held.ts";
import { LampLegend } from "../../../ui/lamp.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePageTitle } from "../../../ui/page-title.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { useIsPhone } from "../../../ui/use-is-phone.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { getMetroMap, printMetroMap, type MetroMap } from "../contract/metro-map.ts";
import { metroWords } from "../messages/metro-map.ts";
import { legendOrder } from "../rules/printed-chart.ts";
import { doneOf } from "../rules/printed-metro.ts";
import { MetroDrawing } from "./metro-drawing.tsx";
import { MetroList } from "./metro-list.tsx";
import "./metro.css";
import { chartWords, lampLook } from "./words.ts";

function Legend({ map }: { readonly map: MetroMap }) {
  return (
    <div className="metro-legend">
      <LampLegend entries={legendOrder.filter((lamp) => lamp !== "notApplicable").map((lamp) => ({ ...lampLook[lamp], count: map.stations.filter((one) => one.lamp === lamp).length }))} />
      <span className="soft">{metroWords.count(...doneOf(map))}</span>
      <p className="soft">{metroWords.legend}</p>
    </div>
  );
}

/** 审批流程地铁图: a project's items as stations, a line a stage; on a phone, and on paper from the browser, as lists. */
export function MetroPage() {
  const { zoneId, asOf } = usePlace();
  const projectId = usePathParameter("projectId");
  const phone = useIsPhone();
  const held = useHeld();
  const { data, error, refetch } = useQuery({ ...operationQuery(getMetroMap, { params: { zoneId, projectId }, query: { asOf } }), placeholderData: keepPreviousData });
  usePageTitle(data && metroWords.title(data.projectName));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const input = { params: { zoneId, projectId }, body: { asOf } };
  const actions = <><ExportButton op={printMetroMap} input={input}>{chartWords.printPdf}</ExportButton> <ExportButton op={printMetroMap} input={{ ...input, body: { asOf, paper: "a0" } }}>{chartWords.printLarge}</ExportButton></>;
  const marks = <>{data.example && <ExampleMark />} <AsOf day={data.asOf} /> <PageLink to={projectPath(projectId)}>{chartWords.openProject}</PageLink></>;
  return (
    <section className="metro-page">
      <PageTitle title={metroWords.title(data.projectName)} marks={marks} {...(held.has(printMetroMap.permission.id) && data.stations.length > 0 && { actions })} />
      {data.stations.length === 0 ? <EmptyState title={metroWords.none} hint={metroWords.noneHint} /> : (
        <>
          <Legend map={data} />
          {!phone && <MetroDrawing map={data} />}
          <div className={phone ? "" : "metro-on-paper"}><MetroList map={data} /></div>
        </>
      )}
    </section>
  );
}
