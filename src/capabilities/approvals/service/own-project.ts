import type { Input, Output } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { factsOfProjects } from "../../projects/service/fact.ts";
import { findProjects, projectNames } from "../../projects/service/find.ts";
import { departmentsOf } from "../../zones/service/department.ts";
import { faultAt, requireRow } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { AgentService } from "../contract/agent-service.ts";
import type { ApprovalCase } from "../contract/case.ts";
import type { Intake } from "../contract/intake.ts";
import type { WindowMeans } from "../contract/means.ts";
import type { Notice } from "../contract/notice.ts";
import type { listOwnProjects, OwnCase, OwnNotice, OwnProject, OwnService, rateService } from "../contract/own-project.ts";
import { agentServiceTitle, ratedByEnterprise } from "../messages/agent-service.ts";
import { intakeNumber } from "../messages/notice.ts";
import { daysOf } from "../rules/case-days.ts";
import { isFinished } from "../rules/case-state.ts";
import { caseOn } from "../rules/case-view.ts";
import { heldOf, stillMissing, type Known } from "../rules/intake.ts";
import { governingItem } from "../rules/governing-item.ts";
import { itemsByCode } from "../rules/item.ts";
import type { LampDay } from "../rules/lamp.ts";
import { missingPrerequisites } from "../rules/prerequisites.ts";
import { waitingOf } from "../rules/waiting.ts";
import { agentServiceQuery, updateAgentService } from "../store/agent-service.ts";
import { selectCasesOfProjects, type CaseRow } from "../store/case.ts";
import { selectFacts, type FactRow } from "../store/fact.ts";
import { selectIntakes } from "../store/intake.ts";
import { selectNotices } from "../store/notice.ts";
import { keptServices } from "./agent-service.ts";
import { zoneLampDay } from "./lamp-rules.ts";
import { refusal } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

const MOST_SERVICES = 200;

/** All that is told of the contact's projects, read at once. */
interface Read {
  readonly today: PlainDate;
  readonly at: LampDay;
  readonly cases: readonly CaseRow[];
  readonly facts: ReadonlyMap<string, readonly FactRow[]>;
  readonly started: ReadonlySet<string>;
  readonly organs: ReadonlyMap<string, NonNullable<OwnCase["organ"]>>;
  readonly notices: readonly Notice[];
  readonly intakes: readonly Intake[];
  readonly services: readonly AgentService[];
}

async function readAll(means: WindowMeans, tx: ScopedTx, zoneId: string, today: PlainDate, projectIds: readonly string[]): Promise<Read> {
  const cases = await selectCasesOfProjects(tx, zoneId, projectIds, today);
  const facts = new Map<string, FactRow[]>(cases.map(({ id }) => [id, []]));
  for (const fact of await selectFacts(tx, zoneId, cases.map(({ id }) => id))) if (!fact.struck) facts.get(fact.caseId)?.push(fact);
  const { rows: departments } = await departmentsOf(tx, { params: { zoneId } });
  const lifeCycle = await factsOfProjects(tx, zoneId, projectIds);
  return {
    today, cases, facts, at: await zoneLampDay(means, tx, zoneId, today),
    started: new Set(lifeCycle.filter(({ kind, withdrawn }) => kind === "started" && !withdrawn).map(({ projectId }) => projectId)),
    organs: new Map(departments.map(({ id, name, phone, address }) => [id, { name, phone, address }])),
    notices: await selectNotices(tx, zoneId, projectIds), intakes: await selectIntakes(tx, zoneId, projectIds),
    services: await agentServiceQuery.page(tx, [zoneId], {}, { limit: MOST_SERVICES }),
  };
}

function shownCases(means: WindowMeans, projectId: string, { at, cases, facts, started }: Read): ApprovalCase[] {
  const { calendar, catalogue } = means;
  return catalogue.items.flatMap((present) => cases.filter((row) => row.projectId === projectId && row.item === present.code).map((row) => {
    const own = facts.get(row.id) ?? [];
    const item = governingItem(means, present, own);
    return caseOn({ identity: row, days: daysOf(own, item, calendar), item, started: started.has(projectId) }, at, calendar);
  }));
}

