import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../../../platform/http/client/call.ts";
import { historyOfRecord, type HistoryEntry } from "../../../platform/history/contract.ts";
import { actionText } from "../../../platform/history/messages.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { Timeline, type TimelineEntry } from "../../../ui/timeline.tsx";
import { useNames } from "./use-names.ts";
import { valueText } from "./value-text.ts";

const shown = (entry: HistoryEntry, names: ReadonlyMap<string, string>): TimelineEntry => ({
  id: String(entry.seq),
  at: entry.at,
  person: entry.actorName,
  action: `${actionText[entry.action]}${entry.tableTitle}`,
  changes: entry.changes.map(({ field, title, before, after }) => ({
    field: title, before: valueText(entry.table, field, before, names), after: valueText(entry.table, field, after, names),
  })),
  ...(entry.reason !== null && { reason: entry.reason }),
});

/** 操作记录 of one record: who did what, when and why, what it was before. */
export function HistoryPanel({ zoneId, rowId }: { readonly zoneId: string; readonly rowId: string }) {
  const params = { zoneId, rowId };
  const names = useNames(zoneId);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [historyOfRecord.id, { params }],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => call(historyOfRecord, { params, query: pageParam === "" ? {} : { cursor: pageParam } }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const entries = data.pages.flatMap(({ rows }) => rows.map((entry) => shown(entry, names)));
  return <Timeline entries={entries} pending={isFetchingNextPage} {...(hasNextPage && { onMore: () => { void fetchNextPage(); } })} />;
}
