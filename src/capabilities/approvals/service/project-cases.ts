import type { Input, Output } from "../../../kernel/operation.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { factsOfProjects } from "../../projects/service/fact.ts";
import { requireProject } from "../../projects/service/find.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalCase } from "../contract/case.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { listProjectCases, openCases } from "../contract/operations.ts";
import { daysOf } from "../rules/case-days.ts";
import { caseOn } from "../rules/case-view.ts";
import { lampDay } from "../rules/lamp.ts";
import { barringItems, startBars } from "../rules/readiness.ts";
import { selectCasesOfProject } from "../store/case.ts";
import { selectFacts, type FactRow } from "../store/fact.ts";
import { loadCases } from "./load.ts";
import { asOfDay } from "./refuse.ts";

interface SeenCase {
  readonly seen: boolean;
  readonly shown: ApprovalCase;
}

/** The project's cases as of a day, in the catalogue's order, those out of sight among them. */
async function casesOn(means: ApprovalMeans, tx: ScopedTx, of: { readonly zoneId: string; readonly projectId: string }, asOf: PlainDate): Promise<SeenCase[]> {
  const rows = await selectCasesOfProject(tx, of.zoneId, of.projectId);
  const steps = new Map<string, FactRow[]>(rows.map(({ id }) => [id, []]));
  for (const fact of await selectFacts(tx, of.zoneId, rows.map(({ id }) => id))) if (!fact.struck && fact.occurredOn <= asOf) steps.get(fact.caseId)?.push(fact);
  const at = lampDay(means.lampRules, means.calendar, asOf);
  return means.catalogue.items.flatMap((item) => rows.filter((row) => row.item === item.code).map((row) => ({
    seen: row.seen, shown: caseOn(row, daysOf(steps.get(row.id) ?? [], item, means.calendar), at, means.calendar),
  })));
}

/** What bars the start is told of the whole project; the cases are those in sight. A started project stays ready. */
export async function projectCases(means: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof listProjectCases>): Promise<Output<typeof listProjectCases>> {
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), await zoneToday(tx, params.zoneId));
  await requireProject(tx, params.zoneId, params.projectId);
  const cases = await casesOn(means, tx, params, asOf);
  const facts = await factsOfProjects(tx, params.zoneId, [params.projectId]);
  const started = facts.some(({ kind, withdrawn, occurredOn }) => kind === "started" && !withdrawn && occurredOn <= asOf);
  const missing = startBars(cases.map(({ shown }) => shown.item), cases.map(({ shown }) => shown.state), barringItems(means.catalogue.items));
  return { asOf, readyToStart: started || missing.length === 0, missing, cases: cases.filter(({ seen }) => seen).map(({ shown }) => shown) };
}

/** Puts items on a project's list: each becomes a case that has not begun. What hangs on an example is one. */
export async function listItemsOfProject(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof openCases>): Promise<Output<typeof openCases>> {
  const { zoneId, projectId } = params;
  const { example } = await requireProject(tx, zoneId, projectId);
  const ids = new Set(await loadCases(tx, zoneId, body.items.map((item) => ({ projectId, item, example })), means));
  const cases = await casesOn(means, tx, params, await zoneToday(tx, zoneId));
  return { cases: cases.map(({ shown }) => shown).filter(({ id }) => ids.has(id)) };
}
