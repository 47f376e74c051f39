import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import type { Output } from "../../../kernel/operation.ts";
import { usePathParameter } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExportButton } from "../../../ui/export-button.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePageTitle } from "../../../ui/page-title.tsx";
import { usePlace } from "../../../ui/place.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { projectPath } from "../../projects/web/paths.ts";
import { exportProjectSheet, getProjectSheet, printProjectSheet } from "../contract/printed.ts";
import { sheetWords } from "../messages/wall-chart.ts";
import "./approvals.css";
import "./lamps.css";
import { chartWords } from "./words.ts";

type Sheet = Output<typeof getProjectSheet>["sheet"];
type Column = Sheet["columns"][number];

/** Columns that stand under one head. */
function grouped(columns: readonly Column[]): { readonly title: string; readonly span: number }[] {
  return columns.reduce<readonly { readonly title: string; readonly span: number }[]>((heads, { group = "" }) => {
    const last = heads.at(-1);
    return last?.title === group ? [...heads.slice(0, -1), { title: group, span: last.span + 1 }] : [...heads, { title: group, span: 1 }];
  }, []).slice();
}

function Table({ sheet: { title, columns, rows } }: { readonly sheet: Sheet }) {
  const [first, ...nodes] = columns;
  return (
    <div className="sheet-scroll">
      <table className="sheet-table" aria-label={title}>
        <thead>
          <tr><th rowSpan={2} scope="col">{first?.title}</th>{grouped(nodes).map(({ title: head, span }) => <th key={head} colSpan={span} scope="colgroup">{head}</th>)}</tr>
          <tr>{nodes.map((column, at) => <th key={`${column.title}${String(at)}`} scope="col">{column.title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head?.text}>
              <th scope="row">{head?.text}</th>
              {cells.map(({ text, lines = [], tone }, at) => (
                <td key={nodes[at]?.title ?? at} className={tone === undefined ? "" : `sheet-${tone}`}>{[text, ...lines].filter((line) => line !== "").map((line, place) => <Fragment key={line}>{place > 0 && <br />}{line}</Fragment>)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 前期工作台账: one project on one sheet, as it is printed. */
export function ProjectSheetPage() {
  const { zoneId, asOf } = usePlace();
  const projectId = usePathParameter("projectId");
  const { data, error, refetch } = useQuery(operationQuery(getProjectSheet, { params: { zoneId, projectId }, query: { asOf } }));
  usePageTitle(data?.sheet.title);
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const input = { params: { zoneId, projectId }, body: { asOf } };
  const actions = <><ExportButton op={printProjectSheet} input={input}>{chartWords.printPdf}</ExportButton> <ExportButton op={exportProjectSheet} input={input}>{chartWords.exportSheet}</ExportButton></>;
  return (
    <section className="sheet-page">
      <PageTitle title={data.sheet.title} marks={<><AsOf day={data.asOf} /> <PageLink to={projectPath(projectId)}>{chartWords.openProject}</PageLink></>} actions={actions} />
      <div className="card lamp-card">
        {data.sheet.notes.map((note) => <p key={note} className="sheet-note">{note}</p>)}
        {data.sheet.columns.length > 1 && <Table sheet={data.sheet} />}
        <div className="sheet-signatures">{sheetWords.signatures.map((name) => <span key={name}>{name}：</span>)}</div>
      </div>
    </section>
  );
}