function ownCases(means: WindowMeans, projectId: string, read: Read): OwnCase[] {
  const shown = shownCases(means, projectId, read);
  const named = itemsByCode(means.catalogue);
  const states = new Map(shown.map(({ item, state }) => [item, state]));
  const received = read.intakes.filter((intake) => intake.projectId === projectId).flatMap((intake) =>
    intake.materials.filter(({ withdrawn }) => !withdrawn).map(({ material, receivedOn }) => ({ material, receivedOn, source: intakeNumber(intake) })));
  const known: Known = { received, decided: shown.flatMap(({ item, state, decidedOn }) => (isFinished(state) && decidedOn !== null ? [{ item, on: decidedOn, source: "" }] : [])) };
  const notices = read.notices.filter((notice) => notice.projectId === projectId).map(({ content }) => content);
  return shown.flatMap(({ id, item: code, state, stateOn, dueOn, departmentId }) => {
    const item = named.get(code);
    if (!item) return [];
    const open = !isFinished(state);
    return [{
      item: code, name: item.name, state, stateOn, dueOn: open ? dueOn : null, ruleOwner: item.ruleOwner, organ: read.organs.get(departmentId ?? "") ?? null,
      waitingOn: open ? waitingOf(read.facts.get(id) ?? [], item, means.calendar, read.today)?.now ?? null : null,
      missingMaterials: open ? stillMissing(code, notices, (name) => heldOf(name, known, means.materials) !== null) : [],
      missingItems: state === "notBegun" || state === "preparing" ? missingPrerequisites(item, states).map((one) => named.get(one)?.name ?? one) : [],
    }];
  });
}

const ownNotice = ({ id, kind, year, number, issuedOn, content }: Notice): OwnNotice => ({ id, kind, year, number, issuedOn, content });
const ownService = ({ id, content, agent, startedOn, finishedOn, outcome, rating, ratedOn, version }: AgentService): OwnService =>
  ({ id, content, agent, startedOn, finishedOn, outcome, rating, ratedOn, version });

/** What an enterprise may know of its own projects: in the contact's scope no other's rows are to be had. */
export async function ownProjects(shipped: WindowMeans, tx: ScopedTx, { params: { zoneId } }: Input<typeof listOwnProjects>): Promise<Output<typeof listOwnProjects>> {
  const projects = await findProjects(tx, zoneId, (await projectNames(tx, [zoneId])).map(({ id }) => id));
  const today = await zoneToday(tx, zoneId);
  const means = await zoneMeans(shipped, tx, zoneId, today);
  const read = await readAll(means, tx, zoneId, today, projects.map(({ id }) => id));
  const rows = projects.map(({ id, name, agentName, example }): OwnProject => ({
    id, name, agent: agentName, example, cases: ownCases(means, id, read),
    notices: read.notices.filter(({ projectId }) => projectId === id).map(ownNotice),
    services: read.services.filter(({ projectId }) => projectId === id).map(ownService),
  }));
  return { asOf: read.today, rows };
}

/** The enterprise's own word on a finished service; it may be given anew. A conflict shows no more of the row than the page does. */
export async function rateOwnService(tx: ScopedTx, { params: { zoneId, serviceId }, body }: Input<typeof rateService>): Promise<OwnService> {
  const of = { zoneId, recordId: serviceId };
  const { finishedOn, withdrawn } = await requireRow(keptServices, tx, of);
  if (finishedOn === null) throw faultAt("rating", "ratedBeforeFinished", agentServiceTitle.ratedBeforeFinished);
  await giveReason(tx, ratedByEnterprise);
  const outcome = withdrawn ? "stale" : await updateAgentService(tx, { zoneId, id: serviceId, version: body.version }, { rating: body.rating, rated_on: await zoneToday(tx, zoneId), rating_opinion: body.opinion ?? null });
  const now = ownService(await requireRow(keptServices, tx, of));
  if (outcome !== "done") throw refusal("conflict", "versionConflict", { current: now });
  return now;
}
