import type { Input, Output } from "../../../kernel/operation.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { SiteCondition } from "../../projects/contract/fact.ts";
import { factsOfProjects } from "../../projects/service/fact.ts";
import { requireProject } from "../../projects/service/find.ts";
import { zonesWithin, zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalCase } from "../contract/case.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { LifeCycleKind } from "../contract/life-cycle.ts";
import type { getProjectStanding, LifeCycleEvent, listIrregular, ProjectStanding } from "../contract/standing.ts";
import { missingConditions, openItems, standsReady, startBars } from "../rules/readiness.ts";
import { lifeCycleBars } from "../rules/standing.ts";
import type { LifeCycleQuestion } from "../store/life-cycle.ts";
import { judgedLifeCycle, type JudgedLifeCycle } from "../store/judged-life-cycle.ts";
import { casesOn } from "./project-states.ts";
import { asOfDay } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

const eventOf = (kind: LifeCycleKind, { occurredOn, evidence, verifier, standing, openItems: open, lacks }: JudgedLifeCycle): LifeCycleEvent =>
  ({ kind, occurredOn, evidence, verifier, standing, openItems: [...open], lacks: [...lacks] });

interface OfProject {
  readonly zoneId: string;
  readonly projectId: string;
}

async function eventOn(tx: ScopedTx, { zoneId, projectId }: OfProject, kind: LifeCycleKind, asOf: PlainDate, means: ApprovalMeans): Promise<LifeCycleEvent | null> {
  const [found] = await judgedLifeCycle(tx, { zoneIds: [zoneId], asOf, kind, projectId }, means);
  return found ? eventOf(kind, found) : null;
}

/** The five states of a project on a day, by all of its cases, also those out of sight. */
export async function projectStanding(shipped: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof getProjectStanding>): Promise<ProjectStanding> {
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), await zoneToday(tx, params.zoneId));
  await requireProject(tx, params.zoneId, params.projectId);
  const means = await zoneMeans(shipped, tx, params.zoneId, asOf);
  return standingOn(means, tx, params, asOf, (await casesOn(means, tx, params, asOf)).cases);
}

/** The same for whoever has the project's cases of the day at hand; the means are those of its zone on the day. */
export async function standingOn(means: ApprovalMeans, tx: ScopedTx, params: OfProject, asOf: PlainDate, cases: readonly { readonly shown: ApprovalCase }[]): Promise<ProjectStanding> {
  const bars = lifeCycleBars(means.catalogue.items);
  const facts = (await factsOfProjects(tx, params.zoneId, [params.projectId])).filter(({ withdrawn, occurredOn }) => !withdrawn && occurredOn <= asOf);
  const factOf = (wanted: string) => facts.find(({ kind }) => kind === wanted);
  const codes = cases.map(({ shown }) => shown.item);
  const states = cases.map(({ shown }) => shown.state);
  const ground = { codes, states, conditions: facts.map(({ kind }) => kind) };
  const start = await eventOn(tx, params, "started", asOf, means);
  const open = openItems(codes, states);
  return {
    asOf, start, production: await eventOn(tx, params, "producing", asOf, means),
    permitsComplete: { met: codes.length > 0 && open.length === 0, listed: codes.length > 0, missing: open },
    readyToStart: { met: standsReady(start?.standing === "regular", ground, bars.started), items: startBars(ground, bars.started), conditions: missingConditions(ground) },
    conditions: SiteCondition.enum.map((condition) => ({ condition, on: factOf(condition)?.occurredOn ?? null, evidence: factOf(condition)?.evidence ?? null })),
    ceremonyOn: factOf("ceremonyHeld")?.occurredOn ?? null,
    landStartedOn: factOf("landStarted")?.occurredOn ?? null,
  };
}

/** For capabilities to the right: the projects whose start (or production) counts as one by the day, with when it happened. */
export async function regularDays(means: ApprovalMeans, tx: ScopedTx, question: LifeCycleQuestion): Promise<ReadonlyMap<string, string>> {
  const rows = await judgedLifeCycle(tx, question, means);
  return new Map(rows.filter(({ standing }) => standing === "regular").map(({ id, occurredOn }) => [id, occurredOn]));
}

/** Starts and productions that count in no figure of started or of producing projects, the newest first. */
export async function irregularEvents(means: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof listIrregular>): Promise<Output<typeof listIrregular>> {
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), await zoneToday(tx, params.zoneId));
  const zoneIds = await zonesWithin(tx, params.zoneId);
  const of = async (kind: LifeCycleKind) => (await judgedLifeCycle(tx, { zoneIds, asOf, kind }, means)).filter(({ standing }) => standing !== "regular").map((row) => ({
    kind, occurredOn: row.occurredOn, standing: row.standing, openItems: [...row.openItems], lacks: [...row.lacks], zoneId: row.zoneId, projectId: row.id, projectName: row.name, example: row.example,
  }));
  const rows = [...await of("started"), ...await of("producing")];
  return { asOf, rows: rows.toSorted((a, b) => (a.occurredOn < b.occurredOn ? 1 : a.occurredOn > b.occurredOn ? -1 : 0)) };
}
