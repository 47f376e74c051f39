import type { ReactNode } from "react";
import "../../../ui/list-print.css";
import { usePrinting } from "../../../ui/use-printing.ts";
import { standingWord } from "../messages/standing.ts";
import { printWords, shortLampText } from "../messages/wall-chart.ts";
import type { ChartProject, ChartView } from "../rules/chart-view.ts";
import { cellWord, progressWord } from "../rules/printed-chart.ts";
import { chartWords } from "./words.ts";

const heads = [printWords.index, printWords.project, printWords.owner, printWords.progress, printWords.lamps, chartWords.pressing] as const;

/** The items that press, what is most overdue first. */
function pressing({ items, cellAt }: ChartView, row: number): string {
  const found = items.flatMap((item, column) => {
    const cell = cellAt(row, column);
    return cell && (cell.lamp === "overdue" || cell.lamp === "near") ? [{ over: cell.over ?? 0, text: `${item.shortName}${cellWord(cell)}` }] : [];
  });
  return found.sort((a, b) => b.over - a.over).map(({ text }) => text).join("；");
}

const lampsOf = ({ lamps }: ChartProject): string => lamps.filter(({ lamp }) => lamp !== "green" && lamp !== "unknown").map(({ dimension, lamp }) => shortLampText(dimension, lamp)).join("；");

/** What the browser's own print gives: a line a project on A4, and where the whole chart comes from. Its rows are the page's, under the page's filter. */
export function ChartPrint({ view, title, note, mayPrint }: { readonly view: ChartView; readonly title: string; readonly note: ReactNode; readonly mayPrint: boolean }) {
  if (!usePrinting()) return null;
  return (
    <div className="list-print">
      <h1>{title}{chartWords.summary}</h1>
      <div className="list-print-note">{note}</div>
      <p>{mayPrint ? chartWords.printHint : chartWords.printHintOther}</p>
      <table>
        <colgroup><col style={{ width: "10mm" }} /><col style={{ width: "60mm" }} /><col style={{ width: "48mm" }} /><col style={{ width: "34mm" }} /><col style={{ width: "34mm" }} /><col /></colgroup>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {view.projects.map((project, row) => (
            <tr key={project.id}>
              <td>{row + 1}</td>
              <td>{project.name}{project.example && printWords.example}{project.irregular.length > 0 && `【${project.irregular.map(standingWord).join("、")}】`}</td>
              <td>{project.owner}</td>
              <td>{progressWord(project)}，{printWords.doneOf(project.done, project.applying)}</td>
              <td>{lampsOf(project)}</td>
              <td>{pressing(view, row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
