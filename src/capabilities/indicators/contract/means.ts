import type { IndicatorCatalogue } from "./indicator-catalogue.ts";

/** What this capability reads besides the database; `main/` reads the shipped file once and passes it. */
export interface IndicatorMeans {
  readonly indicators: IndicatorCatalogue;
}
