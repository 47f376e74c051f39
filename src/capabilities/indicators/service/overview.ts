import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { IndicatorMeans } from "../contract/means.ts";
import type { IndicatorOverview, overviewIndicators } from "../contract/overview.ts";
import { lastEndedMonth } from "../rules/observation.ts";
import { usualBasis } from "../rules/question.ts";
import { selectLastPublished } from "../store/observation.ts";
import { withFindings } from "./observation.ts";

/** Every indicator that the zone has observations of this year or the last, in the order of the catalogue. */
export async function indicatorOverview(means: IndicatorMeans, tx: ScopedTx, { params: { zoneId }, query }: Input<typeof overviewIndicators>): Promise<Output<typeof overviewIndicators>> {
  const asOf = query.asOf ?? await zoneToday(tx, zoneId);
  const to = lastEndedMonth(asOf);
  const found = (await selectLastPublished(tx, { zoneId, asOf, from: `${String(Number(to.slice(0, 4)) - 1)}-01`, to })).map((row) => withFindings(means, row));
  const rows = means.indicators.indicators.flatMap((indicator): IndicatorOverview[] => {
    const series = found.filter((row) => row.indicator === indicator.code && row.basis === usualBasis(indicator));
    const latest = series.at(-1);
    return latest ? [{ indicator: indicator.code, latest, series }] : [];
  });
  return { asOf, rows };
}
