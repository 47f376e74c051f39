import { useQuery } from "@tanstack/react-query";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import "../../batches/web/sum-table.css";
import type { Indicator } from "../contract/indicator.ts";
import type { IndicatorObservation } from "../contract/observation.ts";
import { overviewIndicators, type IndicatorOverview } from "../contract/overview.ts";
import { growthBasisLabel } from "../messages/catalogue.ts";
import { observationStatusLabel } from "../messages/observation.ts";
import { levelDigits, levelText, levelWithUnit } from "./level-text.ts";
import { periodText, warnings } from "./observation-columns.tsx";
import { observationPath } from "./paths.ts";
import { useIndicators } from "./use-indicators.ts";
import { observationWords as words, overviewWords } from "./words.ts";
import { YearLine, type YearValues } from "./year-line.tsx";

const endOf = ({ period }: IndicatorObservation) => period.slice(-7);

/** A year's levels by the month that they end with. */
function valuesOf(indicator: Indicator | undefined, series: readonly IndicatorObservation[], year: string): YearValues {
  const own = series.filter((row) => endOf(row).startsWith(year));
  return { year, values: own.flatMap((row) => { const digits = levelDigits(indicator, row); return digits === undefined ? [] : [{ month: Number(endOf(row).slice(5)), value: Number(digits) }]; }) };
}

function SeriesTable({ indicator, series, year }: { readonly indicator: Indicator | undefined; readonly series: readonly IndicatorObservation[]; readonly year: number }) {
  const at = (of: number, month: string) => series.find((row) => endOf(row) === `${String(of)}-${month}`);
  const months = [...new Set(series.map((row) => endOf(row).slice(5)))].toSorted();
  return (
    <details>
      <summary>{overviewWords.detail}</summary>
      <table className="sum-table">
        <thead><tr>{overviewWords.head.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>
          {months.map((month) => {
            const [before, now] = [at(year - 1, month), at(year, month)];
            return (
              <tr key={month}>
                <th scope="row">{overviewWords.month(String(Number(month)))}</th>
                <td data-label={overviewWords.lastYear}>{before ? levelText(indicator, before) : "—"}</td>
                <td data-label={overviewWords.thisYear}>{now ? levelText(indicator, now) : "—"}</td>
                <td data-label={words.officialGrowth}>{now?.officialGrowth ?? "—"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

function OverviewRow({ row, asOf }: { readonly row: IndicatorOverview; readonly asOf: string }) {
  const { indicatorOf, nameOf } = useIndicators();
  const { latest, series } = row;
  const indicator = indicatorOf(row.indicator);
  const year = Number(asOf.slice(0, 4));
  const name = nameOf(row.indicator);
  const [last, present] = [valuesOf(indicator, series, String(year - 1)), valuesOf(indicator, series, String(year))];
  return (
    <tr>
      <th scope="row"><PageLink to={observationPath(latest.id)}>{name}</PageLink>{latest.example && <> <ExampleMark /></>}</th>
      <td className="sum-text" data-label={words.period}>{periodText(latest.period)}</td>
      <td data-label={words.level}>{levelWithUnit(indicator, latest)}</td>
      <td data-label={words.officialGrowth}>{latest.officialGrowth ?? "—"}<span className="soft">{latest.officialGrowth !== null && `（${growthBasisLabel[latest.priceBasis]}）`}</span></td>
      <td className="sum-text" data-label={words.status}>{observationStatusLabel[latest.status]}</td>
      <td className="sum-text" data-label={words.publishedOn}>{latest.publishedOn}</td>
      <td className="sum-text" data-label={words.source}>{latest.sourceRef ?? indicator?.sourceOrgan ?? "—"}</td>
      <td className="sum-text" data-label={`${overviewWords.lastYear}、${overviewWords.thisYear}`}>
        {last.values.length + present.values.length > 1 && <YearLine label={overviewWords.line(name)} last={last} present={present} />}
        <SeriesTable indicator={indicator} series={series} year={year} />
        {latest.findings.length > 0 && <p className="soft">{warnings(latest)}</p>}
      </td>
    </tr>
  );
}

const head = [words.indicator, words.period, words.level, words.officialGrowth, words.status, words.publishedOn, words.source, `${overviewWords.lastYear}（虚线）、${overviewWords.thisYear}`];

const numbers: readonly string[] = [words.level, words.officialGrowth];

/** 经济运行: each indicator's last published value with its growth, status and source, and the way it went this year and last. */
export function IndicatorOverviewPage() {
  const { zoneId, asOf } = usePlace();
  const { data, error, refetch } = useQuery(operationQuery(overviewIndicators, { params: { zoneId }, query: { asOf } }));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  return (
    <section className="record-head card" aria-label={overviewWords.title}>
      <PageTitle title={overviewWords.title} marks={<AsOf day={data.asOf} />} />
      <p className="soft">{words.law}</p>
      {data.rows.length === 0 ? <EmptyState title={overviewWords.none} hint={overviewWords.noneHint} /> : (
        <table className="sum-table" aria-label={overviewWords.title}>
          <thead><tr>{head.map((title) => <th key={title} scope="col" {...(!numbers.includes(title) && { className: "sum-text" })}>{title}</th>)}</tr></thead>
          <tbody>{data.rows.map((row) => <OverviewRow key={row.indicator} row={row} asOf={data.asOf} />)}</tbody>
        </table>
      )}
    </section>
  );
}
