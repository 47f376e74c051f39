import type { FigureHead, FigureValue } from "../../../kernel/figure.ts";
import { totalOf } from "../../../kernel/figure-total.ts";
import type { OverviewCell } from "../contract/overview.ts";

/** What a zone has of its own, without the zones below it. */
export interface OwnPart extends Omit<FigureValue, "period"> {
  readonly zoneId: string;
  /** `2025-01/2025-02`, where the record states it. */
  readonly period?: string;
}

/** Counts, sums and shares are made up of their parts; a stated value is nobody's sum. */
export const addsUp = ({ reducer }: Pick<FigureHead, "reducer">): boolean => reducer === "count" || reducer === "countDistinct" || reducer === "sum";

export const cellOf = ({ value, numerator, denominator }: Pick<FigureValue, "value" | "numerator" | "denominator">, unit: string, period?: string): OverviewCell => ({
  value, unit,
  ...(numerator === undefined ? {} : { numerator }), ...(denominator === undefined ? {} : { denominator }),
  ...(period === undefined || value === null ? {} : { period }),
});

/** A figure for one zone with all below it, made of the zones' own parts: the same as the figure asked of that zone alone. */
export function valueWithin(definition: Pick<FigureHead, "kind" | "reducer" | "cuts" | "unit">, parts: readonly OwnPart[], zone: { readonly id: string; readonly reach: ReadonlySet<string> }): OverviewCell {
  const tallies = parts.filter(({ zoneId }) => zone.reach.has(zoneId))
    .map(({ zoneId, value, numerator, denominator }) => ({ zoneId, value, records: 0, ...(numerator === undefined ? {} : { numerator }), ...(denominator === undefined ? {} : { denominator }) }));
  return cellOf(totalOf(definition, tallies, { zoneId: zone.id }), definition.unit, parts.find(({ zoneId }) => zoneId === zone.id)?.period);
}

/** Whether a zone holds records of its own that its lower zones' rows would leave out of the sum. */
export const holdsOwn = (columns: readonly { readonly definition: Pick<FigureHead, "reducer">; readonly parts: readonly OwnPart[] }[], zoneId: string): boolean =>
  columns.some(({ definition, parts }) => {
    const own = parts.find((part) => part.zoneId === zoneId);
    return (addsUp(definition) || definition.reducer === "ratio") && own !== undefined && ((typeof own.value === "number" && own.value !== 0) || (own.denominator ?? 0) !== 0);
  });
