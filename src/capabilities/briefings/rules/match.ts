import type { ReadFigure } from "../../../engines/reading/figure.ts";
import { chooseFor, type MeantBy } from "./choice.ts";
import type { Head, WordIndex } from "./definition-words.ts";
import { skim } from "./word-fit.ts";
import { foldText } from "./folded-text.ts";
import { mentionsIn, nameIndex, namedInFull, placeEndings, type MentionRules, type Named } from "./mention.ts";
import type { NameEndings } from "./name-forms.ts";
import { subjectsOf } from "./subject.ts";
import { wholeCityMentions } from "./zone-of.ts";
import { wholesOf } from "./part-of.ts";
import { textParts } from "./text-parts.ts";

export interface MatchAsked {
  readonly text: string;
  readonly figures: readonly ReadFigure[];
  readonly heads: readonly Head[];
  readonly holds: (definition: number) => boolean;
  readonly index: WordIndex;
  readonly endings: NameEndings;
  /** Measures that a project or a firm has of its own. */
  readonly ownMeasures: readonly string[];
  readonly zoneId: string;
  readonly within: ReadonlySet<string>;
  readonly names: readonly Named[];
}

/** Firms that a figure is said to be of go by their short names too. */
const saidToBeOf = (figures: readonly ReadFigure[]): string => [...new Set(figures.map(({ subject }) => subject))].join("\n");

function projectsByOwner(names: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const owned = new Map<string, Named[]>();
  for (const named of names) {
    if (named.ownerId === undefined) continue;
    const others = owned.get(named.ownerId);
    if (others) others.push(named);
    else owned.set(named.ownerId, [named]);
  }
  return owned;
}

/** Most texts ask for no owner's projects. */
function ownedBy(names: readonly Named[]): (ownerId: string) => readonly Named[] {
  let owned: ReadonlyMap<string, readonly Named[]> | undefined;
  return (ownerId) => (owned ??= projectsByOwner(names)).get(ownerId) ?? [];
}

/** For each figure the definitions that its words mean, and of whom; nothing of it hangs on any recorded value. */
export function matchFigures({ text, figures, heads, holds, index, endings, ownMeasures, zoneId, within, names }: MatchAsked): readonly MeantBy[] {
  const folded = foldText(text);
  const said = saidToBeOf(figures);
  const saidFolded = foldText(said);
  const byName = nameIndex(names, endings, `${folded.text}\n${saidFolded.text}`);
  const inFull = namedInFull(folded, byName);
  const placeEnding = placeEndings(names, endings);
  const meant = mentionsIn(said, saidFolded, byName, { endings, placeEnding, known: "all" }).flatMap(({ of }) => of.map(({ id }) => id));
  const rules: MentionRules = { endings, placeEnding, known: new Set([...inFull, ...meant]) };
  const mentions = mentionsIn(text, folded, byName, rules);
  const parts = textParts(text);
  const city = names.find(({ isCity }) => isCity);
  const zones = [...mentions.filter(({ kind }) => kind === "zone"), ...wholeCityMentions(parts, city)].sort((a, b) => a.start - b.start);
  const singles = mentions.filter(({ kind }) => kind !== "zone");
  const subjects = subjectsOf(figures, { ...rules, index: byName, parts, zoneId, within, city, projectsOf: ownedBy(names), zones, singles });
  const means = { heads, holds, ownMeasures, index, parts, skimmed: skim(text, figures, index) };
  const meantBy: MeantBy[] = [];
  for (const [place, subject] of subjects.entries()) {
    const wholes = wholesOf(figures, place, parts).flatMap((whole) => meantBy[whole] ?? []).flatMap((whole) => (whole.kind === "targets" ? whole.targets.map(({ definition }) => definition) : []));
    meantBy.push(chooseFor(figures, place, subject, wholes.length === 0 ? means : { ...means, holds: (definition) => holds(definition) && !wholes.includes(definition) }));
  }
  return meantBy;
}
