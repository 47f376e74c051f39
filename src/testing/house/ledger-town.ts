import type { FastifyInstance } from "fastify";
import { signIn } from "../../capabilities/accounts/contract/session.ts";
import { findCaller, recordRefusal } from "../../capabilities/accounts/service/session.ts";
import { agentMandates } from "../../capabilities/approvals/contract/agent-mandate.ts";
import { agentServices } from "../../capabilities/approvals/contract/agent-service.ts";
import { commitmentEvidence } from "../../capabilities/approvals/contract/commitment-evidence.ts";
import { environmentalCommitments } from "../../capabilities/approvals/contract/environmental-commitment.ts";
import { itemArrangements } from "../../capabilities/approvals/contract/item-arrangement.ts";
import { itemMaterialEdits } from "../../capabilities/approvals/contract/item-material-edit.ts";
import { itemOverrides } from "../../capabilities/approvals/contract/item-override.ts";
import { lampExcuses, zoneLampRules } from "../../capabilities/approvals/contract/lamp-ledgers.ts";
import { takeIntake } from "../../capabilities/approvals/contract/intake.ts";
import { addPlanReview, issuePlan } from "../../capabilities/approvals/contract/tailored-plan.ts";
import { windowEnquiries } from "../../capabilities/approvals/contract/window-enquiry.ts";
import { batchEntries } from "../../capabilities/batches/contract/entry.ts";
import { createRound } from "../../capabilities/batches/contract/round.ts";
import { goals } from "../../capabilities/city/contract/goal.ts";
import { creditCode } from "../../capabilities/enterprises/builders.ts";
import { createEnterprise } from "../../capabilities/enterprises/contract/enterprise.ts";
import { enterpriseIndustries, zoneIndustries } from "../../capabilities/enterprises/contract/industry.ts";
import { memberships } from "../../capabilities/enterprises/contract/membership.ts";
import { pairings } from "../../capabilities/enterprises/contract/pairing.ts";
import { qualifications } from "../../capabilities/enterprises/contract/qualification.ts";
import { indicatorObservations } from "../../capabilities/indicators/contract/observation.ts";
import { decisions } from "../../capabilities/meetings/contract/decision.ts";
import { meetings } from "../../capabilities/meetings/contract/meeting.ts";
import { events } from "../../capabilities/operations/contract/event.ts";
import { suppliers } from "../../capabilities/operations/contract/supplier.ts";
import { assignProblem, recordProblemProgress } from "../../capabilities/problems/contract/operations.ts";
import { problems } from "../../capabilities/problems/contract/problem.ts";
import { projectForm } from "../../capabilities/projects/builders.ts";
import { projectConditions } from "../../capabilities/projects/contract/condition.ts";
import { monthlyInvestments } from "../../capabilities/projects/contract/monthly-investment.ts";
import { createProject } from "../../capabilities/projects/contract/project.ts";
import { visits } from "../../capabilities/visits/contract.ts";
import { createDepartment } from "../../capabilities/zones/contract.ts";
import { zoneRoutes } from "../../capabilities/zones/routes.ts";
import type { LedgerOperations } from "../../kernel/ledger.ts";
import type { Operation } from "../../kernel/operation.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { Role } from "../../kernel/role.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { mountsOf } from "../../main/mounts.ts";
import { buildApp } from "../../platform/http/server.ts";
import { testApp, testPassword, type TestApp } from "../test-app.ts";
import { testClient, type TestClient } from "../test-client.ts";
import { newId } from "../../platform/new-id.ts";

export type Body = Readonly<Record<string, unknown>>;

/** An enterprise with its project, the department charged with its problems, and its row of each ledger. */
export interface Side {
  readonly zoneId: string;
  /** Stands in each name and text of the side. */
  readonly mark: string;
  readonly enterpriseId: string;
  readonly projectId: string;
  readonly departmentId: string;
  readonly userId: string;
  readonly number: number;
  readonly rows: Map<LedgerOperations, string>;
}

/** A ledger with who keeps it; `whole` is seen by all who may see it at all: nobody's part of a zone is told apart. */
export interface Trial {
  readonly ledger: LedgerOperations;
  readonly keeper: Role;
  readonly whole?: boolean;
  readonly body: (side: Side) => Body;
}

const of = (ledger: LedgerOperations, { rows }: Side) => rows.get(ledger) ?? "";
const round = { id: "" };

