import type { ReadFigure } from "../../../engines/reading/figure.ts";
import type { Span } from "../../../engines/reading/passage.ts";
import { nameWords } from "../messages/name-words.ts";
import { folded } from "./folded-text.ts";
import type { NameEndings } from "./name-forms.ts";
import type { NameMention, Named } from "./mention.ts";
import { firstFrom, isWithin, partAt, type TextParts } from "./text-parts.ts";

/** The zone that a figure is of: one of the ledgers', one that they do not know, or one of several that share the name. */
export type ZoneFound = { readonly kind: "known"; readonly zoneId: string } | { readonly kind: "unknown" } | { readonly kind: "ambiguous" };

export interface ZonesAsked {
  /** The zone that is asked, and those below it. */
  readonly zoneId: string;
  readonly within: ReadonlySet<string>;
  /** The city, where it is in scope. */
  readonly city: Named | undefined;
  readonly endings: NameEndings;
}

const ofNames = (names: readonly Named[], { within }: ZonesAsked): ZoneFound => {
  const [first, ...more] = names;
  if (!first) return { kind: "unknown" };
  if (more.length > 0) return { kind: "ambiguous" };
  return within.has(first.zoneId) ? { kind: "known", zoneId: first.zoneId } : { kind: "unknown" };
};

/** What remains of 全市各开发区 or 省级经济技术开发区 names no zone. */
const NAMELESS = /^(?:[全各该本我其个等]|市|省|县|区|国家级|省级|市级|国家|经济|技术|产业|工业|高新)*$/;
const SHORTEST_PLACE = 2;
const LONGEST_PLACE = 6;
/** Of a sentence without end. */
const SENTENCE = 300;

/** A mere place that no zone in scope has, named in the figure's own sentence: 晋中市, for whoever sees one zone of it alone. */
function namesAnotherPlace(subject: string, figure: Span, { text, sentences }: TextParts): boolean {
  const form = folded(subject);
  const isPlace = form.length > SHORTEST_PLACE && form.length < LONGEST_PLACE && nameWords.towns.some((town) => form.endsWith(town)) && !NAMELESS.test(form);
  return isPlace && text.slice(Math.max(partAt(sentences, figure.start).start, figure.start - SENTENCE), figure.start).includes(subject);
}

/** A subject that names a zone which the ledgers do not: 榆次经济技术开发区. */
function namesAnotherZone(subject: string, { endings }: ZonesAsked): boolean {
  const form = folded(subject);
  const institution = [...nameWords.institutions.flat(), ...nameWords.anyInstitution].find((ending) => form.includes(ending) && endings.institutions.includes(ending));
  if (institution === undefined) return false;
  const place = form.slice(0, form.indexOf(institution));
  return place.length >= SHORTEST_PLACE && place.length <= LONGEST_PLACE && !NAMELESS.test(place);
}

/** What the reading says that the figure is of, where it names a zone. */
export function zoneOfSubject({ subject, start, end }: ReadFigure, mentions: readonly NameMention[], parts: TextParts, asked: ZonesAsked): ZoneFound | undefined {
  const named = mentions.filter(({ kind }) => kind === "zone").at(-1);
  if (named) return ofNames(named.of, asked);
  if (nameWords.wholeCity.some((word) => subject.startsWith(word))) return ofNames(asked.city ? [asked.city] : [], asked);
  return namesAnotherZone(subject, asked) || namesAnotherPlace(subject, { start, end }, parts) ? { kind: "unknown" } : undefined;
}

/** 全市 at the head of a clause speaks of the city, as a name of it would; 高于全市平均 does not. */
export function wholeCityMentions({ text, clauses }: TextParts, city: Named | undefined): readonly NameMention[] {
  return clauses.flatMap(({ start }): NameMention[] => {
    const word = nameWords.wholeCity.find((one) => text.startsWith(one, start));
    return word === undefined ? [] : [{ kind: "zone", start, end: start + word.length, of: city ? [city] : [] }];
  });
}

const before = (zones: readonly NameMention[], place: number, part: Span): NameMention | undefined => {
  const last = zones[firstFrom(zones, place) - 1];
  return last && isWithin(last, part) ? last : undefined;
};

/**
 * What is named before it in its own clause; else a zone of none of the ledgers that the reading says it is of; else by the
 * names around: the last before it in its sentence, the next in its clause, the last in its paragraph; else what the reading
 * says; else the zone asked.
 */
export function zoneOf(figure: Span, said: ZoneFound | undefined, parts: TextParts, zones: readonly NameMention[], asked: ZonesAsked): ZoneFound {
  const clause = partAt(parts.clauses, figure.start);
  const beside = before(zones, figure.start, clause);
  if (beside) return ofNames(beside.of, asked);
  if (said?.kind === "unknown") return said;
  const next = zones[firstFrom(zones, figure.end)];
  const mention = before(zones, figure.start, partAt(parts.sentences, figure.start))
    ?? (next && isWithin(next, clause) ? next : undefined)
    ?? before(zones, figure.start, partAt(parts.lines, figure.start));
  return mention ? ofNames(mention.of, asked) : (said ?? { kind: "known", zoneId: asked.zoneId });
}
