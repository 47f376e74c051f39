import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { call } from "../../../platform/http/client/call.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { projectPath } from "../../projects/web/paths.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { DueCase } from "../contract/case.ts";
import { listDueCases } from "../contract/operations.ts";
import "../../../ui/plain-table.css";
import "./approvals.css";
import { CaseLampMark } from "./case-lamp.tsx";
import { casePath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";
import { caseWords, panelWords } from "./words.ts";

const pageSize = 20;

function useDueCases() {
  const { zoneId } = usePlace();
  return useInfiniteQuery({
    queryKey: [listDueCases.id, { params: { zoneId }, pages: pageSize }],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => call(listDueCases, { params: { zoneId }, query: { limit: pageSize, ...(pageParam !== "" && { cursor: pageParam }) } }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
}

function Row({ row, byCode }: { readonly row: DueCase; readonly byCode: ReadonlyMap<string, ApprovalItem> }) {
  return (
    <tr>
      <td><CaseLampMark lamp={row.lamp} over={row.workdaysOver} /></td>
      <td data-label={panelWords.item}><PageLink to={casePath(row.id)}>{itemName(byCode, row.item)}</PageLink>{row.example && <ExampleMark />}</td>
      <td data-label={caseWords.project}><PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink></td>
      <td data-label={caseWords.dueOn}>{row.dueOn}{row.firstDueOn !== null && <span className="soft"> {caseWords.firstDue(row.firstDueOn)}</span>}</td>
      <td data-label={caseWords.department}>{row.departmentName ?? "—"}</td>
    </tr>
  );
}

/** 临期和超期办件: what is due, the most pressing first, each opening its case. */
export function DueCasesPanel() {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useDueCases();
  const { byCode } = useItems();
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <EmptyState title={panelWords.noDue} />;
  return (
    <div className="panel">
      <p className="soft">{panelWords.total(data.pages[0]?.total ?? rows.length)}</p>
      <table className="plain-table" aria-label={panelWords.due}>
        <thead>
          <tr>{[panelWords.clock, panelWords.item, caseWords.project, caseWords.dueOn, caseWords.department].map((title) => <th key={title} scope="col">{title}</th>)}</tr>
        </thead>
        <tbody>{rows.map((row) => <Row key={row.id} row={row} byCode={byCode} />)}</tbody>
      </table>
      {hasNextPage && <Button block type="dashed" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{panelWords.more}</Button>}
    </div>
  );
}