/** Every ledger that is served, so that what an entry names is entered before it. */
export const trials: readonly Trial[] = [
  { ledger: suppliers, keeper: "projectOfficer", whole: true, body: ({ mark }) => ({ name: `supplier ${mark}`, supplies: "coal" }) },
  { ledger: zoneIndustries, keeper: "statistician", whole: true, body: ({ mark, number }) => ({ name: `industry ${mark}`, standing: "leading", place: number, validFrom: "2024-01-01" }) },
  { ledger: qualifications, keeper: "statistician", body: ({ enterpriseId, mark }) => ({ kind: "highTechEnterprise", level: "national", awardedOn: "2024-12-12", enterpriseId, batch: mark }) },
  { ledger: memberships, keeper: "statistician", body: ({ enterpriseId, mark }) => ({ enterpriseId, sizeClass: "aboveScaleIndustry", enteredOn: "2024-01-01", entryDocument: mark }) },
  { ledger: enterpriseIndustries, keeper: "statistician", body: (side) => ({ enterpriseId: side.enterpriseId, industryId: of(zoneIndustries, side), validFrom: "2024-02-01" }) },
  { ledger: pairings, keeper: "zoneLeader", body: ({ enterpriseId, userId }) => ({ enterpriseId, duty: "pairedCadre", userId, validFrom: "2025-01-01" }) },
  { ledger: problems, keeper: "projectOfficer", body: ({ enterpriseId, projectId, mark }) => ({ raisedOn: "2025-03-01", origin: "visit", category: "funds", content: `problem ${mark}`, enterpriseId, projectId }) },
  { ledger: meetings, keeper: "projectOfficer", whole: true, body: (side) => ({ kind: "seminar", title: "A meeting", heldOn: "2025-03-03", content: `meeting ${side.mark}`, participants: [{ enterpriseId: side.enterpriseId }], subjects: [{ enterpriseId: side.enterpriseId }] }) },
  { ledger: decisions, keeper: "projectOfficer", whole: true, body: (side) => ({ meetingId: of(meetings, side), content: `decision ${side.mark}`, departmentId: side.departmentId }) },
  { ledger: projectConditions, keeper: "projectOfficer", body: ({ projectId }) => ({ projectId, condition: "siteArea", value: "3.5", occurredOn: "2025-03-03" }) },
  { ledger: itemOverrides, keeper: "administrator", whole: true, body: ({ number, mark }) => ({ kind: "change", item: "eiaForm", validFrom: `2025-03-0${String(number)}`, content: { promisedLimit: { n: 9, unit: "workday" } }, source: `guide ${mark}`, verified: false, explanation: `guide ${mark}` }) },
  { ledger: itemArrangements, keeper: "projectOfficer", whole: true, body: ({ number, mark }) => ({ item: number === 1 ? "geohazardAssessment" : "seismicSafety", kind: "areaWideAssessment", validFrom: "2025-01-01", title: `report ${mark}`, doneOn: "2024-11-01", source: `list ${mark}`, verified: false }) },
  { ledger: itemMaterialEdits, keeper: "projectOfficer", whole: true, body: ({ number, mark }) => ({ item: "eiaForm", validFrom: `2025-03-0${String(number)}`, materials: [{ name: `paper ${mark}`, form: "copy", copies: 1 }], source: `guide ${mark}`, verified: false, explanation: `guide ${mark}` }) },
  { ledger: windowEnquiries, keeper: "projectOfficer", body: ({ projectId, enterpriseId, mark }) => ({ enquiredOn: "2025-03-03", channel: "online", question: `question ${mark}`, projectId, enterpriseId }) },
  { ledger: agentMandates, keeper: "projectOfficer", body: ({ projectId, mark }) => ({ projectId, mandator: `owner ${mark}`, agentName: "an agent", validFrom: "2025-03-01" }) },
  { ledger: agentServices, keeper: "projectOfficer", body: ({ projectId, mark }) => ({ projectId, mode: "act", content: `service ${mark}`, agentName: "an agent", startedOn: "2025-03-03", handover: [{ material: `paper ${mark}`, form: "copy", copies: 1, handedOn: "2025-03-03" }] }) },
  { ledger: environmentalCommitments, keeper: "projectOfficer", body: ({ projectId, mark }) => ({ projectId, subject: "vocs", content: `commitment ${mark}`, target: "zero", committedOn: "2024-11-05" }) },
  { ledger: commitmentEvidence, keeper: "projectOfficer", body: (side) => ({ commitmentId: of(environmentalCommitments, side), kind: "monitoring", occurredOn: "2025-03-03", result: "met", content: `evidence ${side.mark}` }) },
  { ledger: batchEntries, keeper: "projectOfficer", body: ({ projectId, mark }) => ({ roundId: round.id, track: "signed", projectId, totalInvestmentFen: 100_000_000, verifiedOn: "2025-03-25", verifiedBy: mark, evidence: mark }) },
  { ledger: monthlyInvestments, keeper: "projectOfficer", body: ({ projectId }) => ({ projectId, month: "2025-03", plannedFen: 200, completedFen: 100 }) },
  { ledger: zoneLampRules, keeper: "projectOfficer", whole: true, body: ({ mark, number }) => ({
    validFrom: `2025-01-0${String(number)}`, name: "rules", note: mark,
    rules: [{ id: "wuhan", dimension: "progress", subject: "project", measure: "percentDone", unit: "percent", levels: [{ lamp: "red", compare: "lessThan", value: 60 }], clause: "x", source: "x", verified: false }],
  }) },
  { ledger: lampExcuses, keeper: "projectOfficer", body: ({ projectId, mark }) => ({
    projectId, dimension: "progress", kind: "winterStoppage", fromDay: "2025-01-01", toDay: "2025-03-31", approver: mark, approvedOn: "2025-01-02", grounds: `excuse ${mark}`,
  }) },
  { ledger: visits, keeper: "projectOfficer", body: (side) => ({ enterpriseId: side.enterpriseId, visitedOn: "2025-03-03", purpose: "research", ledByLeader: false, visitors: [{ person: "Somebody" }], situation: `visit ${side.mark}`, problemIds: [of(problems, side)] }) },
  { ledger: events, keeper: "projectOfficer", body: (side) => ({
    enterpriseId: side.enterpriseId, kind: "maintenanceOutage", facility: `furnace ${side.mark}`, actualFrom: "2025-01-05",
    materials: [{ name: "coal", unit: "t", supplierId: of(suppliers, side) }], meetingIds: [of(meetings, side)],
  }) },
  { ledger: indicatorObservations, keeper: "statistician", whole: true, body: ({ number }) => ({
    indicator: "industrialValueAdded", basis: "yearToDate", period: `2025-01/2025-0${String(number + 1)}`, status: "preliminary", publishedOn: `2025-04-0${String(number)}`, amountFen: 110_000_000_000, officialGrowth: "13.8",
  }) },
  { ledger: goals, keeper: "zoneLeader", whole: true, body: ({ mark, number }) => ({ year: 2025, place: number, title: `goal ${mark}` }) },
];

