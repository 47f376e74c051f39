import type { LifeCycleKind } from "../../approvals/contract/life-cycle.ts";
import type { FactKind } from "../../projects/contract/fact.ts";
import type { BatchTrack } from "../contract/entry.ts";
import type { RoundLevel } from "../contract/round.ts";

/**
 * What a version of a figure of batches counts. Rounds of these levels count; a round of a county or of one zone
 * would otherwise stand as the city's latest.
 */
export interface RoundPopulation {
  readonly levels: readonly RoundLevel[];
}

/** A conversion rate of a cohort: of what stands on `track` in the rounds before the latest `lag` ones, how much has come as far by the day, as it may. */
export interface CohortTerms extends RoundPopulation {
  readonly track: BatchTrack;
  readonly fact: LifeCycleKind;
  readonly lag: number;
}

/** Of the province and the city. */
export const cityRounds: RoundPopulation = { levels: ["province", "city"] };

/**
 * The first version: the rates as the commerce bureau of 晋中 published them in August 2021, five rounds held and the
 * rates taken of the first four (domain: 82/94 and 67/107). Other places lag or count otherwise: a new version, not an edit.
 */
export const cohortTerms = {
  startRate: { ...cityRounds, track: "signed", fact: "started", lag: 1 },
  productionRate: { ...cityRounds, track: "started", fact: "producing", lag: 1 },
} as const satisfies Record<string, CohortTerms>;

/** Which of a project's own facts says that what the track announces has come about. */
export const factOfTrack = { signed: "signed", started: "started", producing: "producing" } as const satisfies Record<BatchTrack, FactKind>;
