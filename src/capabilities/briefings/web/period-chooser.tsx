import { Select } from "antd";
import { useId } from "react";
import { printPeriod, readPeriod, type Period } from "../../../kernel/period.ts";
import { plainDate, yearOf } from "../../../kernel/plain-date.ts";
import { periodWords } from "../messages/brief-time.ts";
import { lastQuarter } from "../rules/brief-period.ts";
import { periodChoices, periodKinds, type PeriodChoice } from "../rules/period-choice.ts";
import { briefPageWords, periodKindLabel } from "./brief-words.ts";

/** Years back for which briefings are usually asked; an older one in the address is offered as well. */
const YEARS = 5;

interface Props {
  /** As the address names it; the last quarter that had ended where it names none. */
  readonly asked: string | undefined;
  readonly asOf: string;
  readonly onAsked: (asked: string) => void;
}

function periodOf(text: string): Period | undefined {
  const reading = readPeriod(text);
  return reading.allowed ? reading.period : undefined;
}

/** The choices by kind, and whatever else the address asks for as it is. */
function optionsOf(choices: readonly PeriodChoice[], shown: Period | undefined) {
  const groups = periodKinds.map((kind) => ({
    label: periodKindLabel[kind],
    options: choices.filter((choice) => choice.kind === kind).map(({ asked, period }) => ({ value: asked, label: periodWords(period, yearOf(plainDate(`${period.to}-01`))) })),
  })).filter(({ options }) => options.length > 0);
  const isOther = shown !== undefined && !choices.some(({ period }) => printPeriod(period) === printPeriod(shown));
  return [...(isOther ? [{ value: printPeriod(shown), label: periodWords(shown, undefined) }] : []), ...groups];
}

/** 统计期: a year, and a quarter, half, month or months from January of it. */
export function PeriodChooser({ asked, asOf, onAsked }: Props) {
  const [yearId, periodId] = [useId(), useId()];
  const day = plainDate(asOf);
  const shown = periodOf(asked ?? lastQuarter(day));
  const thisYear = yearOf(day);
  const year = shown ? Number(shown.to.slice(0, 4)) : thisYear;
  const years = [...new Set([...Array.from({ length: YEARS }, (_, back) => thisYear - back), year])].toSorted((a, b) => b - a);
  const choices = periodChoices(year, day);
  const chosen = shown && (choices.find(({ period }) => printPeriod(period) === printPeriod(shown))?.asked ?? printPeriod(shown));
  const toYear = (next: number) => {
    // The same part of the other year, where it has begun by then.
    const same = chosen?.replaceAll(String(year), String(next));
    onAsked(periodChoices(next, day).some((choice) => choice.asked === same) && same !== undefined ? same : lastQuarter(day));
  };
  return (
    <div className="brief-period">
      <label htmlFor={yearId}>{briefPageWords.year}</label>
      <Select<number> id={yearId} value={year} options={years.map((one) => ({ value: one, label: briefPageWords.yearText(one) }))} onChange={toYear} />
      <label htmlFor={periodId}>{briefPageWords.period}</label>
      <Select<string> id={periodId} className="brief-period-choice" {...(chosen !== undefined && { value: chosen })} options={optionsOf(choices, shown)} onChange={onAsked} popupMatchSelectWidth={false} />
    </div>
  );
}