export const reason = "for a test";

/** A sound entry of every operation on a ledger's record beside its five; the version is the row's own. */
export const more: Readonly<Record<string, Body>> = {
  "problems.getProblemDetail": {},
  "problems.assignProblem": { occurredOn: "2025-03-06", departmentId: newId(), version: 3 },
  "problems.recordProblemProgress": { occurredOn: "2025-03-06", note: "Seen to.", version: 3 },
  "problems.extendProblem": { occurredOn: "2025-03-06", note: "Later.", dueOn: "2025-06-01", version: 3 },
  "problems.answerProblem": { occurredOn: "2025-03-06", note: "Done.", disposition: "explained", version: 3 },
  "problems.confirmProblem": { occurredOn: "2025-03-06", satisfied: true, person: "Li", version: 3 },
  "problems.closeOutProblem": { occurredOn: "2025-03-06", version: 3 },
  "problems.reopenProblem": { occurredOn: "2025-03-06", note: "Back.", version: 3 },
  "problems.withdrawProblemStep": { version: 3, reason },
  "approvals.revokeMandate": { revokedOn: "2025-04-01", version: 1, reason },
  "approvals.confirmItemOverride": { version: 1, reason },
  "meetings.completeDecision": { doneOn: "2025-04-01", outcome: "Done.", version: 1 },
  "enterprises.endQualification": { endedOn: "2025-04-01", endedBecause: "revoked", version: 1, reason },
  "enterprises.leaveClass": { leftOn: "2025-04-01", leftBecause: "shrunk", version: 1, reason },
  "enterprises.endPairing": { validTo: "2025-04-01", version: 1, reason },
  "enterprises.handOverPairing": { on: "2025-04-01", person: "Another", handover: "All is told.", version: 1 },
};
export interface Town {
  readonly base: TestApp;
  readonly app: FastifyInstance;
  readonly operations: readonly Operation[];
  readonly zoneId: string;
  /** Paired with the cadre, served by the agent, handled by the handler's department, and the contact's own. */
  readonly seen: Side;
  readonly hidden: Side;
  /** What stands in another zone, of which nobody of this one knows. */
  readonly abroad: Side;
  /** Settled as the one abroad, in a zone of its own, and without a row in any ledger. */
  readonly bare: Side;
  readonly by: (role: Role) => TestClient;
  readonly byAbroad: (role: Role) => TestClient;
  readonly byBare: (role: Role) => TestClient;
  readonly roundId: () => string;
  readonly close: () => Promise<void>;
}

