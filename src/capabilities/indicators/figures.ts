import type { FigureDefinition } from "../../kernel/figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import type { IndicatorMeans } from "./contract/means.ts";
import { figuresOfIndicator } from "./figures/observed.ts";

/** Level and growth of every indicator of the catalogue. */
export const indicatorFigures = ({ indicators }: IndicatorMeans): readonly FigureDefinition<ScopedTx>[] => indicators.indicators.flatMap(figuresOfIndicator);
