import type { FigureDefinition } from "../../kernel/figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { outageCount, outageDays, outagesRunning, restartedAt } from "./figures/outage.ts";
import { materialsShort, supplierCount } from "./figures/supply.ts";

export const operationFigures: readonly FigureDefinition<ScopedTx>[] = [outageDays, restartedAt, outageCount, outagesRunning, materialsShort, supplierCount];
