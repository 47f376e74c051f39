import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import type { CatalogueShape } from "../../../kernel/catalogue.ts";
import { Day, record } from "../../../kernel/schema.ts";
import { Indicator } from "./indicator.ts";

const IndicatorCatalogue = record({
  edition: Type.Integer({ minimum: 1, title: "版次" }),
  validFrom: Day("起用日期"),
  indicators: Type.Array(Indicator, { minItems: 1 }),
});
/** The shipped edition. */
export type IndicatorCatalogue = Static<typeof IndicatorCatalogue>;

const compiled = Compile(IndicatorCatalogue);

/** Apart from `indicator.ts`, since pages read that one and must not compile code. */
export const indicatorCatalogueShape: CatalogueShape<IndicatorCatalogue> = {
  is: (value): value is IndicatorCatalogue => compiled.Check(value),
  errors: (value) => compiled.Errors(value).map(({ instancePath, message }) => `${instancePath}: ${message}`),
};
