import type { Input } from "../../../kernel/operation.ts";
import { plainDate, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { getWallChart } from "../contract/operations.ts";
import type { WallChart } from "../contract/wall-chart.ts";
import { computedDays } from "../rules/earlier-wall.ts";
import { itemsByCode } from "../rules/item.ts";
import { lampDay } from "../rules/lamp.ts";
import { wallChart } from "../rules/wall-chart.ts";
import { judgedLifeCycle } from "../store/judged-life-cycle.ts";
import { selectWallOn, selectWallToday, type WallQuestion } from "../store/wall.ts";
import { asOfDay } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

/** One query, and one for the starts of the list. Facts never lie in the future, so the days kept with each case are those of today; an earlier day is computed. */
export async function readWallChart(means: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof getWallChart>): Promise<WallChart> {
  const today = await zoneToday(tx, params.zoneId);
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), today);
  const question = { zoneId: params.zoneId, year: query.year ?? yearOf(asOf), asOf };
  return asOf === today ? keptWallChart(means, tx, question) : computedWallChart(means, tx, question);
}

type DatedQuestion = WallQuestion & { readonly asOf: PlainDate };

/** Of the list, the projects whose start counts as one: those stay ready. */
async function startedRightly(means: ApprovalMeans, tx: ScopedTx, { zoneId, year, asOf }: DatedQuestion): Promise<ReadonlySet<string>> {
  const starts = await judgedLifeCycle(tx, { zoneIds: [zoneId], asOf, kind: "started", year }, means);
  return new Set(starts.filter(({ standing }) => standing === "regular").map(({ id }) => id));
}

export async function keptWallChart(shipped: ApprovalMeans, tx: ScopedTx, question: DatedQuestion): Promise<WallChart> {
  const means = await zoneMeans(shipped, tx, question.zoneId, question.asOf);
  const at = lampDay(means.lampRules, means.calendar, question.asOf);
  const right = await startedRightly(means, tx, question);
  const projects = (await selectWallToday(tx, question)).map(({ moved, ...row }) => ({ ...row, startedRightly: right.has(row.id), moved: new Map(moved) }));
  return wallChart(projects, means.catalogue.items, question.year, at, means.calendar);
}

export async function computedWallChart(shipped: ApprovalMeans, tx: ScopedTx, question: DatedQuestion): Promise<WallChart> {
  const means = await zoneMeans(shipped, tx, question.zoneId, question.asOf);
  const items = itemsByCode(means.catalogue);
  const right = await startedRightly(means, tx, question);
  const projects = (await selectWallOn(tx, question)).map((row) => computedDays({ ...row, startedRightly: right.has(row.id) }, items, means, question.asOf));
  return wallChart(projects, means.catalogue.items, question.year, lampDay(means.lampRules, means.calendar, question.asOf), means.calendar);
}
