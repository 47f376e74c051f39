import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { call } from "../../../platform/http/client/call.ts";
import { countText } from "../../../ui/amount.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { FactTable } from "../../../ui/fact-table.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { getFigure, listFigureRecords, type FigureDescription, type TracedRecord } from "../../figures/contract.ts";
import { useZones } from "../../zones/web/use-zones.ts";
import type { Basis } from "../contract/check.ts";
import { whenText } from "../messages/when-text.ts";
import { basisQuery, basisSearch, tracedFigurePath, type TracedPaths } from "./check-links.ts";
import { checkWords } from "./check-words.ts";

interface Traced {
  readonly definition: string;
  readonly basis: Basis;
}

const PAGE = 10;

function useRecords({ definition, basis }: Traced) {
  const params = { zoneId: basis.zoneId, figureId: definition };
  const query = { ...basisQuery(basis), limit: PAGE };
  return useInfiniteQuery({
    queryKey: [listFigureRecords.id, { params, query, pages: PAGE }],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => call(listFigureRecords, { params, query: { ...query, ...(pageParam !== "" && { cursor: pageParam }) } }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
}

const cellText = (cell: TracedRecord["cells"][number]): string => (typeof cell === "number" ? countText(cell) : (cell ?? ""));

function RecordLine({ row, columns, paths }: { readonly row: TracedRecord; readonly columns: readonly string[]; readonly paths: TracedPaths }) {
  const { zoneCode } = useZones();
  const path = paths[row.kind];
  const zone = zoneCode(row.zoneId);
  // What the title says is not said again.
  const cells = row.cells.flatMap((cell, at) => (row.title.includes(cellText(cell)) ? [] : [`${columns[at] ?? ""} ${cellText(cell)}`]));
  return (
    <li>
      {path ? <PageLink to={path(row.id)} {...(zone !== undefined && { search: { zone } })}>{row.title}</PageLink> : row.title}
      {row.example && <ExampleMark />}
      {row.counted === true && <span className="check-counted">{checkWords.counted}</span>}
      <small className="soft">{cells.join(" · ")}</small>
    </li>
  );
}

function Records({ columns, paths, ...traced }: Traced & { readonly columns: readonly string[]; readonly paths: TracedPaths }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useRecords(traced);
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const rows = data.pages.flatMap((page) => page.rows);
  const total = data.pages[0]?.total ?? rows.length;
  return (
    <>
      <p className="soft">{total === 0 ? checkWords.noRecords : checkWords.recordCount(countText(rows.length), countText(total))}</p>
      <ol className="check-records" aria-label={checkWords.records}>{rows.map((row) => <RecordLine key={`${row.kind} ${row.id}`} row={row} columns={columns} paths={paths} />)}</ol>
      {hasNextPage && <Button block type="dashed" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{checkWords.moreRecords}</Button>}
    </>
  );
}

const definitionFacts = ({ population, window, name }: FigureDescription, basis: Basis) => [
  { label: checkWords.name, value: name, wide: true },
  { label: checkWords.of, value: [basis.zoneName, basis.projectName, basis.enterpriseName].filter((one) => one !== undefined).join(" "), wide: true },
  { label: checkWords.population, value: population, wide: true },
  { label: checkWords.window, value: window, wide: true },
  ...(basis.period === undefined ? [] : [{ label: checkWords.basisPeriod, value: whenText(basis.period), wide: true }]),
];

/** The definition that was asked, and the records of its value, each leading to its page. */
export function PanelTrace({ definition, basis, paths }: Traced & { readonly paths: TracedPaths }) {
  const asked = useQuery(operationQuery(getFigure, { params: { zoneId: basis.zoneId, figureId: definition }, query: basisQuery(basis) }));
  const described = asked.data?.definition;
  return (
    <>
      <section>
        <h3>{checkWords.records}<PageLink to={tracedFigurePath(definition)} search={basisSearch(basis)}>{checkWords.figurePage}</PageLink></h3>
        <Records definition={definition} basis={basis} columns={described?.columns ?? []} paths={paths} />
      </section>
      <section>
        <h3>{checkWords.definition}</h3>
        {asked.error && !described && <ErrorState error={asked.error} onRetry={() => { void asked.refetch(); }} />}
        {!asked.error && !described && <Loading />}
        {described && <FactTable facts={definitionFacts(described, basis)} label={checkWords.definition} />}
      </section>
    </>
  );
}
