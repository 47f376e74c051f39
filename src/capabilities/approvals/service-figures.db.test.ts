import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureDefinition, FigureQuestion } from "../../kernel/figure.ts";
import { totalOf } from "../../kernel/figure-total.ts";
import { addDays, plainDate, type PlainDate } from "../../kernel/plain-date.ts";
import { readPeriod } from "../../kernel/period.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { seeded } from "../../main/demo/seed.ts";
import { meansOf } from "../../main/means.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { allRecords, checkFigure } from "../../testing/traced-figure.ts";
import type { Zone } from "../zones/contract.ts";
import { decidedSteps, keyProjects } from "./builders.ts";
import { someCommitments, someEnquiries, someEvidence, someServices } from "./builders/services.ts";
import { agentServices } from "./contract/agent-service.ts";
import { listEnterpriseDecided } from "./contract/enterprise-decided.ts";
import { serviceFigures } from "./figures.ts";
import { approvalRoutes } from "./routes.ts";
import { addAgentServices } from "./service/agent-service.ts";
import { addCommitmentEvidence } from "./service/commitment-evidence.ts";
import { addEnvironmentalCommitments } from "./service/environmental-commitment.ts";
import { loadCases } from "./service/load.ts";
import { addWindowEnquiries } from "./service/window-enquiry.ts";

const means = meansOf(await readShippedCatalogue());
const figures = serviceFigures(means);
const today = plainDate("2025-04-14");
const days = [today, addDays(today, -20), addDays(today, -70), plainDate("2025-01-01"), plainDate("2024-12-31")];

let app: TestApp;
let city: Zone;
let zone: Zone;
let second: Zone;
let officer: SignedIn;

async function filled(zoneId: string, count: number): Promise<void> {
  const chance = { today, within: 200, random: seeded(count) };
  await app.asSystem([zoneId], async (tx) => {
    const enteredOn = plainDate("2024-06-01");
    const projects = [
      ...await keyProjects(tx, zoneId, { count: 3, year: 2025, enteredOn }), ...await keyProjects(tx, zoneId, { count: 3, year: 2025, enteredOn, name: "another" }),
    ];
    const commitments = Array.from({ length: count }, () => newId());
    await addAgentServices(tx, zoneId, someServices(projects, { ...chance, count: 2 * count }), means);
    await addWindowEnquiries(tx, zoneId, someEnquiries(projects, { ...chance, count: 2 * count }), means);
    await addEnvironmentalCommitments(tx, zoneId, someCommitments(projects, commitments, chance));
    await addCommitmentEvidence(tx, zoneId, someEvidence(commitments, { ...chance, count: 2 * count }));
  });
}

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); });
  city = await app.zone({ kind: "city", clockDay: today });
  zone = await app.zone({ parentId: city.id, clockDay: today });
  second = await app.zone({ parentId: city.id, clockDay: today });
  officer = await app.as({ role: "projectOfficer", zoneId: zone.id });
  await filled(zone.id, 9);
  await filled(second.id, 6);
});
afterAll(() => app.close());

/** January to the as-of's month, as the figures' service asks unless a period is named. */
function ask(asOf: PlainDate, cut: Partial<FigureQuestion> = {}): FigureQuestion {
  const reading = readPeriod(`${asOf.slice(0, 4)}-01/${asOf.slice(0, 7)}`);
  if (!reading.allowed) throw new Error(reading.code);
  return { zoneId: zone.id, zoneIds: [zone.id], asOf, period: reading.period, periodAsked: false, ...cut };
}
const askCity = (asOf: PlainDate, cut: Partial<FigureQuestion> = {}): FigureQuestion => ask(asOf, { zoneId: city.id, zoneIds: [city.id, zone.id, second.id], ...cut });
const everywhere = <T>(work: (tx: ScopedTx) => Promise<T>) => app.asSystem([city.id, zone.id, second.id], work);
const figureNamed = (id: string): FigureDefinition<ScopedTx> => {
  const found = figures.find((figure) => figure.id === `approvals.${id}`);
  if (!found) throw new Error(id);
  return found;
};
const total = async (tx: ScopedTx, id: string, question: FigureQuestion) => totalOf(figureNamed(id), await figureNamed(id).evaluate(tx, question), question);

describe.each(figures.map((figure) => [figure.id, figure] as const))("%s", (_, figure) => {
  test.each(days)("on %s its value is what its records add up to, of a zone and of a city of two", async (asOf) => {
    await everywhere(async (tx) => {
      const alone = await checkFigure(tx, figure, ask(asOf));
      const whole = await checkFigure(tx, figure, askCity(asOf));
      if (asOf === today && figure.kind === "count") expect(whole).toBeGreaterThan(Number(alone));
      if (asOf === today) expect(Number(alone)).toBeGreaterThan(0);
    });
  });
  test("cut to each project or each owner, its records are those of the whole that belong to one", async () => {
    await everywhere(async (tx) => {
      const { rows } = await sql<{ id: string; owner: string }>`select id, enterprise_id as owner from project`.execute(tx.query);
      const whole = (await allRecords(tx, figure, askCity(today))).map(({ id }) => id).toSorted();
      const { rows: nobodys } = await sql<{ id: string }>`select id from window_enquiry where project_id is null`.execute(tx.query);
      const outside = new Set(nobodys.map(({ id }) => id));
      for (const among of [rows.map(({ id }) => ({ projectId: id })), [...new Set(rows.map(({ owner }) => owner))].map((enterpriseId) => ({ enterpriseId }))]) {
        const parts = [];
        for (const cut of among) {
          await checkFigure(tx, figure, askCity(today, cut));
          parts.push(...(await allRecords(tx, figure, askCity(today, cut))).map(({ id }) => id));
        }
        expect(parts.toSorted()).toEqual(whole.filter((id) => !outside.has(id)));
      }
    });
  });
});

