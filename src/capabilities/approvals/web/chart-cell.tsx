import { Lamp } from "../../../ui/lamp.tsx";
import { shortDayText } from "../../../ui/moment-text.ts";
import { caseStateLabel } from "../messages.ts";
import type { ChartCell, ChartProject } from "../rules/chart-view.ts";
import { clockText } from "../rules/printed-chart.ts";
import { chartWords, lampLook } from "./words.ts";

const running = (cell: ChartCell) => cell.due !== null && (cell.lamp === "inHand" || cell.lamp === "near" || cell.lamp === "overdue");

/** Whether the cell shows days left or past due, which needs a wider column. */
export const isWide = (cell: ChartCell | undefined): boolean => cell !== undefined && running(cell) && cell.over !== null;

/** The word beside the lamp: what the clock says, the step that a waiting case has reached, or the lamp's own. */
function wordOf(cell: ChartCell): string {
  const clock = running(cell) ? clockText(cell.over) : undefined;
  if (clock !== undefined) return clock;
  const { lamp, state } = cell;
  const plain = lamp === "done" || lamp === "replaced" || lamp === "notApplicable" || lamp === "near" || lamp === "overdue";
  return plain ? lampLook[lamp].word : caseStateLabel[state];
}

/** One place of the chart: lamp in shape, word and colour, and the day that counts. */
export function ChartCellMark({ cell, asOf }: { readonly cell: ChartCell | undefined; readonly asOf: string }) {
  if (!cell) return <span className="unseen">{chartWords.outside}</span>;
  const runs = running(cell) && cell.due !== null;
  const day = runs ? cell.due : cell.day;
  return (
    <>
      <Lamp tone={lampLook[cell.lamp].tone} word={wordOf(cell)} />
      {runs && cell.first !== null && <span className="late-mark" title={chartWords.moved(cell.first)}>{chartWords.movedMark}</span>}
      {day !== null && <span className="chart-day">{runs ? chartWords.due(shortDayText(day, asOf)) : shortDayText(day, asOf)}</span>}
    </>
  );
}

/** The whole of what a cell knows, with the names that its narrow room leaves out. */
export function ChartTip({ cell, project, item }: { readonly cell: ChartCell | undefined; readonly project: ChartProject; readonly item: { readonly name: string; readonly unverifiedLimit: boolean } }) {
  const clock = cell && running(cell) ? clockText(cell.over) : undefined;
  return (
    <div className="chart-tip">
      <b>{item.name}</b>
      <div>{project.name}</div>
      {!cell && <div className="soft">{chartWords.outside}</div>}
      {cell && <div><Lamp tone={lampLook[cell.lamp].tone} word={`${lampLook[cell.lamp].word} · ${caseStateLabel[cell.state]}`} />{clock !== undefined && ` ${clock}`}</div>}
      {cell && cell.day !== null && <div>{chartWords.dayLabel} {cell.day}</div>}
      {cell && cell.due !== null && <div>{chartWords.dueLabel} {cell.due}{item.unverifiedLimit && `（${chartWords.unverified}）`}</div>}
      {cell && cell.first !== null && <div>{chartWords.moved(cell.first)}</div>}
      {cell && <div className="soft">{chartWords.open}</div>}
    </div>
  );
}
