import { formatDayChinese } from "../../../kernel/messages.ts";
import { isPlainDate } from "../../../kernel/plain-date.ts";
import type { CheckedFigure } from "../contract/check.ts";
import { standingOf, type Standing } from "../rules/standing.ts";
import { verdictLabel } from "./check.ts";
import { recordedText } from "./recorded-text.ts";
import { valueText, type ShownValue } from "./value-text.ts";
import { whenText } from "./when-text.ts";

/** A figure as it was read, whichever way it came. */
interface ReadLine {
  readonly text: string;
  readonly measure: string;
  readonly subject: string;
  readonly period: string;
  readonly value: Exclude<ShownValue, null>;
  readonly unit: string;
}

const line = (...cells: readonly string[]): string => cells.map((cell) => (cell === "" ? "—" : cell)).join("  ");
const dayText = (day: string): string => (isPlainDate(day) ? formatDayChinese(day) : day);

const recorded = (figure: CheckedFigure): readonly [string, string] => [recordedText(figure), figure.basis?.asOf ?? ""];

const countsOf = (figures: readonly CheckedFigure[]): string => {
  const verdicts: readonly Standing[] = ["consistent", "consistentAfterRounding", "different", "definedDifferently", "stale", "notInLedgers", "ambiguous", "timeOnly"];
  return verdicts.flatMap((verdict) => {
    const count = figures.filter((figure) => standingOf(figure) === verdict).length;
    return count === 0 ? [] : [`${verdictLabel[verdict]}${String(count)}`];
  }).join("、");
};

/** What `read` and `check` tell a person at the command line. */
export const commandText = {
  day: ({ day, stated }: { readonly day: string; readonly stated: boolean }): string => `成文日期：${dayText(day)}（${stated ? "文中写明" : "文中未写明，按此日计算"}）`,
  readHead: line("原文", "数值", "指标", "主体", "时间范围"),
  read: ({ text, measure, subject, period, value, unit }: ReadLine): string => line(text, valueText(value, unit), measure, subject, whenText(period)),
  checkedHead: line("原文", "指标", "主体", "结果", "台账数", "截至"),
  checked: (figure: CheckedFigure): string => line(figure.text, figure.measure, figure.subject, verdictLabel[standingOf(figure)], ...recorded(figure)),
  finding: (message: string): string => `问题：${message}`,
  readSummary: (figures: number, findings: number): string => (figures === 0 ? "文中没有数。" : `共读出${String(figures)}处数，发现${String(findings)}个问题。`),
  checkSummary: (asOf: string, figures: readonly CheckedFigure[], findings: number): string =>
    (figures.length === 0 ? "文中没有数。" : `截至${dayText(asOf)}共核对${String(figures.length)}处数：${countsOf(figures)}；发现${String(findings)}个问题。`),
} as const;