test("services and enquiries count from 1 January to the as-of, or over the period named, and withdrawn ones never", async () => {
  await everywhere(async (tx) => {
    const { rows: [expected] } = await sql<{ services: number; enquiries: number; projects: number; february: number }>`select
      (select count(*) from agent_service where zone_id = ${zone.id}::uuid and started_on between '2025-01-01' and '2025-03-25') as services,
      (select count(*) from window_enquiry where zone_id = ${zone.id}::uuid and enquired_on between '2025-01-01' and '2025-03-25') as enquiries,
      (select count(distinct project_id) from agent_service where zone_id = ${zone.id}::uuid and started_on between '2025-01-01' and '2025-03-25') as projects,
      (select count(*) from agent_service where zone_id = ${zone.id}::uuid and started_on between '2025-02-01' and '2025-02-28') as february`.execute(tx.query);
    const question = ask(plainDate("2025-03-25"));
    const values = [];
    for (const id of ["agentServices", "windowEnquiries", "agentServedProjects"]) values.push((await total(tx, id, question)).value);
    expect(values).toEqual([expected?.services, expected?.enquiries, expected?.projects]);
    const named = readPeriod("2025-02");
    if (named.allowed) expect((await total(tx, "agentServices", { ...question, period: named.period, periodAsked: true })).value).toBe(expected?.february);
    expect(named.allowed).toBe(true);
  });
  const { rows: [one] } = await officer.call(agentServices.list, { params: { zoneId: zone.id }, query: { from: "2025-01-01", limit: 1 } });
  const before = await everywhere((tx) => total(tx, "agentServices", ask(today)));
  await officer.call(agentServices.withdraw, { params: { zoneId: zone.id, recordId: one?.id ?? "" }, body: { version: 1, reason: "登记有误" } });
  expect((await everywhere((tx) => total(tx, "agentServices", ask(today)))).value).toBe(Number(before.value) - 1);
});

test("the share of commitments met says of how many, and judges them on the day", async () => {
  await everywhere(async (tx) => {
    const all = await total(tx, "environmentalCommitments", askCity(today));
    const met = await total(tx, "commitmentsMet", askCity(today));
    expect(met.denominator).toBe(all.value);
    const states = (await allRecords(tx, figureNamed("commitmentsMet"), askCity(today))).map(({ cells, counted }) => [cells[5], counted]);
    expect(states.filter(([, counted]) => counted).length).toBe(met.numerator);
    expect(states.every(([state, counted]) => (state === "已兑现") === counted)).toBe(true);
    expect(new Set(states.map(([state]) => state)).size).toBeGreaterThan(2);
    const earlier = await allRecords(tx, figureNamed("commitmentsMet"), askCity(addDays(today, -70)));
    expect(earlier.filter(({ cells }) => String(cells[6] ?? "") > addDays(today, -70))).toEqual([]);
  });
});

test("an enterprise's decided cases are those of the projects that it owned on the day, the newest first", async () => {
  const { owner, cases } = await app.asSystem([zone.id], async (tx) => {
    const [projectId = ""] = await keyProjects(tx, zone.id, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01"), name: "decided" });
    const ids = await loadCases(tx, zone.id, [
      { projectId, item: "constructionPermit", facts: decidedSteps("2025-02-03", "2025-02-03", "2025-02-10") },
      { projectId, item: "projectPlanningPermit", facts: decidedSteps("2025-03-03", "2025-03-03", "2025-03-10") },
      { projectId, item: "landPlanningPermit", facts: [{ kind: "submitted", occurredOn: "2025-03-03" }] },
    ], means);
    const { rows: [project] } = await sql<{ owner: string }>`select enterprise_id as owner from project where id = ${projectId}::uuid`.execute(tx.query);
    return { owner: project?.owner ?? "", cases: ids };
  });
  const params = { zoneId: zone.id, enterpriseId: owner };
  const found = await officer.call(listEnterpriseDecided, { params, query: {} });
  expect(found).toMatchObject({ total: 2, rows: [{ id: cases[1], decidedOn: "2025-03-10" }, { id: cases[0], item: "constructionPermit" }] });
  const first = await officer.call(listEnterpriseDecided, { params, query: { limit: 1 } });
  const next = await officer.call(listEnterpriseDecided, { params, query: { limit: 1, cursor: first.next ?? "" } });
  expect([...first.rows, ...next.rows]).toEqual(found.rows);
  expect((await officer.call(listEnterpriseDecided, { params, query: { asOf: "2025-03-09" } })).rows.map(({ id }) => id)).toEqual([cases[0]]);
  expect((await officer.refusal(listEnterpriseDecided, { params, query: { asOf: "2025-04-15" } })).code).toBe("asOfInFuture");
  expect((await officer.refusal(listEnterpriseDecided, { params, query: { cursor: "nonsense" } })).code).toBe("cursorInvalid");
  expect((await officer.refusal(listEnterpriseDecided, { params: { ...params, enterpriseId: newId() }, query: {} })).status).toBe(404);
});
