import { fen, yiYuan } from "../../../kernel/money.ts";
import type { PrintedCell, PrintedColumn, PrintedSheet } from "../../../kernel/printed-sheet.ts";
import type { Problem } from "../../problems/contract/problem.ts";
import type { ApprovalCase } from "../contract/case.ts";
import { ItemGroup, type ApprovalItem } from "../contract/item.ts";
import { caseStateLabel, itemGroupLabel } from "../messages.ts";
import { printWords, problemText, resolutionText, sheetWords } from "../messages/wall-chart.ts";
import { clockText, lampTone } from "./printed-chart.ts";

/** What stands above the table. */
interface SheetHead {
  readonly name: string;
  readonly owner: string;
  readonly leaders: readonly string[];
  readonly agent: string | null;
  readonly content: string | null;
  readonly totalInvestmentFen: number | null;
  readonly example: boolean;
}

interface Sheet {
  readonly head: SheetHead;
  readonly cases: readonly ApprovalCase[];
  readonly items: readonly ApprovalItem[];
  /** The project's, as of the day. */
  readonly problems: readonly Problem[];
  readonly asOf: string;
}

/** A column: a node with its case and the problems that hold it up. */
interface Node {
  readonly title: string;
  readonly group: string;
  readonly case: ApprovalCase | undefined;
  readonly problems: readonly Problem[];
}

function nodesOf({ cases, items, problems }: Sheet): Node[] {
  const nodes = ItemGroup.enum.flatMap((group) => items.filter((item) => item.group === group)).flatMap((item) => {
    const found = cases.find((one) => one.item === item.code);
    // What does not apply is no node of the project, unless a problem is about it.
    const own = found?.state === "notApplicable" && !problems.some((problem) => problem.item === item.code) ? undefined : found;
    const held = problems.filter((problem) => problem.item === item.code);
    return own === undefined && held.length === 0 ? [] : [{ title: item.shortName, group: itemGroupLabel[item.group], case: own, problems: held, code: item.code }];
  });
  const placed = new Set<string | null>(nodes.map(({ code }) => code));
  const others = problems.filter(({ item }) => !placed.has(item));
  return others.length === 0 ? nodes : [...nodes, { title: sheetWords.otherProblems, group: itemGroupLabel.other, case: undefined, problems: others }];
}

function progressCell({ case: own }: Node): PrintedCell {
  if (!own) return { text: "" };
  const clock = own.dueOn === null ? undefined : clockText(own.workdaysOver);
  return { text: caseStateLabel[own.state], tone: lampTone[own.lamp], lines: [...(own.stateOn === null ? [] : [own.stateOn]), ...(clock === undefined ? [] : [clock])] };
}

function dueCell({ case: own }: Node): PrintedCell {
  if (!own?.dueOn) return { text: "" };
  return { text: "", day: own.dueOn, lines: own.firstDueOn === null ? [] : [sheetWords.first(own.firstDueOn)] };
}

/** On paper the day is the text; a spreadsheet holds the day itself. */
const shown = (cell: PrintedCell): PrintedCell => (cell.text === "" && cell.day !== undefined ? { ...cell, lines: [cell.day, ...(cell.lines ?? [])] } : cell);
const several = (texts: readonly string[]): PrintedCell => ({ text: texts[0] ?? "", ...(texts.length > 1 && { lines: texts.slice(1) }) });

const rowsOf = (nodes: readonly Node[], { agent }: SheetHead): PrintedCell[][] => {
  const row = (title: string, cell: (node: Node) => PrintedCell): PrintedCell[] => [{ text: title, tone: "head" }, ...nodes.map(cell)];
  const { rows } = sheetWords;
  return [
    row(rows.dueOn, (node) => shown(dueCell(node))),
    row(rows.progress, progressCell),
    row(rows.unit, ({ case: own, problems }) => several(own === undefined || own.departmentName === null ? [...new Set(problems.flatMap(({ departmentName }) => departmentName ?? []))] : [own.departmentName])),
    row(rows.person, ({ case: own }) => ({ text: own && agent !== null ? sheetWords.agent(agent) : "" })),
    row(rows.problems, ({ problems }) => several(problems.map(problemText))),
    row(rows.resolution, ({ problems }) => several(problems.map(resolutionText))),
  ];
};

/** 前期工作台账: one project, a column a node, six rows, three signatures. */
export function projectSheet(sheet: Sheet): PrintedSheet {
  const { head, asOf } = sheet;
  const nodes = nodesOf(sheet);
  const columns: PrintedColumn[] = [{ title: sheetWords.row, width: 18, frozen: true }, ...nodes.map(({ title, group }) => ({ title, group, width: 24 }))];
  return {
    name: sheetWords.tab, title: sheetWords.title(head.example ? `${head.name}${printWords.example}` : head.name), signatures: sheetWords.signatures, columns, rows: rowsOf(nodes, head),
    notes: [
      [sheetWords.owner(head.owner), sheetWords.leaders(head.leaders.join("、") || sheetWords.none), sheetWords.investment(head.totalInvestmentFen === null ? sheetWords.none : yiYuan(fen(head.totalInvestmentFen))), printWords.asOf(asOf)].join("　　"),
      sheetWords.goal(head.content ?? sheetWords.none),
      ...(nodes.length === 0 ? [sheetWords.noItems] : []),
    ],
  };
}
