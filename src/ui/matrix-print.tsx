import type { ReactNode } from "react";
import type { MatrixFrozen, MatrixGroup } from "./matrix-layout.ts";
import type { MatrixCellRenderer } from "./matrix-row.tsx";
import { sheetsOf } from "./matrix-sheets.ts";
import { matrixWords } from "./messages.ts";

/** What stands on paper around the chart. */
export interface MatrixSheet {
  readonly title: string;
  /** Zone, as-of day, legend, filter. */
  readonly note?: ReactNode;
  /** Who signs; by default 填报人, 审核人, 负责人, 日期. */
  readonly signatures?: readonly string[];
}

export interface MatrixPrintProps {
  readonly rows: number;
  readonly frozen: readonly MatrixFrozen[];
  readonly groups: readonly MatrixGroup[];
  readonly cell: MatrixCellRenderer;
  readonly sheet: MatrixSheet;
}

function SheetHead({ frozen, groups }: Pick<MatrixPrintProps, "frozen" | "groups">) {
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">{matrixWords.index}</th>
        {frozen.map(({ key, title }) => <th key={key} rowSpan={2} scope="col">{title}</th>)}
        {groups.map(({ key, title, columns }) => <th key={key} colSpan={columns.length} scope="colgroup">{title}</th>)}
      </tr>
      <tr>{groups.flatMap(({ columns }) => columns.map(({ key, title }) => <th key={key} scope="col">{title}</th>))}</tr>
    </thead>
  );
}

/** The whole chart as plain tables for A3 paper: heads repeat on every page, and so does the number of the row. */
export function MatrixPrint({ rows, frozen, groups, cell, sheet }: MatrixPrintProps) {
  const places = new Map(groups.flatMap(({ columns }) => columns).map(({ key }, index) => [key, index]));
  return (
    <div className="matrix-print">
      {sheetsOf(groups).map((part, number) => (
        <section key={part[0]?.key ?? number}>
          <h1>{sheet.title}</h1>
          <div className="matrix-print-note">{sheet.note}</div>
          <table>
            <colgroup>
              <col style={{ width: "9mm" }} />
              {frozen.map(({ key }, index) => <col key={key} style={{ width: index === 0 ? "50mm" : "24mm" }} />)}
            </colgroup>
            <SheetHead frozen={frozen} groups={part} />
            <tbody>
              {Array.from({ length: rows }, (_, row) => (
                <tr key={row}>
                  <td>{row + 1}</td>
                  {frozen.map(({ key, render }) => <td key={key}>{render(row)}</td>)}
                  {part.flatMap(({ columns }) => columns.map(({ key }) => <td key={key}>{cell(row, places.get(key) ?? 0)}</td>))}
                </tr>
              ))}
            </tbody>
          </table>
          <div className="matrix-print-foot">{(sheet.signatures ?? matrixWords.signatures).map((name) => <span key={name}>{name}：</span>)}</div>
        </section>
      ))}
    </div>
  );
}
