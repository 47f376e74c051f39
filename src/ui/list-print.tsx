import type { ReactNode } from "react";
import { countText } from "./amount.ts";
import type { ListRows } from "./list-rows.ts";
import { listWords, matrixWords } from "./messages.ts";
import "./list-print.css";

export interface ListPrintProps<Row> {
  readonly list: ListRows<Row>;
  readonly total: number;
  readonly note: ReactNode;
}

/** Where a column names no width, in the same pixels. */
const usual = 120;

/** The rows shown, as a plain table for A4 paper: the reader's columns, heads on every page, sums, and who signs. */
export function ListPrint<Row>({ list, total, note }: ListPrintProps<Row>) {
  const { label, rows, columns, rowKey, before, totals } = list;
  const all = columns.reduce((sum, { width = usual }) => sum + width, 0);
  const share = (width: number) => `${String((width / all) * 96)}%`;
  return (
    <div className="list-print">
      <h1>{label}</h1>
      <div className="list-print-note">
        <span>{listWords.total(countText(total))}{rows.length > 0 && listWords.printed(countText(before + 1), countText(before + rows.length))}</span>
        {note}
      </div>
      <table>
        <colgroup>
          <col className="list-print-index" />
          {columns.map(({ key, width = usual }) => <col key={key} style={{ width: share(width) }} />)}
        </colgroup>
        <thead>
          <tr><th scope="col">{listWords.index}</th>{columns.map(({ key, title }) => <th key={key} scope="col">{title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={rowKey(row)}>
              <td className="list-print-index">{before + at + 1}</td>
              {columns.map(({ key, align = "left", render }) => <td key={key} style={{ textAlign: align }}>{render(row)}</td>)}
            </tr>
          ))}
          {totals && (
            <tr>
              <td className="list-print-index">{listWords.sum}</td>
              {columns.map(({ key, align = "left" }) => <td key={key} style={{ textAlign: align }}>{totals[key]}</td>)}
            </tr>
          )}
        </tbody>
      </table>
      <div className="list-print-foot">{matrixWords.signatures.map((name) => <span key={name}>{name}：</span>)}</div>
    </div>
  );
}
