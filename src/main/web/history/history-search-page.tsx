import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { listZones, type Zone } from "../../../capabilities/zones/contract.ts";
import { call } from "../../../platform/http/client/call.ts";
import { historySearch, type HistoryEntry } from "../../../platform/history/contract.ts";
import { actionText, actorText, tablesWithHistory, tableTitle } from "../../../platform/history/messages.ts";
import { useAddress } from "../../../ui/address.ts";
import type { FilterField, FilterValues } from "../../../ui/filter-field.tsx";
import { ListCards } from "../../../ui/list-cards.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { ListSearch } from "../../../ui/list-search.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import "../../../ui/list.css";
import "../../../ui/list-phone.css";
import { momentText } from "../../../ui/moment-text.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { useIsPhone } from "../../../ui/use-is-phone.ts";
import "../pages.css";
import { useListedUsers, useNames } from "./use-names.ts";
import { valueText, type Names } from "./value-text.ts";

const pageSize = 50;
const keys = ["from", "to", "zoneId", "actor", "table", "text", "rowId"] as const;

function Changes({ entry, names }: { readonly entry: HistoryEntry; readonly names: Names }) {
  if (entry.changes.length === 0) return <span className="soft">内容未变</span>;
  return (
    <ul className="history-changes">
      {entry.changes.map(({ field, title, before, after }) => {
        const text = (value: unknown) => valueText(entry.table, field, value, names) ?? "（空）";
        return <li key={field}><span className="soft">{title}：</span>{before !== undefined && after !== undefined ? `${text(before)} → ${text(after)}` : text(after ?? before)}</li>;
      })}
    </ul>
  );
}

const columnsOf = (names: Names): readonly ListColumn<HistoryEntry>[] => [
  { key: "at", title: "操作时间", width: 150, phone: "title", render: ({ at }) => momentText(at) },
  { key: "actor", title: "操作人", width: 130, phone: "status", render: ({ actorName }) => actorName },
  { key: "action", title: "操作", width: 120, render: ({ action, tableTitle: table }) => `${actionText[action]}${table}` },
  { key: "zone", title: "区域", width: 130, render: ({ zoneId }) => (zoneId === null ? "" : (names.get(zoneId) ?? "管辖范围外")) },
  { key: "changes", title: "变更内容", width: 310, render: (entry) => <Changes entry={entry} names={names} /> },
  { key: "reason", title: "原因", width: 150, render: ({ reason }) => reason ?? "" },
];

function useFields(zones: readonly Zone[]): readonly FilterField[] {
  const people = useListedUsers().map(({ id, name, account }) => ({ value: id, label: `${name}（${account}）` }));
  const others = Object.entries(actorText).map(([value, label]) => ({ value, label }));
  return [
    { kind: "days", key: "from", toKey: "to", label: "操作日期" },
    { kind: "choice", key: "actor", label: "操作人", options: [...people, ...others] },
    { kind: "choice", key: "table", label: "登记内容", options: tablesWithHistory.map((value) => ({ value, label: tableTitle(value) })) },
    { kind: "choice", key: "zoneId", label: "区域", options: zones.map(({ id, name }) => ({ value: id, label: name })) },
    { kind: "text", key: "text", label: "原因含" },
    { kind: "text", key: "rowId", label: "记录编号" },
  ];
}

function useEntries(values: FilterValues) {
  const asked = Object.fromEntries(keys.flatMap((key) => { const value = values[key]; return value === undefined || value === "" ? [] : [[key, value]]; }));
  return useInfiniteQuery({
    queryKey: [historySearch.id, asked],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => call(historySearch, { query: { ...asked, limit: pageSize, ...(pageParam !== "" && { cursor: pageParam }) } }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
}

/** Every change of every record that the auditor sees, the latest first; nobody can alter or delete one. */
export function HistorySearchPage() {
  const [values, change] = useAddress();
  const phone = useIsPhone();
  const zones = useQuery(operationQuery(listZones, {})).data?.rows ?? [];
  const { zoneId = "" } = values;
  const fields = useFields(zones);
  const { data, error, refetch, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage } = useEntries(values);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const names = useNames(zoneId === "" ? [] : [zoneId], rows);
  const list = { label: "操作记录", rows, columns: columnsOf(names), rowKey: ({ seq }: HistoryEntry) => String(seq), before: 0 };
  return (
    <section className="list" aria-label="操作记录">
      <ListSearch id="history" fields={fields} values={values} onSearch={change} />
      <div className="list-body card">
        <div className="list-bar"><PageTitle title="操作记录检索" marks={<span className="soft">记录逐条封存，不能更改或删除</span>} /></div>
        {error && !data && <ErrorState error={error} onRetry={() => { void refetch(); }} />}
        {!error && !data && <Loading />}
        {data && rows.length === 0 && <EmptyState title="没有符合条件的操作记录" hint="请放宽查询条件后再查。" />}
        {rows.length > 0 && (phone ? <ListCards {...list} /> : <ListTable {...list} density="small" fetching={isFetching && !isFetchingNextPage} />)}
        {hasNextPage && <Button block type="dashed" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>加载更早的记录</Button>}
      </div>
    </section>
  );
}
