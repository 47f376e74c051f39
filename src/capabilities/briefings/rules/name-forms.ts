import { nameWords } from "../messages/name-words.ts";
import { folded } from "./folded-text.ts";

/** How surely a form tells its name: the name itself; without its place, so that another place before it makes it another's; or a short form that other words may chance to be. */
export type FormStrength = "full" | "local" | "short";
export type NameForm = readonly [form: string, strength: FormStrength];

/** Endings of names, from the shipped lexicon of reading. */
export interface NameEndings {
  readonly institutions: readonly string[];
  readonly companies: readonly string[];
  readonly undertakings: readonly string[];
}

const bracketed = /\([^()]*\)/g;
const withoutBrackets = (form: string): string => form.replace(bracketed, "");

const endingOf = (form: string, endings: readonly string[]): string =>
  endings.reduce((longest, ending) => (ending.length > longest.length && ending.length < form.length && form.endsWith(ending) ? ending : longest), "");

export const withoutEnding = (form: string, endings: readonly string[]): string => form.slice(0, form.length - endingOf(form, endings).length);

/** How many signs of a name are the place with which it begins, with its 省, 市, 县 or 区. */
export type PlaceBefore = (form: string) => number;

/** Looked up by the first two signs, since a ledger has thousands of names and few begin with any one place. */
export function placesBefore(places: readonly string[]): PlaceBefore {
  const alike = new Map<string, readonly string[]>();
  for (const place of places.toSorted((a, b) => b.length - a.length)) alike.set(place.slice(0, 2), [...(alike.get(place.slice(0, 2)) ?? []), place]);
  return (form) => {
    const place = alike.get(form.slice(0, 2))?.find((one) => form.startsWith(one));
    if (place === undefined) return 0;
    return place.length + (nameWords.divisions.find((division) => form.startsWith(division, place.length))?.length ?? 0);
  };
}

/** Shorter ones would stand in many a text by chance. */
const SHORTEST_COMPANY = 4;
const SHORTEST_STEM = 5;

const distinct = (forms: readonly NameForm[]): readonly NameForm[] => {
  const strengths = new Map<string, FormStrength>();
  for (const [form, strength] of forms) if (strengths.get(form) !== "full") strengths.set(form, strength);
  return [...strengths];
};

const asWritten = (form: string): readonly string[] =>
  (form.includes("(") ? [form, withoutBrackets(form), form.replace(/[()]/g, "")] : [form]);

/** Of a folded name: 山西新泰钢铁有限公司 is also 山西新泰钢铁, 新泰钢铁有限公司 and, less surely, 新泰钢铁. */
export function enterpriseForms(name: string, { companies }: NameEndings, placeBefore: PlaceBefore): readonly NameForm[] {
  return distinct(asWritten(name).flatMap((form): NameForm[] => {
    const [stem, local] = [withoutEnding(form, companies), form.slice(placeBefore(form))];
    const bare = withoutEnding(local, companies);
    return [
      [form, "full"],
      ...(stem.length > SHORTEST_COMPANY && stem !== form && stem !== bare ? [[stem, "full"] as const] : []),
      ...(bare.length >= SHORTEST_COMPANY && local !== form ? [[local, local === bare ? "short" : "local"] as const] : []),
      ...(bare.length >= SHORTEST_COMPANY && bare !== form && bare !== stem ? [[bare, "short"] as const] : []),
      ...(bare.length >= SHORTEST_COMPANY && bare === stem && stem !== form ? [[bare, "short"] as const] : []),
    ];
  }));
}

/** Of a folded name: 晋润10万吨食品加工项目 is also 晋润10万吨食品加工; the place before a name may be left out. */
export function projectForms(name: string, { undertakings }: NameEndings, placeBefore: PlaceBefore): readonly NameForm[] {
  return distinct(asWritten(name).flatMap((form): NameForm[] => {
    const stem = withoutEnding(form, undertakings);
    const local = form.slice(placeBefore(form));
    return [
      [form, "full"],
      ...(stem.length >= SHORTEST_STEM && stem !== form ? [[stem, "short"] as const] : []),
      ...(local.length > SHORTEST_STEM && local !== form ? [[local, "local"] as const] : []),
    ];
  }));
}

/** The name without what sort of zone it is: 祁县, 灵石; of a city without its 市. */
export function placeOfZone(name: string, { institutions }: Pick<NameEndings, "institutions">): string {
  const place = withoutEnding(folded(name), institutions);
  return place.length > 2 ? withoutEnding(place, nameWords.divisions) : place;
}

/** 祁县经济开发区 goes by 祁县经开区 and 祁县开发区 too; a mere place may be meant, or not. */
export function zoneForms(name: string, endings: Pick<NameEndings, "institutions">): readonly NameForm[] {
  const form = folded(name);
  const place = placeOfZone(name, endings);
  const alike = nameWords.institutions.find((group) => group.some((institution) => form.endsWith(institution)));
  const kinds = form === place || !alike && withoutEnding(form, endings.institutions) === form ? [] : [...(alike ?? []), ...nameWords.anyInstitution];
  const divided = ["", ...nameWords.divisions.filter((division) => !place.endsWith(division))];
  return distinct([[form, "full"], ...divided.flatMap((division) => kinds.map((kind) => [place + division + kind, "full"] as const)), [place, "short"]]);
}
