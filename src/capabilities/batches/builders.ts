import type { BatchTrack } from "./contract/entry.ts";
import type { NewBatchEntry } from "./service/entry.ts";
import type { NewRound } from "./service/round.ts";

/** A round of the city; its number within the year tells it apart. */
export const aRound = (seq: number, heldOn: string, overrides: Partial<NewRound> = {}): NewRound =>
  ({ level: "city", organiser: "City", year: Number(heldOn.slice(0, 4)), seq, name: `Round ${heldOn}`, heldOn, ...overrides });

export const anEntry = (roundId: string, track: BatchTrack, projectId: string, overrides: Partial<NewBatchEntry> = {}): NewBatchEntry =>
  ({ roundId, track, projectId, totalInvestmentFen: 100_000_000, ...overrides });
