import type { Input } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zonesWithin, zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalMeans } from "../../approvals/contract/means.ts";
import { regularDays } from "../../approvals/service/standing.ts";
import type { CohortRate, getRoundSummary, RoundSummary } from "../contract/round-summary.ts";
import { cohortTerms } from "../rules/cohort.ts";
import { sumsOfRound } from "../rules/round-summary.ts";
import { selectCohort } from "../store/batch-figure.ts";
import { selectFindings, selectSummed } from "../store/round-summary.ts";
import { requireRound } from "./round.ts";

/** What rates are judged by besides the database. */
export type RoundMeans = ApprovalMeans;

/** A round as the zone and those below it take part in it, by a day: sums a track, what to look at, and the rates that hold that day. */
export async function roundSummary(means: RoundMeans, tx: ScopedTx, { params, query }: Input<typeof getRoundSummary>): Promise<RoundSummary> {
  const { zoneId, roundId } = params;
  const zoneIds = await zonesWithin(tx, zoneId);
  const asOf = query.asOf ?? await zoneToday(tx, zoneId);
  const round = await requireRound(tx, roundId);
  const rateOf = async (rate: CohortRate["rate"]): Promise<CohortRate> => {
    const terms = cohortTerms[rate];
    const entries = await selectCohort(tx, terms, { zoneIds, asOf });
    const come = await regularDays(means, tx, { zoneIds, asOf, kind: terms.fact, projectIds: entries.map(({ projectId }) => projectId) });
    return { rate, numerator: entries.filter(({ projectId }) => come.has(projectId)).length, denominator: entries.length };
  };
  return {
    round, asOf,
    ...sumsOfRound(await selectSummed(tx, { roundId, zoneIds, asOf })),
    rates: [await rateOf("startRate"), await rateOf("productionRate")],
    findings: await selectFindings(tx, { roundId, zoneIds }),
  };
}
