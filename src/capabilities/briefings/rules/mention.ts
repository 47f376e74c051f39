import { nameWords } from "../messages/name-words.ts";
import { digitsOf, folded, type FoldedText } from "./folded-text.ts";
import { enterpriseForms, placeOfZone, placesBefore, projectForms, withoutEnding, zoneForms, type FormStrength, type NameEndings, type PlaceBefore } from "./name-forms.ts";
import { mayStandIn, phraseIndex, type Found, type PhraseIndex } from "./phrase-index.ts";

type NamedKind = "zone" | "enterprise" | "project";

/** What the ledgers know by a name, so far as the asker sees it. */
export interface Named {
  readonly kind: NamedKind;
  readonly id: string;
  /** The zone that holds it; of a zone, itself. */
  readonly zoneId: string;
  readonly name: string;
  /** Of a project, the enterprise that owns it. */
  readonly ownerId?: string;
  /** Of a zone: a city. */
  readonly isCity?: boolean;
}

/** A name where it stands in a text, places of the original; `of` are all that may be meant. */
export interface NameMention {
  readonly kind: NamedKind;
  readonly start: number;
  readonly end: number;
  readonly of: readonly Named[];
}

interface Formed {
  readonly named: Named;
  readonly strength: FormStrength;
}

export type NameIndex = PhraseIndex<Formed>;

/** As many signs as the end of a form is looked for by. */
const TAIL = 4;
const kindForms = { project: projectForms, enterprise: enterpriseForms };

/** Ideographs alone stand as they are when a name is folded. */
function isPlainAt(name: string, place: number): boolean {
  const signs = name.slice(place, place + TAIL);
  return /^[\u4e00-\u9fff]{4}/.test(signs) && !signs.includes(nameWords.particle);
}

/** Seen by its first signs alone, before anything is made of it: neither with its place nor without can it stand in the text. */
function isElsewhere(name: string, mayStand: (name: string, place?: number) => boolean, placeBefore: PlaceBefore): boolean {
  const place = placeBefore(name);
  return isPlainAt(name, 0) && !mayStand(name) && (place === 0 || (isPlainAt(name, place) && !mayStand(name, place)));
}

/** All names of the ledgers, except those that cannot stand in the text: of thousands a text names a few. */
export function nameIndex(names: readonly Named[], endings: NameEndings, text: string): NameIndex {
  const mayStand = mayStandIn(text);
  const zones = names.filter(({ kind }) => kind === "zone");
  const placeBefore = placesBefore([...nameWords.provinces, ...zones.map(({ name }) => placeOfZone(name, endings))]);
  const phrases: (readonly [string, Formed])[] = zones.flatMap((named) => zoneForms(named.name, endings).map(([form, strength]) => [form, { named, strength }] as const));
  for (const named of names) {
    if (named.kind === "zone") continue;
    if (isElsewhere(named.name, mayStand, placeBefore)) continue;
    const whole = folded(named.name);
    for (const [form, strength] of kindForms[named.kind](whole, endings, placeBefore)) {
      if (mayStand(form) && mayStand(form, Math.max(0, form.length - TAIL))) phrases.push([form, { named, strength }]);
    }
  }
  return phraseIndex(phrases);
}

const unique = (names: readonly Named[]): readonly Named[] => [...new Map(names.map((named) => [named.id, named])).values()];

/** Of names that differ in their numbers alone, those with the numbers of the text, if any. */
function byDigits(names: readonly Named[], digits: string): readonly Named[] {
  if (names.length < 2) return names;
  const same = names.filter(({ name }) => digitsOf(name) === digits);
  return same.length > 0 ? same : names;
}

/** A city is meant by its mere place rather than a zone in it. */
function meant(found: readonly Formed[], digits: string): readonly Named[] {
  const full = found.filter(({ strength }) => strength !== "short");
  const names = unique((full.length > 0 ? full : found).map(({ named }) => named));
  const cities = names.filter(({ isCity }) => isCity);
  return cities.length > 0 ? cities : byDigits(names, digits);
}

export interface MentionRules {
  readonly endings: NameEndings;
  /** Of the zone, if of one, whose place ends just before a place of the text; "elsewhere" for a province. */
  readonly placeEnding: (text: string, end: number) => string | undefined;
  /** Enterprises that the text names in full somewhere, or that a figure is said to be of; all in what is said to be a name. */
  readonly known: ReadonlySet<string> | "all";
}

const OFFICE = 10;

/** 祁县发改局 is an office, not the zone. */
function isOffice(text: string, end: number): boolean {
  const behind = /^[\u4e00-\u9fff]{1,10}/.exec(text.slice(end, end + OFFICE))?.[0] ?? "";
  return nameWords.offices.some((office) => { const at = behind.indexOf(office); return at >= 0 && !/^[面势限托]/.test(behind.slice(at + office.length)); });
}

