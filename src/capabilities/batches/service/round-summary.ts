import type { Input } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zonesWithin, zoneToday } from "../../zones/service/zone.ts";
import type { CohortRate, getRoundSummary, RoundSummary } from "../contract/round-summary.ts";
import { cohortTerms } from "../rules/cohort.ts";
import { sumsOfRound } from "../rules/round-summary.ts";
import { countCohort } from "../store/batch-figure.ts";
import { selectFindings, selectSummed } from "../store/round-summary.ts";
import { requireRound } from "./round.ts";

/** A round as the zone and those below it take part in it, by a day: sums a track, what to look at, and the rates that hold that day. */
export async function roundSummary(tx: ScopedTx, { params, query }: Input<typeof getRoundSummary>): Promise<RoundSummary> {
  const { zoneId, roundId } = params;
  const zoneIds = await zonesWithin(tx, zoneId);
  const asOf = query.asOf ?? await zoneToday(tx, zoneId);
  const round = await requireRound(tx, roundId);
  const rateOf = async (rate: CohortRate["rate"]): Promise<CohortRate> => ({ rate, ...await countCohort(tx, cohortTerms[rate], { zoneIds, asOf }) });
  return {
    round, asOf,
    ...sumsOfRound(await selectSummed(tx, { roundId, zoneIds, asOf })),
    rates: [await rateOf("startRate"), await rateOf("productionRate")],
    findings: await selectFindings(tx, { roundId, zoneIds }),
  };
}
