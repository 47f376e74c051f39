import { entryOf } from "../../../kernel/catalogue.ts";
import type { IndicatorCatalogue } from "../contract/indicator-catalogue.ts";
import type { Indicator } from "../contract/indicator.ts";
import { displayScaleLabel } from "../messages/catalogue.ts";

export const indicatorByCode = ({ indicators }: Pick<IndicatorCatalogue, "indicators">, code: string): Indicator | undefined =>
  entryOf(indicators, code);

/** The unit in which values are typed and shown. */
export const unitOf = ({ displayScale, unit }: Pick<Indicator, "displayScale" | "unit">): string =>
  displayScale === undefined ? (unit ?? "") : displayScaleLabel[displayScale];
