import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { measureWords } from "../messages/measure-words.ts";
import { folded } from "./folded-text.ts";
import { partAt, type TextParts } from "./text-parts.ts";

/** How many numbers back a whole is looked for: a sentence lists a few parts. */
const PARTS = 6;
const FAR = 20;
/** Signs of a measure that can be the whole's. */
const SHORTEST = 2;

/** What the reading says is measured; empty where it tells no more than the kind. It ends measures of counts with 数, which is left out. */
export function saidMeasure({ measure }: Pick<ReadFigure, "measure">): string {
  const said = folded(measure);
  if (measureWords.kindAlone.some((word) => word === said)) return "";
  return said.endsWith(measureWords.countEnding) ? said.slice(0, -measureWords.countEnding.length) : said;
}

const endsLike = (part: string, whole: string): boolean => whole.length >= SHORTEST && part.length > whole.length && part.endsWith(whole);

/**
 * The places of the figures that a figure is said to be a part of: 7项 of 7项议定事项中5项已办结, 50个 of 50个项目，其中签约20个,
 * 12个重点项目 where 已开工重点项目 are counted. It is never by their definitions: five are not all the matters that there are.
 */
export function wholesOf(figures: readonly ReadFigure[], place: number, { text, sentences }: TextParts): readonly number[] {
  const part = figures[place];
  if (!part) return [];
  const { start } = partAt(sentences, part.start);
  const wholes: number[] = [];
  for (let back = place - 1; back >= Math.max(0, place - PARTS); back -= 1) {
    const whole = figures[back];
    if (!whole || whole.start < start) break;
    if (whole.kind !== part.kind || whole.unit !== part.unit) continue;
    const between = text.slice(whole.end, part.start);
    const isAmong = back === place - 1 && between.length <= FAR && between.endsWith(measureWords.among);
    if (isAmong || between.includes(measureWords.ofWhich) || endsLike(saidMeasure(part), saidMeasure(whole))) wholes.push(back);
  }
  return wholes;
}

/** What of its measure is the part's own: 已开工 of 已开工重点项目, where the whole are 重点项目. */
export function ownMeasure(part: ReadFigure, wholes: readonly ReadFigure[]): string {
  const said = saidMeasure(part);
  const longest = wholes.map(saidMeasure).filter((whole) => endsLike(said, whole)).reduce((length, { length: other }) => Math.max(length, other), 0);
  return said.slice(0, said.length - longest);
}
