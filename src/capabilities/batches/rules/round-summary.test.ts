import { expect, test } from "vitest";
import type { FactKind } from "../../projects/contract/fact.ts";
import type { BatchTrack } from "../contract/entry.ts";
import { sumsOfRound } from "./round-summary.ts";

const entry = (projectId: string, track: BatchTrack, totalInvestmentFen: number, factKinds: readonly FactKind[] = [], verified = false) =>
  ({ zoneId: "zone", projectId, track, totalInvestmentFen, expectedOutputFen: null, expectedTaxFen: 5, verified, factKinds });

test("a project on two tracks is one project with the amount of the further track, and stands on both tracks", () => {
  const sums = sumsOfRound([entry("a", "started", 30), entry("a", "signed", 20), entry("b", "signed", 7)]);
  expect([sums.projects, sums.totalInvestmentFen]).toEqual([2, 37]);
  expect(sums.tracks.map(({ track, projects, totalInvestmentFen, expectedTaxFen }) => [track, projects, totalInvestmentFen, expectedTaxFen]))
    .toEqual([["signed", 2, 27, 10], ["started", 1, 30, 5], ["producing", 0, 0, 0]]);
});

test("a track is reached by the fact of its own kind, not by a ceremony or an earlier fact", () => {
  const { tracks } = sumsOfRound([entry("a", "started", 1, ["signed"], true), entry("b", "started", 1, ["signed", "started"]), entry("c", "producing", 1, ["producing"])]);
  expect(tracks.map(({ reached, verified }) => [reached, verified])).toEqual([[0, 0], [1, 1], [1, 0]]);
});

test("the same id in two zones is two projects", () => {
  expect(sumsOfRound([entry("a", "signed", 1), { ...entry("a", "signed", 2), zoneId: "other" }])).toMatchObject({ projects: 2, totalInvestmentFen: 3 });
});

test("nothing comes to nothing", () => {
  expect(sumsOfRound([])).toMatchObject({ projects: 0, totalInvestmentFen: 0 });
});
