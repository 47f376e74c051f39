import { Lamp } from "../../../ui/lamp.tsx";
import { shortDayText } from "../../../ui/moment-text.ts";
import { caseStateLabel } from "../messages.ts";
import { printWords } from "../messages/wall-chart.ts";
import type { ChartCell, ChartProject } from "../rules/chart-view.ts";
import { cellDay, cellWord, clockRuns, clockText } from "../rules/printed-chart.ts";
import { chartWords, lampLook } from "./words.ts";

/** Whether the cell shows days left or past due, which needs a wider column. */
export const isWide = (cell: ChartCell | undefined): boolean => cell !== undefined && clockRuns(cell) && cell.over !== null;

/** One place of the chart: lamp in shape, word and colour, and the day that counts. */
export function ChartCellMark({ cell, asOf }: { readonly cell: ChartCell | undefined; readonly asOf: string }) {
  if (!cell) return <span className="unseen">{chartWords.outside}</span>;
  const runs = clockRuns(cell);
  const day = cellDay(cell);
  return (
    <>
      <Lamp tone={lampLook[cell.lamp].tone} word={cellWord(cell)} />
      {day !== null && (
        <span className="chart-day">
          {runs ? printWords.due(shortDayText(day, asOf)) : shortDayText(day, asOf)}
          {runs && cell.first !== null && <span className="late-mark" title={chartWords.moved(cell.first)}>{chartWords.movedMark}</span>}
        </span>
      )}
    </>
  );
}

/** The whole of what a cell knows, with the names that its narrow room leaves out. */
export function ChartTip({ cell, project, item }: { readonly cell: ChartCell | undefined; readonly project: ChartProject; readonly item: { readonly name: string; readonly unverifiedLimit: boolean } }) {
  const clock = cell && clockRuns(cell) ? clockText(cell.over) : undefined;
  return (
    <div className="chart-tip">
      <b>{item.name}</b>
      <div>{project.name}</div>
      {!cell && <div className="soft">{chartWords.outside}</div>}
      {cell && <div><Lamp tone={lampLook[cell.lamp].tone} word={`${lampLook[cell.lamp].word} · ${caseStateLabel[cell.state]}`} />{clock !== undefined && ` ${clock}`}</div>}
      {cell && cell.day !== null && <div>{chartWords.dayLabel} {cell.day}</div>}
      {cell && cell.due !== null && <div>{chartWords.dueLabel} {cell.due}{item.unverifiedLimit && `（${chartWords.unverified}）`}</div>}
      {cell && cell.unit !== null && <div>{chartWords.department} {cell.unit}</div>}
      {cell && cell.first !== null && <div>{chartWords.moved(cell.first)}</div>}
      {cell && <div className="soft">{chartWords.open}</div>}
    </div>
  );
}
