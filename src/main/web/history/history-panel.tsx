import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../../../platform/http/client/call.ts";
import { historyOfRecord, type HistoryEntry } from "../../../platform/history/contract.ts";
import { actionText } from "../../../platform/history/messages.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { Timeline, type TimelineEntry } from "../../../ui/timeline.tsx";
import { useCaseNames, useNames } from "./use-names.ts";
import { valueText } from "./value-text.ts";

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of a new record neither what it lacks nor the id of what it stands under tells anybody anything. */
function tells({ before, after }: HistoryEntry["changes"][number], names: ReadonlyMap<string, string>): boolean {
  if (before !== undefined) return true;
  return after !== null && after !== false && !(typeof after === "string" && id.test(after) && !names.has(after));
}

const shown = (entry: HistoryEntry, names: ReadonlyMap<string, string>): TimelineEntry => ({
  id: String(entry.seq),
  at: entry.at,
  person: entry.actorName,
  action: `${actionText[entry.action]}${entry.tableTitle}`,
  changes: entry.changes.filter((change) => tells(change, names)).map(({ field, title, before, after }) => ({
    field: title,
    ...(before !== undefined && { before: valueText(entry.table, field, before, names) }),
    ...(after !== undefined && { after: valueText(entry.table, field, after, names) }),
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
  const found = data?.pages.flatMap(({ rows }) => rows) ?? [];
  const cases = useCaseNames(zoneId, rowId, found.some(({ table }) => table === "case_fact"));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const known = new Map([...names, ...cases]);
  const entries = found.map((entry) => shown(entry, known));
  return <Timeline entries={entries} pending={isFetchingNextPage} {...(hasNextPage && { onMore: () => { void fetchNextPage(); } })} />;
}