const clockDay = plainDate("2025-04-14");

async function openDoor(base: TestApp) {
  const { database } = base.testDatabase;
  const rules = { examplesMaySignIn: true };
  const now = () => base.clock.now;
  return buildApp({
    database, now, cookieSecure: false, logger: false, bodyLimit: 1024 * 1024, requestsPerMinute: 1_000_000,
    findCaller: ({ sessionSecret }) => (sessionSecret === undefined ? Promise.resolve(undefined) : findCaller(database, sessionSecret, now(), rules)),
    recordRefusal: (caller, op) => recordRefusal(database, caller, op, now()),
  }, mountsOf(await readShippedCatalogue(), rules));
}

type Place = Pick<Side, "zoneId" | "mark" | "number">;
type Staff = (role: Role) => TestClient;

async function settle(staff: Staff, { zoneId, mark, number }: Place, people: { readonly cadre: string; readonly agent: string | undefined }): Promise<Side> {
  const officer = staff("projectOfficer");
  const { id: departmentId } = await staff("administrator").call(createDepartment, { params: { zoneId }, body: { name: `department ${mark}`, kind: "decidingOrgan" } });
  const { id: enterpriseId } = await officer.call(createEnterprise, { params: { zoneId }, body: { creditCode: creditCode(number), name: `enterprise ${mark}` } });
  const project = await officer.call(createProject, { params: { zoneId }, body: { ...projectForm(number, enterpriseId), name: `project ${mark}`, ...(people.agent === undefined ? {} : { agentId: people.agent }) } });
  return { zoneId, mark, number, departmentId, enterpriseId, projectId: project.id, userId: people.cadre, rows: new Map() };
}

/** One person a role of the zone, signed in as they are asked for. */
function staffOf(base: TestApp, app: FastifyInstance, zoneId: string) {
  const clients = new Map<Role, TestClient>();
  const ids = new Map<Role, string>();
  const enter = async (role: Role, given: { readonly departmentId?: string; readonly enterpriseId?: string } = {}) => {
    const account = `u${newId().slice(-12)}`;
    ids.set(role, await base.user(account, { role, zoneId, ...given }));
    const client = testClient(app);
    await client.call(signIn, { body: { account, password: testPassword } });
    clients.set(role, client);
  };
  const by = (role: Role): TestClient => {
    const client = clients.get(role);
    if (!client) throw new Error(`nobody holds ${role}`);
    return client;
  };
  return { enter, by, idOf: (role: Role) => ids.get(role) ?? "" };
}

/** The keepers enter a row of every ledger; the problem is charged to the side's department and has an internal note. */
async function furnish(staff: Staff, side: Side): Promise<void> {
  for (const { ledger, keeper, body } of trials) {
    const row = await staff(keeper).call(ledger.create, { params: { zoneId: side.zoneId }, body: body(side) }) as { readonly id: string };
    side.rows.set(ledger, row.id);
  }
  const ofProject = { zoneId: side.zoneId, projectId: side.projectId };
  const officer = staff("projectOfficer");
  await officer.call(takeIntake, { params: ofProject, body: { receivedOn: "2025-03-03", handedBy: `hand ${side.mark}`, items: [{ item: "energyReview" }], materials: [{ name: `paper ${side.mark}`, form: "copy", copies: 1, items: ["energyReview"], received: true }] } });
  const plan = await officer.call(issuePlan, { params: ofProject, body: { issuedBy: "Li", number: 1, content: { state: `state ${side.mark}`, requests: "None.", path: [], policies: [] } } });
  await officer.call(addPlanReview, { params: { zoneId: side.zoneId, planId: plan.id }, body: { reviewedOn: "2025-04-14", reviewer: "Li", finding: `review ${side.mark}` } });
  const params = { zoneId: side.zoneId, recordId: of(problems, side) };
  await staff("projectOfficer").call(assignProblem, { params, body: { occurredOn: "2025-03-04", departmentId: side.departmentId, dueOn: "2025-05-01", version: 1 } });
  await staff("projectOfficer").call(recordProblemProgress, { params, body: { occurredOn: "2025-03-05", note: `progress ${side.mark}`, version: 2 } });
}

