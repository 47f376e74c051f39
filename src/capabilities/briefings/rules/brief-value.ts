import type { FigureHead, FigureValue, ZoneTally } from "../../../kernel/figure.ts";
import { totalOf } from "../../../kernel/figure-total.ts";

/**
 * Over which time a figure is asked: the briefing's period; the usual one of the definition as of the day, which for a flow is from 1 January;
 * from January to the period's end, as indicators are published; or all time, to see whether a ledger holds anything at all.
 */
export type ToldTime = "period" | "asOf" | "cumulated" | "ever";

export type ToldHead = Pick<FigureHead, "id" | "name" | "kind" | "unit" | "nature" | "reducer" | "cuts"> & { readonly version: number };

/** One evaluation for all zones; without tallies where no version of the definition holds on the day. */
export interface EvaluatedFigure {
  readonly head: ToldHead;
  readonly tallies?: readonly ZoneTally[];
}

/** All that a briefing is written from, by `figureKey`. */
export type EvaluatedFigures = ReadonlyMap<string, EvaluatedFigure>;

/** Over which time a ledger's evidence was asked: a stock's on the day, as it tells of all rows. */
export const evidenceTime = (figures: EvaluatedFigures, id: string): ToldTime => (figures.has(figureKey(id, "ever")) ? "ever" : "asOf");

export const figureKey = (id: string, over: ToldTime): string => `${over} ${id}`;

/** Of whom is told: a zone with all zones below it. */
export interface BriefSubject {
  readonly zoneId: string;
  readonly code: string;
  readonly name: string;
  readonly reach: ReadonlySet<string>;
}

export type SubjectValue = FigureValue & { readonly head: ToldHead; readonly records: number };

/** What a figure comes to for a subject: the same as the figure asked of that zone alone. */
export function valueFor(figures: EvaluatedFigures, id: string, over: ToldTime, subject: BriefSubject): SubjectValue {
  const evaluated = figures.get(figureKey(id, over));
  if (!evaluated) throw new RangeError(`${id} was not evaluated over ${over}`);
  const { head, tallies } = evaluated;
  const nothing = { head, value: null, records: 0 };
  if (!tallies) return nothing;
  const total = totalOf(head, tallies.filter(({ zoneId }) => subject.reach.has(zoneId)), { zoneId: subject.zoneId });
  // A sum over no record at all is no zero: nobody has stated an amount.
  return head.reducer === "sum" && total.records === 0 ? nothing : { head, ...total };
}
