import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import { serveLedger } from "../../platform/http/serve-ledger.ts";
import type { IndicatorMeans } from "./contract/means.ts";
import { indicatorObservations } from "./contract/observation.ts";
import { listIndicators, overviewIndicators } from "./contract/overview.ts";
import { observationKeeper } from "./service/observation.ts";
import { indicatorOverview } from "./service/overview.ts";

export function indicatorRoutes(door: Door, means: IndicatorMeans): void {
  const { edition, indicators } = means.indicators;
  serve(door, listIndicators, () => Promise.resolve({ edition, indicators }));
  serve(door, overviewIndicators, (tx, input) => indicatorOverview(means, tx, input));
  serveLedger(door, indicatorObservations, observationKeeper(means));
}
