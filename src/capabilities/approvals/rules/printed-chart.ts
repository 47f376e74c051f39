import type { PrintedCell, PrintedColumn, PrintedSheet, PrintedTone } from "../../../kernel/printed-sheet.ts";
import type { CaseLamp } from "../contract/fact.ts";
import type { ChartAsked, WallChart } from "../contract/wall-chart.ts";
import { caseLampLabel, caseStateLabel, itemGroupLabel, itemStageLabel } from "../messages.ts";
import { projectLampLabel } from "../messages/lamp.ts";
import { standingWord } from "../messages/standing.ts";
import { leftText, overdueText, printWords, shortLampText } from "../messages/wall-chart.ts";
import { readChartFilter } from "./chart-filter.ts";
import { chartView, type ChartCell, type ChartProject, type ChartView } from "./chart-view.ts";

export const lampTone = {
  done: "done", replaced: "replaced", notApplicable: "none", inHand: "inHand", near: "near", overdue: "overdue", idle: "idle",
} as const satisfies Record<CaseLamp, PrintedTone>;

/** The order of the legend: what presses first. */
export const legendOrder = ["overdue", "near", "inHand", "done", "replaced", "idle", "notApplicable"] as const satisfies readonly CaseLamp[];

export const clockRuns = ({ due, lamp }: Pick<ChartCell, "due" | "lamp">): boolean => due !== null && (lamp === "inHand" || lamp === "near" || lamp === "overdue");

/** How a running clock stands, from the working days past due: positive is overdue, negative or zero is left. */
export const clockText = (over: number | null): string | undefined => (over === null ? undefined : over > 0 ? overdueText(over) : leftText(-over));

/** The word beside the lamp: what the clock says, the step that a waiting case has reached, or the lamp's own. */
export function cellWord(cell: Pick<ChartCell, "state" | "lamp" | "due" | "over">): string {
  const clock = clockRuns(cell) ? clockText(cell.over) : undefined;
  if (clock !== undefined) return clock;
  const plain = cell.lamp !== "inHand" && cell.lamp !== "idle";
  return plain ? caseLampLabel[cell.lamp] : caseStateLabel[cell.state];
}

/** The day that a cell shows: the due day where the clock runs. */
export const cellDay = (cell: ChartCell): string | null => (clockRuns(cell) ? cell.due : cell.day);

export const progressWord = ({ started, ready }: Pick<ChartProject, "started" | "ready">): string => (started ? printWords.started : ready ? printWords.ready : printWords.notReady);

export const columnHead = (group: ChartView["groups"][number]["group"]): string => ({ ...itemGroupLabel, ...itemStageLabel })[group];

function chartCell(cell: ChartCell | undefined): PrintedCell {
  if (!cell) return { text: printWords.outside, tone: "none" };
  const day = cellDay(cell);
  const shown = day === null ? [] : [clockRuns(cell) ? printWords.due(day) : day];
  const lines = [...shown, ...(clockRuns(cell) && cell.first !== null ? [printWords.moved] : []), ...(cell.unit === null ? [] : [cell.unit])];
  return { text: cellWord(cell), lines, tone: lampTone[cell.lamp], ...(day !== null && { day }) };
}

const nameOf = ({ name, example }: ChartProject): string => (example ? `${name}${printWords.example}` : name);

/** 未批先建, 未验先投, 待核实: a start or production that counts as none says so beside the name. */
const marksOf = ({ irregular }: ChartProject): string[] => irregular.map(standingWord);

const projectColumns: readonly PrintedColumn[] = [
  { title: printWords.index, width: 8, frozen: true }, { title: printWords.project, width: 46, frozen: true }, { title: printWords.owner, width: 26, frozen: true },
  { title: printWords.leaders, width: 17, frozen: true }, { title: printWords.progress, width: 20, frozen: true }, { title: printWords.lamps, width: 20, frozen: true },
];

function projectCells(project: ChartProject, row: number): PrintedCell[] {
  const lamps = project.lamps.filter(({ lamp }) => lamp !== "unknown" && lamp !== "green");
  return [
    { text: String(row + 1), number: row + 1 }, { text: nameOf(project), lines: marksOf(project) }, { text: project.owner }, { text: project.leaders.join("、") },
    { text: progressWord(project), lines: [printWords.doneOf(project.done, project.applying)] },
    { text: lamps.map(({ dimension, lamp }) => shortLampText(dimension, lamp)).join("；"), ...(lamps.some(({ lamp }) => lamp === "red") && { tone: "overdue" as const }) },
  ];
}

