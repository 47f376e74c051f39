import { useInfiniteQuery } from "@tanstack/react-query";
import type { Output } from "../../../kernel/operation.ts";
import { call, type CallOptions } from "../../../platform/http/client/call.ts";
import { historyOfCatalogue, historyOfRecord, historyOfUser, historyOfZone, type HistoryEntry } from "../../../platform/history/contract.ts";
import { actionText } from "../../../platform/history/messages.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { Timeline, type TimelineEntry } from "../../../ui/timeline.tsx";
import { useCaseNames, useNames } from "./use-names.ts";
import { tells, valueText, type Names } from "./value-text.ts";

const shown = (entry: HistoryEntry, names: Names, own: readonly string[]): TimelineEntry => ({
  id: String(entry.seq),
  at: entry.at,
  person: entry.actorName,
  action: `${actionText[entry.action]}${entry.tableTitle}`,
  changes: entry.changes.filter((change) => tells({ table: entry.table, ...change }, names, own)).map(({ field, title, before, after }) => ({
    field: title,
    ...(before !== undefined && { before: valueText(entry.table, field, before, names) }),
    ...(after !== undefined && { after: valueText(entry.table, field, after, names) }),
  })),
  ...(entry.reason !== null && { reason: entry.reason }),
});

type Read = (query: { readonly cursor?: string }, options: CallOptions) => Promise<Output<typeof historyOfRecord>>;

function useEntries(key: readonly unknown[], read: Read) {
  const asked = useInfiniteQuery({
    queryKey: key,
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => read(pageParam === "" ? {} : { cursor: pageParam }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
  return { ...asked, found: asked.data?.pages.flatMap(({ rows }) => rows) ?? [] };
}

interface EntriesProps {
  readonly asked: ReturnType<typeof useEntries>;
  readonly names: Names;
  /** The record of the page and what it is part of: a new part of it need not name them. */
  readonly own: readonly string[];
}

function Entries({ asked, names, own }: EntriesProps) {
  const { data, found, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const entries = found.map((entry) => shown(entry, names, own));
  return <Timeline entries={entries} pending={isFetchingNextPage} {...(hasNextPage && { onMore: () => { void fetchNextPage(); } })} />;
}

interface OfRecord {
  readonly zoneId: string;
  readonly rowId: string;
  /** The project that the record is part of, where it is not the project itself. */
  readonly projectId?: string;
}

/** 操作记录 of one record: who did what, when and why, what it was before. */
export function HistoryPanel({ zoneId, rowId, projectId = rowId }: OfRecord) {
  const params = { zoneId, rowId };
  const asked = useEntries([historyOfRecord.id, { params }], (query, options) => call(historyOfRecord, { params, query }, options));
  const names = useNames([zoneId], asked.found);
  const cases = useCaseNames(zoneId, projectId, asked.found.some(({ table }) => table === "case_fact"));
  return <Entries asked={asked} names={new Map([...names, ...cases])} own={[rowId, projectId]} />;
}

/** 操作记录 of an edit of the zone's catalogue, or of an arrangement. */
export function CatalogueHistoryPanel({ zoneId, rowId }: Omit<OfRecord, "projectId">) {
  const params = { zoneId, rowId };
  const asked = useEntries([historyOfCatalogue.id, { params }], (query, options) => call(historyOfCatalogue, { params, query }, options));
  return <Entries asked={asked} names={useNames([zoneId], asked.found)} own={[rowId]} />;
}

/** 操作记录 of a user: of the account, the roles and the credential. */
export function UserHistoryPanel({ userId }: { readonly userId: string }) {
  const params = { userId };
  const asked = useEntries([historyOfUser.id, { params }], (query, options) => call(historyOfUser, { params, query }, options));
  const zoneIds = asked.found.flatMap(({ zoneId }) => (zoneId === null ? [] : [zoneId]));
  return <Entries asked={asked} names={useNames(zoneIds, asked.found)} own={[userId]} />;
}

/** 操作记录 of a zone, its departments, parks and parcels. */
export function ZoneHistoryPanel({ zoneId }: { readonly zoneId: string }) {
  const params = { zoneId };
  const asked = useEntries([historyOfZone.id, { params }], (query, options) => call(historyOfZone, { params, query }, options));
  return <Entries asked={asked} names={useNames([zoneId], asked.found)} own={[zoneId]} />;
}
