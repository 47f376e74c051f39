import type { Input, Output } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { factsOfProjects } from "../../projects/service/fact.ts";
import { findProjects, projectNames } from "../../projects/service/find.ts";
import { departmentsOf } from "../../zones/service/department.ts";
import { faultAt, requireRow } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { AgentService } from "../contract/agent-service.ts";
import type { Intake } from "../contract/intake.ts";
import type { WindowMeans } from "../contract/means.ts";
import type { Notice } from "../contract/notice.ts";
import type { listOwnProjects, OwnCase, OwnNotice, OwnProject, OwnService, rateService } from "../contract/own-project.ts";
import { agentServiceTitle, ratedByEnterprise } from "../messages/agent-service.ts";
import { intakeNumber } from "../messages/notice.ts";
import { isFinished } from "../rules/case-state.ts";
import { heldOf, stillMissing, type Known } from "../rules/intake.ts";
import { itemsByCode } from "../rules/item.ts";
import { missingPrerequisites } from "../rules/prerequisites.ts";
import { waitingOf } from "../rules/waiting.ts";
import { agentServiceQuery, updateAgentService } from "../store/agent-service.ts";
import { selectCasesOfProjects } from "../store/case.ts";
import { selectFacts } from "../store/fact.ts";
import { selectIntakes } from "../store/intake.ts";
import { selectNotices } from "../store/notice.ts";
import { keptServices } from "./agent-service.ts";
import { zoneLampDay } from "./lamp-rules.ts";
import { refusal } from "./refuse.ts";
import { shownCases, type ShownCase } from "./shown-cases.ts";
import { windowMeans } from "./window-means.ts";

const MOST_SERVICES = 200;

/** All that is told of the contact's projects, read at once. */
interface Read {
  readonly today: PlainDate;
  readonly cases: readonly ShownCase[];
  readonly organs: ReadonlyMap<string, NonNullable<OwnCase["organ"]>>;
  readonly notices: readonly Notice[];
  readonly intakes: readonly Intake[];
  readonly services: readonly AgentService[];
}

async function readAll(means: WindowMeans, tx: ScopedTx, zoneId: string, today: PlainDate, projectIds: readonly string[]): Promise<Read> {
  const rows = await selectCasesOfProjects(tx, zoneId, projectIds, today);
  const facts = await selectFacts(tx, zoneId, rows.map(({ id }) => id));
  const { rows: departments } = await departmentsOf(tx, { params: { zoneId } });
  const lifeCycle = await factsOfProjects(tx, zoneId, projectIds);
  const started = new Set(lifeCycle.filter(({ kind, withdrawn }) => kind === "started" && !withdrawn).map(({ projectId }) => projectId));
  const at = await zoneLampDay(means, tx, zoneId, today);
  return {
    today, cases: shownCases(means, { rows, facts, at, hasStarted: (projectId) => started.has(projectId) }),
    organs: new Map(departments.map(({ id, name, phone, address }) => [id, { name, phone, address }])),
    notices: await selectNotices(tx, zoneId, projectIds), intakes: await selectIntakes(tx, zoneId, projectIds),
    services: await agentServiceQuery.page(tx, [zoneId], {}, { limit: MOST_SERVICES }),
  };
}

function ownCases(means: WindowMeans, projectId: string, read: Read): OwnCase[] {
  const own = read.cases.filter(({ row }) => row.projectId === projectId);
  const shown = own.map((one) => one.shown);
  const named = itemsByCode(means.catalogue);
  const states = new Map(shown.map(({ item, state }) => [item, state]));
  const received = read.intakes.filter((intake) => intake.projectId === projectId).flatMap((intake) =>
    intake.materials.filter(({ withdrawn }) => !withdrawn).map(({ material, receivedOn }) => ({ material, receivedOn, source: intakeNumber(intake) })));
  const known: Known = { received, decided: shown.flatMap(({ item, state, decidedOn }) => (isFinished(state) && decidedOn !== null ? [{ item, on: decidedOn, source: "" }] : [])) };
  const notices = read.notices.filter((notice) => notice.projectId === projectId && notice.voided === null).map(({ content }) => content);
  return own.flatMap(({ steps, shown: { item: code, state, stateOn, dueOn, departmentId } }) => {
    const item = named.get(code);
    if (!item) return [];
    const open = !isFinished(state);
    return [{
      item: code, name: item.name, state, stateOn, dueOn: open ? dueOn : null, ruleOwner: item.ruleOwner, organ: read.organs.get(departmentId ?? "") ?? null,
      waitingOn: open ? waitingOf(steps, item, means.calendar, read.today)?.now ?? null : null,
      missingMaterials: open ? stillMissing(code, notices, (name) => heldOf(name, known, means.materials) !== null) : [],
      missingItems: state === "notBegun" || state === "preparing" ? missingPrerequisites(item, states).map((one) => named.get(one)?.name ?? one) : [],
    }];
  });
}

const ownNotice = ({ id, kind, year, number, issuedOn, issuer, content, voided }: Notice): OwnNotice => ({ id, kind, year, number, issuedOn, issuer, content, voided });
const ownService = ({ id, content, agent, startedOn, finishedOn, outcome, rating, ratedOn, version }: AgentService): OwnService =>
  ({ id, content, agent, startedOn, finishedOn, outcome, rating, ratedOn, version });

/** What an enterprise may know of its own projects: in the contact's scope no other's rows are to be had. */
export async function ownProjects(shipped: WindowMeans, tx: ScopedTx, { params: { zoneId } }: Input<typeof listOwnProjects>): Promise<Output<typeof listOwnProjects>> {
  const projects = await findProjects(tx, zoneId, (await projectNames(tx, [zoneId])).map(({ id }) => id));
  const today = await zoneToday(tx, zoneId);
  const means = await windowMeans(shipped, tx, zoneId, today);
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
