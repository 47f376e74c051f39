import type { FactKind } from "../../projects/contract/fact.ts";
import { BatchTrack } from "../contract/entry.ts";
import type { RoundSummary, TrackSum } from "../contract/round-summary.ts";
import { factOfTrack } from "./cohort.ts";

interface Entry {
  readonly zoneId: string;
  readonly projectId: string;
  readonly track: BatchTrack;
  readonly totalInvestmentFen: number;
  readonly expectedOutputFen: number | null;
  readonly expectedTaxFen: number | null;
  readonly verified: boolean;
  readonly factKinds: readonly FactKind[];
}

const sumOf = (entries: readonly Entry[], amount: (entry: Entry) => number | null): number => entries.reduce((sum, entry) => sum + (amount(entry) ?? 0), 0);

function trackSum(track: BatchTrack, entries: readonly Entry[]): TrackSum {
  const own = entries.filter((entry) => entry.track === track);
  return {
    track,
    projects: own.length,
    totalInvestmentFen: sumOf(own, ({ totalInvestmentFen }) => totalInvestmentFen),
    expectedOutputFen: sumOf(own, ({ expectedOutputFen }) => expectedOutputFen),
    expectedTaxFen: sumOf(own, ({ expectedTaxFen }) => expectedTaxFen),
    verified: own.filter(({ verified }) => verified).length,
    reached: own.filter(({ factKinds }) => factKinds.includes(factOfTrack[track])).length,
  };
}

/** Each project once; of one on several tracks the amount of the furthest. The figures of the round count alike. */
function furthest(entries: readonly Entry[]): Entry[] {
  const byProject = new Map<string, Entry>();
  for (const track of BatchTrack.enum) {
    for (const entry of entries) if (entry.track === track) byProject.set(`${entry.zoneId}/${entry.projectId}`, entry);
  }
  return [...byProject.values()];
}

export function sumsOfRound(entries: readonly Entry[]): Pick<RoundSummary, "projects" | "totalInvestmentFen" | "tracks"> {
  const once = furthest(entries);
  return {
    projects: once.length,
    totalInvestmentFen: sumOf(once, ({ totalInvestmentFen }) => totalInvestmentFen),
    tracks: BatchTrack.enum.map((track) => trackSum(track, entries)),
  };
}
