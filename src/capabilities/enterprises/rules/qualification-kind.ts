import { entryOf } from "../../../kernel/catalogue.ts";
import { LAST_YEAR, dayOfMonth, lastOfMonth, monthOf, plainDateOf, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import type { QualificationKind } from "../contract/qualification-kind.ts";
import type { QualificationKinds } from "../contract/qualification-kinds.ts";

export const kindByCode = ({ kinds }: Pick<QualificationKinds, "kinds">, code: string): QualificationKind | undefined => entryOf(kinds, code);

/** 民法典第二百零二条: the day of the same date is the last; where the month has none, its last day. */
function yearsAfter(day: PlainDate, years: number): PlainDate {
  const monthEnd = lastOfMonth(plainDateOf(yearOf(day) + years, monthOf(day), 1));
  return plainDateOf(yearOf(monthEnd), monthOf(monthEnd), Math.min(dayOfMonth(day), dayOfMonth(monthEnd)));
}

/** The last day that an entry form may suggest, for a person to compare with the document; none where such an award has no term. */
export function suggestedValidTo({ validity }: Pick<QualificationKind, "validity">, awardedOn: PlainDate): PlainDate | undefined {
  const { years, toDay } = validity;
  if (yearOf(awardedOn) + (years ?? 1) > LAST_YEAR) return undefined;
  if (years !== undefined) return yearsAfter(awardedOn, years);
  if (toDay === undefined) return undefined;
  return plainDateOf(yearOf(awardedOn) + 1, Number(toDay.slice(0, 2)), Number(toDay.slice(3)));
}
