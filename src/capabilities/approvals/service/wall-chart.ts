import type { Input } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { getWallChart } from "../contract/operations.ts";
import type { WallChart } from "../contract/wall-chart.ts";
import { chartLamps } from "../rules/project-lamp.ts";
import { caseCounts, wallChart } from "../rules/wall-chart.ts";
import { lampsOfProjects } from "./project-lamps.ts";
import { computedWall, keptWall, wallOn, wallQuestion, type DatedQuestion, type Wall } from "./wall.ts";

export async function readWallChart(means: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof getWallChart>): Promise<WallChart> {
  const question = await wallQuestion(tx, params.zoneId, query);
  return chartOf(means, tx, question, await wallOn(means, tx, question));
}

async function chartOf(means: ApprovalMeans, tx: ScopedTx, question: DatedQuestion, { rows, items, units, inForce, at, irregular }: Wall): Promise<WallChart> {
  const counts = caseCounts(rows, items, at);
  const lamps = await lampsOfProjects(tx, question, rows.map(({ id }, place) => ({ id, counts: counts[place] })), [inForce.rules]);
  // A contact is shown how the own cases stand, not what presses the zone's staff.
  const ofStaff = tx.scope.enterpriseId === undefined;
  const shown = ofStaff ? chartLamps(inForce.rules, lamps.map(({ lists }) => lists[0] ?? [])) : [];
  return wallChart(rows, items, question.year, at, means.calendar, { units, lamps: shown, irregular: ofStaff ? irregular : [] });
}

export const keptWallChart = async (means: ApprovalMeans, tx: ScopedTx, question: DatedQuestion): Promise<WallChart> => chartOf(means, tx, question, await keptWall(means, tx, question));
export const computedWallChart = async (means: ApprovalMeans, tx: ScopedTx, question: DatedQuestion): Promise<WallChart> => chartOf(means, tx, question, await computedWall(means, tx, question));
