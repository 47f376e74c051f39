import { readCatalogue, type CatalogueReading, type EntryFaultCode } from "../../../kernel/catalogue.ts";
import { indicatorCatalogueShape, type IndicatorCatalogue } from "../contract/indicator-catalogue.ts";
import type { Indicator } from "../contract/indicator.ts";

type MeasureFaultCode = "unitNotOfKind" | "basisNotOfNature" | "growthNotOfKind" | "growthOnlyWithoutGrowth";
export type IndicatorFaultCode = EntryFaultCode | MeasureFaultCode;

function indicatorFaults({ measureKind, displayScale, unit, bases, nature, growthBasis, publishes }: Indicator): MeasureFaultCode[] {
  const isMoney = measureKind === "money";
  const faults: MeasureFaultCode[] = [];
  if ((displayScale !== undefined) !== isMoney || (unit !== undefined) === isMoney) faults.push("unitNotOfKind");
  if (bases.some((basis) => (basis === "pointInTime") !== (nature === "stock"))) faults.push("basisNotOfNature");
  if (isMoney && growthBasis === "physical") faults.push("growthNotOfKind");
  if (publishes === "growthOnlyPossible" && growthBasis === "none") faults.push("growthOnlyWithoutGrowth");
  return faults;
}

/** Reads `catalogue/indicators.yaml`; refused with every fault found. */
export const readIndicatorCatalogue = (file: unknown): CatalogueReading<IndicatorCatalogue, IndicatorFaultCode> =>
  readCatalogue(file, indicatorCatalogueShape, ({ indicators }) => indicators, indicatorFaults);
