import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { countText } from "../../../ui/amount.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { ListPage } from "../../../ui/list-page.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { useListAddress } from "../../../ui/use-list-address.ts";
import type { Zone } from "../../zones/contract.ts";
import { listFigureRecords, type FigureDescription, type TracedRecord } from "../contract.ts";
import type { RecordPaths } from "./paths.ts";
import type { FigureAsked } from "./use-figure-asked.ts";
import { useZonesBelow } from "./use-zones-below.ts";
import { figureWords } from "./words.ts";

function cellText(cell: TracedRecord["cells"][number] | undefined): string {
  if (cell === null || cell === undefined || cell === "") return figureWords.none;
  return typeof cell === "number" ? countText(cell) : cell;
}

function columnsOf({ columns, reducer }: FigureDescription, paths: RecordPaths, zones: ReadonlyMap<string, Zone> | undefined): readonly ListColumn<TracedRecord>[] {
  const title = (row: TracedRecord) => {
    const path = paths[row.kind];
    // A record of a zone below opens in its own zone, where its page finds it.
    const zone = zones?.get(row.zoneId);
    return <>{path ? <PageLink to={path(row.id)} {...(zone && { search: { zone: zone.code } })}>{row.title}</PageLink> : row.title}{row.example && <ExampleMark />}</>;
  };
  return [
    { key: "title", title: figureWords.record, width: 300, fixed: true, phone: "title", render: title },
    ...(zones ? [{ key: "zone", title: figureWords.zone, width: 150, render: ({ zoneId }: TracedRecord) => zones.get(zoneId)?.name ?? figureWords.none }] : []),
    ...columns.map((column, at): ListColumn<TracedRecord> => ({ key: `cell${String(at)}`, title: column, render: ({ cells }) => cellText(cells[at]) })),
    { key: "occurredOn", title: figureWords.occurredOn, width: 116, hidden: true, render: ({ occurredOn }) => occurredOn ?? figureWords.none },
    ...(reducer === "ratio" ? [{ key: "counted", title: figureWords.counted, width: 96, phone: "status" as const, render: ({ counted }: TracedRecord) => (counted === true ? figureWords.yes : figureWords.no) }] : []),
  ];
}

/** The page of records that the address names; asked twice it is fetched once, so that it may be asked before the figure itself is there. */
export function useRecordsOf(figureId: string, asked: FigureAsked["query"]) {
  const { zoneId } = usePlace();
  const address = useListAddress([]);
  const { cursor, size } = address.position;
  const query = useQuery({
    ...operationQuery(listFigureRecords, { params: { zoneId, figureId }, query: { ...asked, limit: size, ...(cursor !== undefined && { cursor }) } }),
    placeholderData: keepPreviousData,
  });
  return { address, query };
}

/** The records that a figure rests on, by pages. */
export function FigureRecords({ definition, query: asked, paths }: { readonly definition: FigureDescription; readonly query: FigureAsked["query"]; readonly paths: RecordPaths }) {
  const zones = useZonesBelow();
  const { address, query } = useRecordsOf(definition.id, asked);
  return (
    <ListPage<TracedRecord>
      id="figure-records" label={`${definition.name}：${figureWords.records}`} query={query} address={address}
      columns={columnsOf(definition, paths, zones)} rowKey={({ kind, id }) => `${kind}/${id}`}
      note={<>{figureWords.records}<span className="soft">　{figureWords.exampleNote}</span></>}
      empty={<EmptyState title={figureWords.noRecords} hint={figureWords.noRecordsHint} />}
    />
  );
}