/** Longer short forms are hardly chance. */
const SURE_COMPANY = 5;
const SURE_STEM = 6;

/** 河北新泰钢铁 is not 山西新泰钢铁, nor a firm of the neighbouring county the one of that name here. */
function isElsewheres(text: string, start: number, { named, strength }: Formed, { placeEnding }: MentionRules): boolean {
  const place = placeEnding(text, start);
  return place === "elsewhere" ? strength !== "full" : place !== undefined && place !== named.zoneId;
}

function isSure(text: string, { start, end }: Found<Formed>, formed: Formed, rules: MentionRules): boolean {
  const { named, strength } = formed;
  const { endings, known } = rules;
  if (named.kind === "zone") return strength === "full" || !isOffice(text, end);
  if (isElsewheres(text, start, formed, rules)) return false;
  if (strength !== "short") return true;
  if (named.kind === "enterprise") return known === "all" || end - start >= SURE_COMPANY || known.has(named.id);
  const behind = text.slice(end, end + 1 + Math.max(...endings.undertakings.map(({ length }) => length)));
  return end - start >= SURE_STEM || endings.undertakings.some((ending) => behind.startsWith(ending) || behind.startsWith(nameWords.andOthers[0] + ending));
}

/** Which names stand in the text, none over another: the longest that begins first. */
export function mentionsIn(original: string, { text, at }: FoldedText, index: NameIndex, rules: MentionRules): readonly NameMention[] {
  const mentions: NameMention[] = [];
  for (let place = 0; place < text.length;) {
    const found = index.at(text, place).map((one) => ({ ...one, of: one.of.filter((formed) => isSure(text, one, formed, rules)) })).find(({ of }) => of.length > 0);
    if (!found) { place += 1; continue; }
    const [start, end] = [at[place] ?? 0, (at[found.end - 1] ?? original.length - 1) + 1];
    const closed = text.charAt(found.end - 1) === "#" ? (at[found.end] ?? original.length) : end;
    const of = meant(found.of, digitsOf(original.slice(start, closed)));
    const [first] = of;
    if (first) mentions.push({ kind: first.kind, start, end: closed, of });
    place = found.end;
  }
  return mentions;
}

/** Places of the zones by their ids, cities apart, since what is in them may be in any of their zones. */
export function placeEndings(names: readonly Named[], endings: NameEndings): MentionRules["placeEnding"] {
  const zones = new Map(names.filter(({ kind, isCity }) => kind === "zone" && !isCity).map(({ id, name }) => [placeOfZone(name, endings), id]));
  const cities = new Set(names.filter(({ isCity }) => isCity).map(({ name }) => placeOfZone(name, endings)));
  const known = new Map<string, string>([...nameWords.provinces.map((province) => [province, "elsewhere"] as const), ...zones]);
  for (const city of cities) known.delete(city);
  const lengths = [...new Set([...known.keys()].map(({ length }) => length))];
  return (text, end) => {
    const divided = nameWords.divisions.some((division) => text.startsWith(division, end - 1)) ? [end, end - 1] : [end];
    for (const at of divided) for (const length of lengths) { const place = known.get(text.slice(Math.max(0, at - length), at)); if (place !== undefined) return place; }
    return undefined;
  };
}

/** Enterprises named in full in the text: from then on a short form means them. */
export function namedInFull({ text }: FoldedText, index: NameIndex): ReadonlySet<string> {
  const known = new Set<string>();
  for (let place = 0; place < text.length; place += 1) {
    for (const { of } of index.at(text, place)) for (const { named, strength } of of) if (strength === "full" && named.kind === "enterprise") known.add(named.id);
  }
  return known;
}

/** How many signs before 项目 a text and a name must share for 亮宇炭素石墨材料产业化项目 to be the firm's project of that kind. */
const SHARED_TAIL = 4;

function sharedTail(first: string, second: string): number {
  let length = 0;
  while (length < first.length && length < second.length && first.charAt(first.length - 1 - length) === second.charAt(second.length - 1 - length)) length += 1;
  return length;
}

/** The firm's project whose name ends as the text does, where one alone ends so most. */
export function projectByTail(tail: string, owned: readonly Named[], { undertakings }: NameEndings): Named | undefined {
  const stem = withoutEnding(folded(tail), undertakings);
  const shared = owned.map((project) => ({ project, length: sharedTail(stem, withoutEnding(folded(project.name).replace(/\([^()]*\)$/, ""), undertakings)) })).toSorted((a, b) => b.length - a.length);
  const [first, second] = shared;
  return first && first.length >= SHARED_TAIL && first.length > (second?.length ?? 0) ? first.project : undefined;
}
