import { printPeriod, type Period } from "../../../kernel/period.ts";
import { understoodYear, type BriefTime } from "../messages/brief-time.ts";
import { amountWords } from "../messages/official-number.ts";
import type { BriefSpan, SpanFigure } from "../contract/brief.ts";
import { valueFor, type ToldTime, type EvaluatedFigures, type BriefSubject, type SubjectValue, type ToldHead } from "./brief-value.ts";
import { clausePieces, type FigurePlace } from "./clause-words.ts";

/** Of whom, of which time and from what is told; `below` are the zones that have paragraphs of their own. */
export interface Telling {
  readonly figures: EvaluatedFigures;
  readonly subject: BriefSubject;
  readonly below: readonly BriefSubject[];
  readonly time: BriefTime;
  /** Whether counts of zero are left out, as in the short paragraph of a zone of a city. */
  readonly withoutZeros: boolean;
}

/** A clause as it stands in the text; or what it cannot tell. */
export interface ToldClause {
  readonly spans: readonly BriefSpan[];
  /** Of its figures those without a value: the clause is then left out. */
  readonly untold: readonly ToldHead[];
  /** Whether what it tells first adds up over time. */
  readonly addsUp: boolean;
}

export type ToldValue = SubjectValue & { readonly value: number | string };

export const isTold = (found: SubjectValue): found is ToldValue => found.value !== null;

function numberOf(found: ToldValue, part: SpanFigure["part"]): number | string {
  if (part === "value") return found.value;
  return (part === "numerator" ? found.numerator : found.denominator) ?? 0;
}

function unitOf(found: ToldValue, { part, unit }: FigurePlace): string {
  return part === "value" ? (found.unit ?? found.head.unit) : (unit ?? "");
}

/** A number with its unit, and the figure that it is. */
export function figureSpan({ subject, time }: Telling, found: ToldValue, place: FigurePlace, period: Period | undefined): BriefSpan {
  const { head, numerator, denominator } = found;
  const [value, unit] = [numberOf(found, place.part), unitOf(found, place)];
  const share = numerator === undefined || denominator === undefined ? {} : { numerator, denominator };
  return {
    text: amountWords(place.part === "value" ? { kind: head.kind, unit, value, ...share } : { kind: "count", unit, value }, understoodYear(time)),
    figure: {
      definition: head.id, version: head.version, name: head.name, zoneId: subject.zoneId, zoneCode: subject.code, asOf: time.asOf,
      ...(period === undefined ? {} : { period: printPeriod(period) }), part: place.part, value, unit,
    },
  };
}

/** Whether a figure without a value is missing here: one that is no sum of the zones' is told where it stands, in the zone's own paragraph. */
function isMissing({ figures, below }: Telling, { id, reducer }: ToldHead, over: ToldTime): boolean {
  return reducer !== "span" || !below.some((zone) => valueFor(figures, id, over, zone).value !== null);
}

/** Nothing but counts and sums of zero; a share of zero tells something. */
const isZero = (places: readonly { readonly found: SubjectValue; readonly place: FigurePlace }[]): boolean => places.every(({ found, place }) => place.part === "value" && found.value === 0 && found.head.reducer !== "ratio");

/** A clause of the template with its figures filled in. */
export function tellClause(telling: Telling, clause: string, over: "period" | "asOf"): ToldClause {
  const spans: BriefSpan[] = [];
  const untold = new Map<string, ToldHead>();
  const told: { found: SubjectValue; place: FigurePlace }[] = [];
  let addsUp: boolean | undefined;
  for (const piece of clausePieces(clause) ?? []) {
    if ("words" in piece) {
      spans.push({ text: piece.words });
      continue;
    }
    const found = valueFor(telling.figures, piece.figure, over, telling.subject);
    addsUp ??= found.head.nature === "flow";
    told.push({ found, place: piece });
    if (isTold(found)) spans.push(figureSpan(telling, found, piece, over === "period" ? telling.time.period : undefined));
    else untold.set(found.head.id, found.head);
  }
  const missing = [...untold.values()];
  const isLeftOut = missing.length > 0 || (telling.withoutZeros && isZero(told));
  return { spans: isLeftOut ? [] : spans, untold: missing.filter((head) => isMissing(telling, head, over)), addsUp: addsUp ?? false };
}
