import { plainDate, yearOf, type PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { LampRulesInForce } from "../contract/lamp.ts";
import type { LifeCycleKind } from "../contract/life-cycle.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { WallChart } from "../contract/wall-chart.ts";
import { computedDays } from "../rules/earlier-wall.ts";
import { itemsByCode } from "../rules/item.ts";
import { lampDay, type LampDay } from "../rules/lamp.ts";
import type { WallProject } from "../rules/wall-chart.ts";
import { judgedLifeCycle } from "../store/judged-life-cycle.ts";
import { selectWallOn, selectWallToday, type WallQuestion } from "../store/wall.ts";
import { lampRulesOn, nearDays } from "./lamp-rules.ts";
import { asOfDay } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

export type DatedQuestion = WallQuestion & { readonly asOf: PlainDate };

/** The year's list and the day that are asked for; the zone's today where none is named. */
export async function wallQuestion(tx: ScopedTx, zoneId: string, asked: { readonly asOf?: string; readonly year?: number }): Promise<DatedQuestion & { readonly today: PlainDate }> {
  const today = await zoneToday(tx, zoneId);
  const asOf = asOfDay(asked.asOf === undefined ? undefined : plainDate(asked.asOf), today);
  return { zoneId, year: asked.year ?? yearOf(asOf), asOf, today };
}

/** The projects of the list as they stood on a day, with the zone's items and rules in force then. */
export interface Wall {
  readonly rows: readonly WallProject[];
  readonly items: readonly ApprovalItem[];
  readonly units: readonly string[];
  readonly inForce: LampRulesInForce;
  readonly at: LampDay;
  readonly irregular: WallChart["irregular"];
}

type Irregular = WallChart["irregular"][number];
interface LifeCycles {
  /** Whether the project's start counts as one: such a project stays ready. */
  readonly right: (project: { readonly id: string }) => boolean;
  readonly irregular: ReadonlyMap<string, readonly Omit<Irregular, "project">[]>;
}

/** What the starts and productions of the list are worth. */
async function lifeCyclesOf(means: ApprovalMeans, tx: ScopedTx, { zoneId, year, asOf }: DatedQuestion): Promise<LifeCycles> {
  const of = async (kind: LifeCycleKind) => (await judgedLifeCycle(tx, { zoneIds: [zoneId], asOf, kind, year }, means)).map(({ id, standing }) => ({ id, kind, standing }));
  const starts = await of("started");
  const right = new Set(starts.filter(({ standing }) => standing === "regular").map(({ id }) => id));
  const irregular = Map.groupBy([...starts, ...await of("producing")].filter(({ standing }) => standing !== "regular"), ({ id }) => id);
  return { right: ({ id }) => right.has(id), irregular: new Map([...irregular].map(([id, events]) => [id, events.map(({ kind, standing }) => ({ kind, standing }))])) };
}

export async function keptWall(shipped: ApprovalMeans, tx: ScopedTx, question: DatedQuestion): Promise<Wall> {
  const means = await zoneMeans(shipped, tx, question.zoneId, question.asOf);
  const lives = await lifeCyclesOf(means, tx, question);
  const found = await selectWallToday(tx, question);
  return wallOf(means, tx, question, { units: found[0]?.units, lives, rows: found.map((row) => ({ ...row, startedRightly: lives.right(row), moved: new Map(row.moved) })) });
}

export async function computedWall(shipped: ApprovalMeans, tx: ScopedTx, question: DatedQuestion): Promise<Wall> {
  const means = await zoneMeans(shipped, tx, question.zoneId, question.asOf);
  const items = itemsByCode(means.catalogue);
  const lives = await lifeCyclesOf(means, tx, question);
  const found = await selectWallOn(tx, question);
  return wallOf(means, tx, question, { units: found[0]?.units, lives, rows: found.map((row) => computedDays({ ...row, startedRightly: lives.right(row) }, items, means, question.asOf)) });
}

interface FoundWall { readonly rows: readonly WallProject[]; readonly units: readonly string[] | null | undefined; readonly lives: LifeCycles }

async function wallOf(means: ApprovalMeans, tx: ScopedTx, { zoneId, asOf }: DatedQuestion, { rows, units, lives }: FoundWall): Promise<Wall> {
  const inForce = await lampRulesOn(means, tx, zoneId, asOf);
  const irregular = rows.flatMap(({ id }, project) => (lives.irregular.get(id) ?? []).map((event) => ({ project, ...event })));
  return { rows, items: means.catalogue.items, units: units ?? [], inForce, irregular, at: lampDay(nearDays(means, inForce), means.calendar, asOf) };
}

/** One query, and one each for the zone's own items, the starts and the rules. Facts never lie in the future, so the days kept with each case are those of today; an earlier day's are computed from the facts. */
export const wallOn = (means: ApprovalMeans, tx: ScopedTx, question: DatedQuestion & { readonly today: PlainDate }): Promise<Wall> =>
  (question.asOf === question.today ? keptWall(means, tx, question) : computedWall(means, tx, question));
