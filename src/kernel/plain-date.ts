/**
 * A calendar day written `YYYY-MM-DD`, with no time and no zone; years 1900 to 2999.
 * Plain integer arithmetic in the proleptic Gregorian calendar: `Date` would bring in the machine's time zone.
 */
export type PlainDate = string & { readonly __brand: "PlainDate" };

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2999;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const twoDigits = (n: number): string => TWO_DIGITS[n] ?? String(n);

function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

const ZERO = 48;

/** The two digits at a place; several times faster than `Number(text.slice(…))`, and deadlines are counted by the hundred thousand. */
const pairAt = (text: string, place: number): number => (text.charCodeAt(place) - ZERO) * 10 + text.charCodeAt(place + 1) - ZERO;

export const yearOf = (day: PlainDate): number => pairAt(day, 0) * 100 + pairAt(day, 2);
export const monthOf = (day: PlainDate): number => pairAt(day, 5);
export const dayOfMonth = (day: PlainDate): number => pairAt(day, 8);

export function isPlainDate(text: string): text is PlainDate {
  if (!SHAPE.test(text)) return false;
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const day = pairAt(text, 8);
  return year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= monthLength(year, pairAt(text, 5));
}

export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar day of ${FIRST_YEAR}-${LAST_YEAR}: ${text}`);
  return text;
}

export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return plainDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
}

/** What follows the year in each day's text: `-01-01` to `-12-31`, in plain and in leap years. */
const textsOfYear = (february: number): readonly string[] => MONTH_LENGTHS.flatMap((length, month) =>
  Array.from({ length: month === 1 ? february : length }, (_, day) => `-${twoDigits(month + 1)}-${twoDigits(day + 1)}`));
const PLAIN_YEAR = textsOfYear(28);
const LEAP_YEAR = textsOfYear(29);
const MONTH_STARTS = MONTH_LENGTHS.map((_, month) => MONTH_LENGTHS.slice(0, month).reduce((sum, length) => sum + length, 0));

/** Days of the year before this one: 0 for 1 January. */
export function dayOfYear(day: PlainDate): number {
  const month = monthOf(day);
  return (MONTH_STARTS[month - 1] ?? 0) + dayOfMonth(day) - 1 + (month > 2 && isLeapYear(yearOf(day)) ? 1 : 0);
}

const isOfYear = (text: string): text is PlainDate => text.length === 10;

/** The day of a year by its offset from 1 January; made of parts that are days already, so that nothing is read again. */
export function dayInYear(year: number, offset: number): PlainDate {
  const text = `${year}${(isLeapYear(year) ? LEAP_YEAR : PLAIN_YEAR)[offset] ?? ""}`;
  if (year < FIRST_YEAR || year > LAST_YEAR || !isOfYear(text)) throw new RangeError(`no such day: ${year}, ${offset}`);
  return text;
}

/** Days since 1970-01-01. The year is taken to begin in March, so that the leap day is its last. */
export function dayNumber(date: PlainDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayFromMarch = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayFromMarch;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayNumber`; a RangeError beyond the years that a `PlainDate` may have. */
export function dayFromNumber(number: number): PlainDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayFromMarch = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // From 1 March a year has 306 days before the next one begins.
  const year = yearOfEra + era * 400 + (dayFromMarch >= 306 ? 1 : 0);
  return dayInYear(year, dayFromMarch >= 306 ? dayFromMarch - 306 : dayFromMarch + (isLeapYear(year) ? 60 : 59));
}

export const addDays = (day: PlainDate, days: number): PlainDate => dayFromNumber(dayNumber(day) + days);

/** How many days `to` lies after `from`; negative before it. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** Negative, zero or positive, as `Array.sort` wants it. */
export const compareDays = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);

export const laterDay = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** 1 for Monday to 7 for Sunday, as GB/T 7408 and ISO 8601 count. 1970-01-01 was a Thursday. */
export const dayOfWeek = (day: PlainDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const firstOfYear = (year: number): PlainDate => plainDateOf(year, 1, 1);
export const lastOfMonth = (day: PlainDate): PlainDate => plainDateOf(yearOf(day), monthOf(day), monthLength(yearOf(day), monthOf(day)));

/** The same day of the month some months later, or the month's last day where it has no such day. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const month = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const last = lastOfMonth(plainDateOf(Math.floor(month / 12), (month % 12) + 1, 1));
  return plainDateOf(yearOf(last), monthOf(last), Math.min(dayOfMonth(day), dayOfMonth(last)));
}
