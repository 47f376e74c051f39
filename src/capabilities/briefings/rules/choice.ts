import type { ReadFigure } from "../../../engines/reading/figure.ts";
import type { SingleCut } from "../../../kernel/figure.ts";
import { measureWords } from "../messages/measure-words.ts";
import { folded } from "./folded-text.ts";
import type { Head, WordIndex } from "./definition-words.ts";
import { areEqual, fitsFor, type WordFit, type SkimmedText } from "./word-fit.ts";
import type { Named } from "./mention.ts";
import type { FigureSubject } from "./subject.ts";
import type { TextParts } from "./text-parts.ts";
import { isOfKind } from "./unit.ts";

/** A definition that a figure may be meant by, and of whom: a zone, or a single project or firm. */
export interface Target {
  readonly definition: number;
  readonly zoneId: string;
  readonly single?: Named & { readonly kind: SingleCut };
}

/** `none`: the ledgers have nothing of the kind. `unclear`: they have, but whose it is cannot be told. Several targets fit the words equally well. */
export type MeantBy =
  | { readonly kind: "none" }
  | { readonly kind: "unclear" }
  | { readonly kind: "targets"; readonly targets: readonly [Target, ...Target[]] };

/** How the reading says that a yield is a promise. */
const AFTER_COMMISSIONING = "after commissioning";

type TargetFound = Target | "none" | "unclear";

const isSingle = (named: Named): named is Named & { readonly kind: SingleCut } => named.kind !== "zone";

/** A number of firms is not one firm's, nor a number of projects one project's. */
const counts = ({ kind, unit }: Head, by: SingleCut): boolean => kind === "count" && measureWords.counting[by].some((word) => word === unit);

function ofZone(definition: number, { cuts }: Head, { zone }: FigureSubject): TargetFound {
  if (!cuts.includes("zone") || zone.kind === "unknown") return "none";
  return zone.kind === "ambiguous" ? "unclear" : { definition, zoneId: zone.zoneId };
}

const canBe = ({ cuts }: Head, by: SingleCut): boolean => cuts.includes(by);

/** Of whom the figure is by this definition. What a firm or project beside it cannot have is the zone's only where the text says so. */
function targetOf(definition: number, head: Head, subject: FigureSubject): TargetFound {
  const { single, saysZone } = subject;
  const zone = (): TargetFound => ofZone(definition, head, subject);
  if (!single) return zone();
  if (single.kind === "unknown") return counts(head, "enterprise") || counts(head, "project") ? zone() : "none";
  const isFar = single.hold === "sentence" || (single.hold === "item" && saysZone);
  if (isFar && head.cuts.includes("zone") && head.kind !== "duration" && head.kind !== "date") return zone();
  if (single.kind === "several") return counts(head, "enterprise") || counts(head, "project") || !(canBe(head, "project") || canBe(head, "enterprise")) ? zone() : "unclear";
  const { named } = single;
  if (!isSingle(named) || counts(head, named.kind)) return zone();
  if (canBe(head, named.kind)) return { definition, zoneId: named.zoneId, single: named };
  return saysZone ? zone() : "none";
}

/** A mere 总投资, or what is promised for after the commissioning, is a project's, though none is named: never the sum of all of the zone's. */
function isSomebodys({ word, loose }: WordFit, { name, inContext }: Head, { period }: ReadFigure, ownMeasures: readonly string[]): boolean {
  if (word === folded(name)) return false;
  const isBare = !loose && ownMeasures.some((own) => word.endsWith(own) && word.length - own.length <= 1);
  return isBare || (loose && inContext?.ofSingle === true) || period === AFTER_COMMISSIONING;
}

export interface ChoiceMeans {
  readonly heads: readonly Head[];
  /** Whether the definition at this place holds on the day asked. */
  readonly holds: (definition: number) => boolean;
  readonly ownMeasures: readonly string[];
  readonly index: WordIndex;
  readonly skimmed: SkimmedText;
  readonly parts: TextParts;
}

/** Chosen by words, kind, unit and whose it can be; values are not known here. */
export function chooseFor(figures: readonly ReadFigure[], place: number, subject: FigureSubject, { heads, holds, ownMeasures, ...text }: ChoiceMeans): MeantBy {
  const figure = figures[place];
  if (!figure) return { kind: "none" };
  const inName = subject.single?.kind !== "unknown" && subject.single?.hold === "inName";
  const candidates = inName
    ? heads.flatMap((head, definition) => (head.inNames && holds(definition) && isOfKind(figure, head) ? [{ definition, nearness: "measure" as const, word: "", length: 0, distance: 0, loose: false }] : []))
    : fitsFor(figures, place, heads, text, {
      fits: (head, definition, stem) => holds(definition) && isOfKind(figure, head) && !(stem && figure.kind === "percent"),
      weighsContext: subject.single?.kind !== "one",
    });
  const [best] = candidates;
  const found = best === undefined ? [] : candidates.filter((one) => areEqual(one, best)).flatMap((one) => {
    const head = heads[one.definition];
    const target = head ? targetOf(one.definition, head, subject) : "none";
    return !head || (typeof target !== "string" && !target.single && isSomebodys(one, head, figure, ownMeasures)) ? [] : [target];
  });
  const [first, ...more] = found.filter((target) => typeof target !== "string");
  if (first) return { kind: "targets", targets: [first, ...more] };
  return { kind: found.includes("unclear") ? "unclear" : "none" };
}