/** The conditions of the filter in words. */
function conditions(asked: ChartAsked): string[] {
  const { condition: names } = printWords;
  const { text, industry, agent, leader, lamp, light, group, condition } = readChartFilter(asked);
  const told: [string, string | undefined][] = [
    [names.text, text], [names.industry, industry], [names.agent, agent], [names.leader, leader], [names.lamp, lamp && caseLampLabel[lamp]], [names.light, light && projectLampLabel[light]],
    [names.group, group && itemGroupLabel[group]], [names.condition, condition && (condition === "started" ? printWords.started : printWords.ready)],
  ];
  return told.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`${name} ${value}`]));
}

interface Titled {
  readonly chart: WallChart;
  readonly asked: ChartAsked;
  readonly zoneName: string;
  readonly today: string;
}

function notesOf({ chart, asked, today }: Titled, view: ChartView): string[] {
  const filtered = conditions(asked);
  return [
    `${printWords.asOf(chart.asOf)}${chart.asOf < today ? `（${printWords.earlier}）` : ""}　${printWords.count(view.projects.length, view.cases)}　${printWords.units}`,
    printWords.legend(view.counts, legendOrder),
    ...(filtered.length === 0 ? [] : [printWords.filtered(filtered)]),
  ];
}

/** The chart on paper: the rows, the order, the days and the lamps of the page under the same filter. */
export function printedChart(of: Titled): PrintedSheet {
  const { chart, asked, zoneName } = of;
  const view = chartView(chart, readChartFilter(asked));
  return {
    name: printWords.tab, title: printWords.sheet(zoneName, chart.year), notes: notesOf(of, view), signatures: printWords.signatures,
    columns: [...projectColumns, ...view.groups.flatMap(({ group, items }) => items.map(({ shortName }) => ({ title: shortName, group: columnHead(group), width: 17 })))],
    rows: view.projects.map((project, row) => [...projectCells(project, row), ...view.items.map((_, column) => chartCell(view.cellAt(row, column)))]),
  };
}

const listColumns: readonly PrintedColumn[] = [
  { title: printWords.index, width: 10 }, { title: printWords.project, width: 60 }, { title: printWords.owner, width: 44 }, { title: printWords.leaders, width: 22 }, { title: printWords.agent, width: 18 },
  { title: printWords.industry, width: 22 }, { title: printWords.standing, width: 22 }, { title: printWords.stage, width: 30 }, { title: printWords.group, width: 20 }, { title: printWords.item, width: 52 }, { title: printWords.state, width: 22 },
  { title: printWords.lamp, width: 18 }, { title: printWords.unit, width: 30 }, { title: printWords.day, width: 24 }, { title: printWords.dueOn, width: 24 }, { title: printWords.firstDueOn, width: 24 }, { title: printWords.over, width: 24 },
];

const dayCell = (day: string | null): PrintedCell => (day === null ? { text: "" } : { text: "", day });

/** The same cases one below the other, as a spreadsheet is sorted and filtered. */
export function listedChart(of: Titled): PrintedSheet {
  const { chart, asked, zoneName } = of;
  const view = chartView(chart, readChartFilter(asked));
  const cells = view.projects.flatMap((project, row) => view.items.flatMap((item, column) => {
    const cell = view.cellAt(row, column);
    return cell ? [{ project, item, cell }] : [];
  }));
  return {
    name: printWords.listTab, title: printWords.listTitle(zoneName, chart.year), notes: notesOf(of, view), signatures: [], columns: listColumns,
    rows: cells.map(({ project, item, cell }, place) => [
      { text: String(place + 1), number: place + 1 }, { text: nameOf(project) }, { text: project.owner }, { text: project.leaders.join("、") }, { text: project.agent ?? "" }, { text: project.industry }, { text: marksOf(project).join("；") },
      { text: itemStageLabel[item.stage] }, { text: itemGroupLabel[item.group] }, { text: item.name }, { text: caseStateLabel[cell.state] }, { text: caseLampLabel[cell.lamp], tone: lampTone[cell.lamp] },
      { text: cell.unit ?? "" }, dayCell(cell.day), dayCell(cell.due), dayCell(cell.first), cell.over === null ? { text: "" } : { text: String(cell.over), number: cell.over },
    ]),
  };
}
