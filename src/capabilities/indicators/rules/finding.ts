import type { Indicator } from "../contract/indicator.ts";
import type { ObservationFinding, ToldObservation } from "../contract/observation.ts";

type Level = Pick<ToldObservation, "amountFen" | "quantity">;

const levelOf = ({ amountFen, quantity }: Level): number | undefined => {
  if (amountFen !== null) return amountFen;
  return quantity === null ? undefined : Number(quantity);
};

/** What a cumulated value of the year lies below that of an earlier month: possible (a loss, a correction), seldom right. */
function fallsBelow(row: ToldObservation): boolean {
  const [now, before] = [levelOf(row), row.previous && levelOf(row.previous)];
  return row.basis === "yearToDate" && now !== undefined && before !== null && before !== undefined && now < before;
}

/** What someone should look at. */
export function findingsOf(row: ToldObservation, indicator: Indicator | undefined): ObservationFinding[] {
  if (!indicator) return ["noLongerInCatalogue"];
  const findings: ObservationFinding[] = [];
  if (levelOf(row) === undefined && indicator.publishes !== "growthOnlyPossible") findings.push("growthAlone");
  if (fallsBelow(row)) findings.push("fallsBelowEarlier");
  if (row.laterPublishedOn !== null) findings.push("supersededLater");
  return findings;
}

const nominal: readonly string[] = ["currentPrice", "comparableScope"];

/**
 * 测算: the growth of the level over the base that the organ restated in the same row, in percent with one decimal.
 * None where prices are taken out of the growth, where a side is missing, or where the base is not above zero.
 */
export function estimatedGrowth(row: Pick<ToldObservation, "amountFen" | "quantity" | "baseAmountFen" | "baseQuantity" | "priceBasis">): string | null {
  const now = levelOf(row);
  const base = levelOf({ amountFen: row.baseAmountFen, quantity: row.baseQuantity });
  if (!nominal.includes(row.priceBasis) || now === undefined || base === undefined || base <= 0) return null;
  return ((now / base - 1) * 100).toFixed(1);
}
