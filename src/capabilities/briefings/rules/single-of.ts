import type { Span } from "../../../engines/reading/passage.ts";
import { nameWords } from "../messages/name-words.ts";
import type { NameMention, Named } from "./mention.ts";
import { firstFrom, isWithin, partAt, type TextParts } from "./text-parts.ts";

/** How near a project or a firm stands to a figure; the nearer, the more surely the figure is of it. */
type SingleHold = "inName" | "clause" | "item" | "sentence";

/** The project or firm that a figure may be of: one, several of one name or of one list, or one that the ledgers do not know. */
export type SingleFound =
  | { readonly kind: "one"; readonly named: Named; readonly hold: SingleHold }
  | { readonly kind: "several"; readonly hold: SingleHold }
  | { readonly kind: "unknown" };

/** Signs between a number and the project whose attribute it is. */
const ATTRIBUTE = 8;
/** How far a name holds beyond its clause. */
const CARRIED = 400;

const one = ({ of: [first, ...more] }: NameMention, hold: SingleHold): SingleFound | undefined =>
  (first === undefined ? undefined : more.length > 0 ? { kind: "several", hold } : { kind: "one", named: first, hold });

/** 山西新泰钢铁等88家企业: an example, not whose figure it is. */
const isExample = ({ text }: TextParts, { end }: NameMention): boolean => nameWords.andOthers.some((word) => text.startsWith(word, end));

const inList = ({ text }: TextParts, first: NameMention, second: NameMention): boolean => second.start - first.end <= 1 && text.charAt(first.end) === nameWords.listMark;

/** Several projects in a list have no figure of their own beside it. */
function standing(parts: TextParts, singles: readonly NameMention[], place: number, hold: SingleHold): SingleFound | undefined {
  const mention = singles[place];
  if (!mention || isExample(parts, mention)) return undefined;
  const [previous, next] = [singles[place - 1], singles[place + 1]];
  const listed = (previous && inList(parts, previous, mention)) ?? (next && inList(parts, mention, next)) ?? false;
  return listed ? { kind: "several", hold } : one(mention, hold);
}

const attributeOf = (parts: TextParts, figure: Span, mention: NameMention): boolean => {
  const between = parts.text.slice(figure.end, mention.start);
  return between.length <= ATTRIBUTE && (between === "" || between.startsWith(nameWords.attributeMark));
};

/** In its clause: the name that the number is an attribute of, else the last before it, else the next. */
function inClause(figure: Span, parts: TextParts, singles: readonly NameMention[]): SingleFound | undefined {
  const clause = partAt(parts.clauses, figure.start);
  const next = firstFrom(singles, figure.end);
  const [behind, ahead] = [singles[next - 1], singles[next]];
  if (ahead && isWithin(ahead, clause) && attributeOf(parts, figure, ahead)) return standing(parts, singles, next, "clause");
  if (behind && isWithin(behind, { start: clause.start, end: figure.start })) return standing(parts, singles, next - 1, "clause");
  return ahead && isWithin(ahead, clause) ? standing(parts, singles, next, "clause") : undefined;
}

/** Earlier in the same part of the sentence, unless a zone is named since; or in the sentence before, where this one goes on about it. */
function carried(figure: Span, parts: TextParts, singles: readonly NameMention[], zones: readonly NameMention[]): SingleFound | undefined {
  const place = firstFrom(singles, figure.start) - 1;
  const last = singles[place];
  if (!last || figure.start - last.end > CARRIED) return undefined;
  const zone = zones[firstFrom(zones, figure.start) - 1];
  if (zone && zone.start > last.start) return undefined;
  if (isWithin(last, partAt(parts.items, figure.start))) return standing(parts, singles, place, "item");
  const sentence = partAt(parts.sentences, figure.start);
  const head = parts.text.slice(sentence.start, sentence.start + 8).trimStart();
  const goesOn = nameWords.carriesOn.some((word) => head.startsWith(word));
  return goesOn && isWithin(last, partAt(parts.lines, figure.start)) ? standing(parts, singles, place, "item") : undefined;
}

function laterInSentence(figure: Span, parts: TextParts, singles: readonly NameMention[]): SingleFound | undefined {
  const place = firstFrom(singles, figure.end);
  const next = singles[place];
  return next && isWithin(next, partAt(parts.sentences, figure.start)) ? standing(parts, singles, place, "sentence") : undefined;
}

function projectAround(figure: Span, singles: readonly NameMention[]): SingleFound | undefined {
  const holder = singles[firstFrom(singles, figure.start + 1) - 1];
  return holder?.kind === "project" && isWithin(figure, holder) ? one(holder, "inName") : undefined;
}

/** The project or firm named nearest to a figure. */
export const singleAround = (figure: Span, parts: TextParts, singles: readonly NameMention[], zones: readonly NameMention[]): SingleFound | undefined =>
  projectAround(figure, singles) ?? inClause(figure, parts, singles) ?? carried(figure, parts, singles, zones) ?? laterInSentence(figure, parts, singles);
