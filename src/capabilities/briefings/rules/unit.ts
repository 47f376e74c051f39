import type { ReadFigure } from "../../../engines/reading/figure.ts";
import type { FigureHead } from "../../../kernel/figure.ts";
import { measureWords } from "../messages/measure-words.ts";

type Kind = FigureHead["kind"];

interface Unit {
  readonly base: string;
  readonly factor: number;
  readonly per: "year" | "day" | "once";
}

const readUnits: Readonly<Record<string, string>> = measureWords.units;

function perOf(unit: string): { readonly unit: string; readonly per: Unit["per"] } {
  const yearly = measureWords.perYear.find((ending) => unit.endsWith(ending));
  if (yearly !== undefined) return { unit: unit.slice(0, -yearly.length), per: "year" };
  const daily = measureWords.perDay.find((ending) => unit.endsWith(ending));
  return daily === undefined ? { unit, per: "once" } : { unit: unit.slice(0, -daily.length), per: "day" };
}

/** 万千瓦时 is 10⁴ of 千瓦时, which is a unit of its own; 万千瓦 is 10⁷ of 瓦. */
function scaled(unit: string): Pick<Unit, "base" | "factor"> {
  const known = readUnits[unit] ?? (Object.values(readUnits).includes(unit) ? unit : undefined);
  const [scale, factor] = measureWords.scales.find(([word]) => unit.startsWith(word) && unit.length > word.length) ?? ["", 1];
  if (known !== undefined || scale === "") return { base: known ?? unit, factor: 1 };
  const rest = scaled(unit.slice(scale.length));
  return { base: rest.base, factor: rest.factor * factor };
}

function unitOf(written: string): Unit {
  const { unit, per } = perOf(written);
  return { ...scaled(unit), per };
}

/** By how much a value in the ledger's unit is multiplied to be one in the reading's; undefined where the two cannot be compared. */
export function factorBetween(recorded: string, stated: string): number | undefined {
  const [ours, theirs] = [unitOf(recorded), unitOf(stated)];
  if (ours.base !== theirs.base && !sameClassifier(ours.base, theirs.base)) return undefined;
  // A capacity is yearly whether or not it says so; by day it is another number.
  const [first, second] = [ours.per, theirs.per];
  return (first === "day") === (second === "day") ? ours.factor / theirs.factor : undefined;
}

/** 个 and 项, 家 and 户, 件 and 件次 count the same sort of things. */
export const sameClassifier = (first: string, second: string): boolean =>
  first === second || measureWords.classifiers.some((group) => group.some((word) => word === first) && group.some((word) => word === second));

/** `按登记的产能单位` leaves it to each record. */
const isUnit = (unit: string): boolean => !unit.startsWith(measureWords.unitOfRecord);

const quantities: readonly ReadFigure["kind"][] = ["mass", "energy", "area", "other", "count", "money"];

/** Whether a figure of this kind and unit can be one of the definition's at all. */
export function isOfKind({ kind, unit }: Pick<ReadFigure, "kind" | "unit">, head: { readonly kind: Kind; readonly unit: string }): boolean {
  switch (head.kind) {
    case "money": return kind === "money" && unit === "CNY";
    case "count": return kind === "count" && sameClassifier(unit, head.unit);
    case "percent": return kind === "percent" && unit === "%";
    case "growth": return (kind === "growth" || kind === "percent") && unit === "%";
    case "duration": return kind === "duration" && factorBetween(head.unit, unit) !== undefined;
    case "date": return kind === "date";
    case "mass": case "other": return quantities.includes(kind) && (!isUnit(head.unit) || factorBetween(head.unit, unit) !== undefined);
  }
}
