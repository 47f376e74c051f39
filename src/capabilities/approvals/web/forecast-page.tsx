import { PrinterOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useAddress } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import type { FilterField } from "../../../ui/filter-field.tsx";
import { ListSearch } from "../../../ui/list-search.tsx";
import "../../../ui/list.css";
import "../../../ui/list-phone.css";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { SiteCondition } from "../../projects/contract/fact.ts";
import { factKindLabel } from "../../projects/messages.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { useZones } from "../../zones/web/use-zones.ts";
import { ZonesBelow } from "../../zones/web/zones-below.tsx";
import { getForecast, type Forecast, type ForecastRow } from "../contract/forecast.ts";
import type { ApprovalItem } from "../contract/item.ts";
import "./approvals.css";
import { CountChart } from "./count-chart.tsx";
import "./forecast.css";
import { forecastWords as words } from "./forecast-words.ts";
import { itemName, useItems } from "./use-items.ts";

type ByCode = ReadonlyMap<string, ApprovalItem>;

/** A piece by its name: an item, or a site condition. */
function pieceName(key: string, byCode: ByCode): string {
  const condition = SiteCondition.enum.find((one) => one === key);
  return condition ? factKindLabel[condition] : itemName(byCode, key);
}

const heads = [words.project, words.owner, words.ready, words.p50, words.p80, words.chance, words.missing, words.gain] as const;

function Row({ row, byCode }: { readonly row: ForecastRow; readonly byCode: ByCode }) {
  const missing = [...row.items.map((code) => byCode.get(code)?.shortName ?? code), ...row.conditions.map((condition) => factKindLabel[condition])];
  return (
    <tr>
      <th scope="row"><PageLink to={projectPath(row.id)}>{row.name}</PageLink>{row.example && <> <ExampleMark /></>}</th>
      <td data-label={words.owner}>{row.owner ?? "—"}</td>
      <td data-label={words.ready}>{row.ready ? <b className="standing-yes">✓</b> : "—"}</td>
      <td data-label={words.p50}>{row.p50 ?? "—"}</td>
      <td data-label={words.p80}>{row.p80 ?? "—"}</td>
      <td data-label={words.chance} className="forecast-right">{(row.chance * 100).toFixed(0)}%</td>
      <td data-label={words.missing}>{missing.length === 0 ? "—" : missing.join("、")}</td>
      <td data-label={words.gain}>{row.gain ? <>{pieceName(row.gain.key, byCode)}<span className="soft">，{words.gainDays(row.gain.days)}</span></> : words.noGain}</td>
    </tr>
  );
}

/** Those that are ready first, then those that will be soonest. */
const sooner = (a: ForecastRow, b: ForecastRow): number => ((a.p80 ?? "") < (b.p80 ?? "") ? -1 : (a.p80 ?? "") > (b.p80 ?? "") ? 1 : 0);

function Content({ forecast }: { readonly forecast: Forecast }) {
  const { byCode } = useItems();
  const { terms } = forecast;
  return (
    <>
      <section className="card">
        <p className="forecast-statement">{words.statement(forecast.statement)}</p>
        <p className="soft forecast-note">{words.basis(forecast.samples, forecast.seed, forecast.finishedCases)}{!terms.verified && words.unverified(terms.source)}{words.independence}</p>
        <CountChart forecast={forecast} />
      </section>
      <section className="card">
        <h2>{words.projects}</h2>
        <table className="plain-table forecast-table" aria-label={words.projects}>
          <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{forecast.projects.toSorted(sooner).map((row) => <Row key={row.id} row={row} byCode={byCode} />)}</tbody>
        </table>
      </section>
    </>
  );
}

const fields: readonly FilterField[] = [
  { kind: "day", key: "by", label: words.by },
  { kind: "text", key: "samples", label: words.samples, placeholder: words.usual },
  { kind: "text", key: "seed", label: words.seed, placeholder: words.usual },
  { kind: "text", key: "year", label: words.year, placeholder: words.usual },
];

const wholeNumber = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined);

/** 开工预测: how many of the year's key projects will be ready to start by a day, and what holds each of them up. */
export function ForecastPage() {
  const { zoneId, asOf } = usePlace();
  const [address, change] = useAddress();
  const { hasZonesBelow } = useZones();
  const { by } = address;
  const [samples, seed, year] = [wholeNumber(address["samples"]), wholeNumber(address["seed"]), wholeNumber(address["year"])];
  const query = useQuery({
    ...operationQuery(getForecast, {
      params: { zoneId },
      query: { asOf, ...(by !== undefined && { by }), ...(samples !== undefined && { samples }), ...(seed !== undefined && { seed }), ...(year !== undefined && { year }) },
    }),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = query;
  const ofZones = data?.total === 0 && hasZonesBelow(zoneId);
  const actions = (
    <>
      <PageLink to="/forecast-backtest">{words.backtest}</PageLink>
      <Button icon={<PrinterOutlined />} onClick={() => { window.print(); }}>{words.print}</Button>
    </>
  );
  return (
    <section className="forecast">
      <PageTitle title={words.title} marks={<><AsOf day={data?.asOf ?? asOf} />{data && <span className="soft">{words.by} {data.by}</span>}</>} actions={actions} />
      <ListSearch id="forecast" fields={fields} values={address} onSearch={change} />
      {error && <ErrorState error={error} onRetry={() => { void refetch(); }} />}
      {!error && !data && <Loading label={words.loading} />}
      {ofZones && <ZonesBelow to="/forecast" hint={words.ofZones} />}
      {!error && data && data.total === 0 && !ofZones && <EmptyState title={words.none} hint={words.noneHint} />}
      {!error && data && data.total > 0 && <Content forecast={data} />}
    </section>
  );
}
