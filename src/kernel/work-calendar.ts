import { FIRST_YEAR, LAST_YEAR, dayNumber, dayOfWeek, firstOfYear, type PlainDate } from "./plain-date.ts";

/** The notice of the State Council's General Office that a year's table was taken from. */
interface WorkYearSource {
  readonly title: string;
  /** Document number, such as 国办发明电〔2024〕12号. */
  readonly document: string;
  readonly issuedOn: PlainDate;
  readonly address: string;
  /** Nobody has yet compared the table with the notice. */
  readonly unverified?: boolean;
}

export interface NamedDay {
  readonly day: PlainDate;
  /** The holiday as the notice names it. */
  readonly name: string;
}

/** What a notice changes in one year: days off (weekend days among them or not), and weekend days that are worked. */
export interface YearTable {
  readonly year: number;
  readonly source: WorkYearSource;
  readonly daysOff: readonly NamedDay[];
  readonly makeUpDays: readonly NamedDay[];
}

/** One year, counted once so that sums over any stretch are a subtraction. */
export interface YearCount {
  /** Working days in all earlier years since FIRST_YEAR. */
  readonly before: number;
  /** `counts[i]`: working days among the first `i` days of the year. */
  readonly counts: Uint16Array;
  /** Offset from 1 January of each working day. */
  readonly workdays: Uint16Array;
}

export interface NoticedDay {
  readonly code: "dayOff" | "makeUp";
  readonly name: string;
}

/** Made by `workCalendar`. A year without a table is counted by its weekdays alone: an estimate. */
export interface WorkCalendar {
  readonly years: ReadonlyMap<number, YearTable>;
  /** Every year from FIRST_YEAR on, in order. */
  readonly counted: readonly YearCount[];
  /** The days that a notice names. */
  readonly noticed: ReadonlyMap<PlainDate, NoticedDay>;
}

type YearShape = Pick<YearCount, "counts" | "workdays">;

function countFlags(flags: readonly boolean[]): YearShape {
  const counts = new Uint16Array(flags.length + 1);
  const workdays: number[] = [];
  for (const [offset, working] of flags.entries()) {
    if (working) workdays.push(offset);
    counts[offset + 1] = workdays.length;
  }
  return { counts, workdays: Uint16Array.from(workdays) };
}

/** Monday to Friday worked, in a year that begins on `firstWeekday` (1 = Monday). */
const weekdayFlags = (length: number, firstWeekday: number): boolean[] =>
  Array.from({ length }, (_, offset) => ((firstWeekday - 1 + offset) % 7) + 1 <= 5);

function tabledFlags(flags: readonly boolean[], table: YearTable, firstDay: number): boolean[] {
  const changed = [...flags];
  for (const { day } of table.daysOff) changed[dayNumber(day) - firstDay] = false;
  for (const { day } of table.makeUpDays) changed[dayNumber(day) - firstDay] = true;
  return changed;
}

function countYears(years: ReadonlyMap<number, YearTable>): YearCount[] {
  // A plain year has one of 14 shapes: seven first week days, leap or not.
  const shapes = new Map<string, YearShape>();
  const counted: YearCount[] = [];
  let before = 0;
  let firstDay = dayNumber(firstOfYear(FIRST_YEAR));
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const first = firstOfYear(year);
    const length = year === LAST_YEAR ? 365 : dayNumber(firstOfYear(year + 1)) - firstDay;
    const key = `${String(length)}/${String(dayOfWeek(first))}`;
    const table = years.get(year);
    const flags = () => weekdayFlags(length, dayOfWeek(first));
    const shape = table ? countFlags(tabledFlags(flags(), table, firstDay)) : (shapes.get(key) ?? countFlags(flags()));
    if (!table) shapes.set(key, shape);
    counted.push({ before, ...shape });
    before += shape.workdays.length;
    firstDay += length;
  }
  return counted;
}

/** Takes tables that `calendar`'s rules have accepted: one a year, its days within it, none named twice. */
export function workCalendar(tables: readonly YearTable[]): WorkCalendar {
  const years = new Map(tables.map((table) => [table.year, table]));
  const noticed = new Map<PlainDate, NoticedDay>();
  for (const table of tables) {
    for (const { day, name } of table.daysOff) noticed.set(day, { code: "dayOff", name });
    for (const { day, name } of table.makeUpDays) noticed.set(day, { code: "makeUp", name });
  }
  return { years, counted: countYears(years), noticed };
}
