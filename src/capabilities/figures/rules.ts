import type { FigureDefinition, FigureHead, FigureQuestion, FigureValue, ZoneTally } from "../../kernel/figure.ts";
import { totalOf } from "../../kernel/figure-total.ts";
import { printPeriod, readPeriod, type Period, type PeriodRefusal } from "../../kernel/period.ts";
import { isPlainDate, type PlainDate } from "../../kernel/plain-date.ts";
import type { FigureAnswer, FigureDescription } from "./contract.ts";

export type FigureRefusal = "figureNotFound" | "figureNotDefinedThen" | "figureNotCutSo" | "asOfInFuture" | "asOfInvalid" | PeriodRefusal;

type Asked = { readonly allowed: true; readonly asOf: PlainDate; readonly period: Period; readonly periodAsked: boolean } | { readonly allowed: false; readonly code: FigureRefusal };

/** Reads what is asked: the zone's day where no as-of is named, January to the as-of's month where no period is. */
export function askedOf(query: { readonly asOf?: string; readonly period?: string }, today: PlainDate): Asked {
  const asOf = query.asOf ?? today;
  if (!isPlainDate(asOf)) return { allowed: false, code: "asOfInvalid" };
  if (asOf > today) return { allowed: false, code: "asOfInFuture" };
  const reading = query.period === undefined ? { allowed: true as const, period: usualPeriod(asOf) } : readPeriod(query.period);
  return reading.allowed ? { allowed: true, asOf, period: reading.period, periodAsked: query.period !== undefined } : reading;
}

/** January to the as-of's month: what is meant where no period is named. */
export function usualPeriod(asOf: PlainDate): Period {
  const reading = readPeriod(`${asOf.slice(0, 4)}-01/${asOf.slice(0, 7)}`);
  if (!reading.allowed) throw new RangeError(`no months up to ${asOf}`);
  return reading.period;
}

/** The version of a family that holds on the as-of. */
export function definitionOn<Tx>(definitions: readonly FigureDefinition<Tx>[], id: string, asOf: PlainDate): FigureDefinition<Tx> | FigureRefusal {
  const family = definitions.filter((definition) => definition.id === id);
  if (family.length === 0) return "figureNotFound";
  return family.find((definition) => holdsOn(definition, asOf)) ?? "figureNotDefinedThen";
}

export const holdsOn = <Tx>(definition: FigureDefinition<Tx>, day: PlainDate): boolean =>
  definition.validFrom <= day && (definition.validTo === undefined || day <= definition.validTo);

export function describe<Tx>(definition: FigureDefinition<Tx>): FigureDescription {
  const { id, version, validFrom, name, unit, kind, nature, reducer, population, window } = definition;
  return {
    id, version, validFrom, validTo: definition.validTo ?? null, name, aliases: [...definition.aliases], unit, kind, nature, reducer,
    cuts: [...definition.cuts], population, window, columns: [...definition.columns],
  };
}

/** Whether the definition has a value for the project or enterprise asked for; for a zone it always tells its records. */
export const isCutSo = ({ cuts }: Pick<FigureHead, "cuts">, { projectId, enterpriseId }: Pick<FigureQuestion, "projectId" | "enterpriseId">): boolean =>
  (projectId === undefined || cuts.includes("project")) && (enterpriseId === undefined || cuts.includes("enterprise"));

const parts = ({ value, numerator, denominator }: FigureValue) =>
  ({ value, ...(numerator === undefined ? {} : { numerator }), ...(denominator === undefined ? {} : { denominator }) });

export function answerOf<Tx>(definition: FigureDefinition<Tx>, question: FigureQuestion, tallies: readonly ZoneTally[]): FigureAnswer {
  const { id, version } = definition;
  const total = totalOf(definition, tallies, question);
  return { id, version, unit: total.unit ?? definition.unit, asOf: question.asOf, period: printPeriod(total.period ?? question.period), ...parts(total) };
}

/** What each zone has of its own, without those below it; with its period where the record states one, since zones' records may be of different ones. */
export const partsByZone = <Tx>(definition: FigureDefinition<Tx>, { zoneIds }: FigureQuestion, tallies: readonly ZoneTally[]) =>
  zoneIds.map((zoneId) => {
    const total = totalOf(definition, tallies.filter((tally) => tally.zoneId === zoneId), { zoneId });
    return { zoneId, ...parts(total), ...(total.period === undefined ? {} : { period: printPeriod(total.period) }) };
  });

export const idsIn = (list: string): string[] => [...new Set(list.split(",").map((id) => id.trim()).filter((id) => id !== ""))];