/** The department of a side handles a case of its project, whose due day a recount has moved; somebody has exported the zone's chart. */
async function handleCase(base: TestApp, { zoneId, projectId, departmentId }: Side): Promise<void> {
  const [caseId, recountId] = [newId(), newId()];
  const { asOwner } = base.testDatabase;
  await asOwner(
    "insert into approval_case (zone_id, id, project_id, item, department_id, recorded_on, recorded_at, recorded_by) values ($1, $2, $3, 'x', $4, '2025-01-01', now(), 'test')",
    [zoneId, caseId, projectId, departmentId]);
  await asOwner(
    "insert into case_recount (zone_id, id, work_days, items, counted, moved, recorded_on, recorded_at, recorded_by) values ($1, $2, 'x', 'x', 1, 1, '2025-01-01', now(), 'test')", [zoneId, recountId]);
  await asOwner(
    `insert into recounted_case (zone_id, id, recount_id, project_id, case_id, due_before, due_after, recorded_on, recorded_at, recorded_by)
      values ($1, $2, $3, $4, $5, '2025-04-10', '2025-04-11', '2025-01-01', now(), 'test')`, [zoneId, newId(), recountId, projectId, caseId]);
  await asOwner(
    "insert into export_record (zone_id, id, operation, title, asked, row_count, recorded_at, recorded_by) values ($1, $2, 'x', 'x', '{}', 1, now(), 'somebody')", [zoneId, newId()]);
}

const keepers = ["administrator", "cityCoordinator", "zoneLeader", "projectOfficer", "statistician", "auditor"] as const;
const narrowedTo = ["approvalAgent", "pairedCadre"] as const;

export async function openTown(): Promise<Town> {
  const base = await testApp(zoneRoutes);
  const { app, door: { operations } } = await openDoor(base);
  const [zoneId, otherId, bareId] = [(await base.zone({ clockDay })).id, (await base.zone({ clockDay })).id, (await base.zone({ clockDay })).id];
  const [here, there, nowhere] = [staffOf(base, app, zoneId), staffOf(base, app, otherId), staffOf(base, app, bareId)];
  for (const role of [...keepers, ...narrowedTo]) await here.enter(role);
  for (const role of keepers) for (const zone of [there, nowhere]) await zone.enter(role);
  const people = { cadre: here.idOf("pairedCadre"), agent: here.idOf("approvalAgent") };
  const seen = await settle(here.by, { zoneId, mark: "SEEN", number: 1 }, people);
  const hidden = await settle(here.by, { zoneId, mark: "HIDDEN", number: 2 }, { cadre: here.idOf("auditor"), agent: undefined });
  const abroad = await settle(there.by, { zoneId: otherId, mark: "ABROAD", number: 1 }, { cadre: there.idOf("auditor"), agent: undefined });
  const bare = await settle(nowhere.by, { zoneId: bareId, mark: "BARE", number: 1 }, { cadre: nowhere.idOf("auditor"), agent: undefined });
  await here.enter("departmentHandler", { departmentId: seen.departmentId });
  await here.enter("enterpriseContact", { enterpriseId: seen.enterpriseId });
  for (const side of [seen, hidden, abroad, bare]) await handleCase(base, side);
  round.id = (await here.by("cityCoordinator").call(createRound, { body: { level: "city", organiser: "City", year: 2025, seq: 1, name: "Round", heldOn: "2025-03-20" } })).id;
  for (const side of [seen, hidden]) await furnish(here.by, side);
  await furnish(there.by, abroad);
  return {
    base, app, operations, zoneId, seen, hidden, abroad, bare, by: here.by, byAbroad: there.by, byBare: nowhere.by, roundId: () => round.id,
    close: async () => { await app.close(); await base.close(); },
  };
}
