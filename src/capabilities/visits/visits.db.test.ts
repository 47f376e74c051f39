import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { newId } from "../../platform/new-id.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import { addProblems } from "../problems/service/problem.ts";
import { aVisit } from "./builders.ts";
import { visits } from "./contract.ts";
import { visitRoutes } from "./routes.ts";
import { addVisits } from "./service.ts";

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let cadre: SignedIn;
let coordinator: SignedIn;
let stranger: SignedIn;
let paired = "";
let other = "";
let projectOfOther = "";

beforeAll(async () => {
  app = await testApp(visitRoutes);
  zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  const far = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
  cadre = await app.as({ role: "pairedCadre", zoneId });
  coordinator = await app.as({ role: "cityCoordinator", zoneId });
  stranger = await app.as({ role: "projectOfficer", zoneId: far });
  [paired = "", other = "", projectOfOther = ""] = await app.asSystem([zoneId], async (tx) => {
    const enterprises = await someEnterprises(tx, zoneId, 2);
    return [...enterprises, ...await createProjects(tx, zoneId, [aProject(1, enterprises[1] ?? "", { occurredOn: "2025-01-01" })])];
  });
  await app.testDatabase.asOwner(`insert into pairing (zone_id, id, enterprise_id, user_id, valid_from, recorded_on, recorded_at, recorded_by)
    values ($1, $2, $3, $4, '2025-01-01', '2025-01-01', now(), 'system')`, [zoneId, newId(), paired, cadre.userId]);
});
afterAll(() => app.close());

const entry = (enterpriseId = paired) => ({ enterpriseId, visitedOn: "2025-03-03", purpose: "service" as const, ledByLeader: true, visitors: [{ person: "Li" }] });
const make = (over: object = {}, who = officer) => who.call(visits.create, { params: { zoneId }, body: { ...entry(), ...over } });
const refused = async (over: object, who = officer) => (await who.refusal(visits.create, { params: { zoneId }, body: { ...entry(), ...over } })).code;
const heard = { content: "The gas supply is unsteady.", category: "utilities" as const };

ledgerManners(visits, () => ({ zoneId, keeper: officer, onlooker: coordinator, stranger, entry, required: "purpose", day: "visitedOn", reference: "enterpriseId" }));

test("problems heard on a visit are entered with it, as rows of the problem ledger of that day and enterprise", async () => {
  const visit = await make({ newProblems: [heard, { ...heard, content: "Workers are wanting." }] });
  expect(visit.problems.map(({ content, raisedOn, closedOn }) => [content, raisedOn, closedOn])).toEqual([["The gas supply is unsteady.", "2025-03-03", null], ["Workers are wanting.", "2025-03-03", null]]);
  const rows = await app.testDatabase.asOwner("select origin, enterprise_id, raised_on::text from problem where id = any ($1)", [visit.problems.map(({ id }) => id)]);
  expect(rows).toEqual(Array.from({ length: 2 }, () => ({ origin: "visit", enterprise_id: paired, raised_on: "2025-03-03" })));
});

test("a correction adds and leaves out visitors and problems; a problem left out stays in its own ledger", async () => {
  const visit = await make({ visitors: [{ person: "Li" }, { person: "Wang", unit: "Office" }], newProblems: [heard] });
  const [problem] = visit.problems;
  const body = { ...entry(), version: visit.version, reason: "登记有误" };
  const corrected = await officer.call(visits.correct, { params: { zoneId, recordId: visit.id }, body: { ...body, visitors: [{ person: "Li" }, { userId: cadre.userId }], newProblems: [{ ...heard, content: "Another one." }] } });
  expect(corrected.visitors.map(({ person, userId }) => [person, userId])).toEqual([["Li", null], [cadre.account, cadre.userId]]);
  expect(corrected.visitors[0]).toEqual(visit.visitors[0]);
  expect(corrected.problems.map(({ content }) => content)).toEqual(["Another one."]);
  const linkedAgain = await officer.call(visits.correct, { params: { zoneId, recordId: visit.id }, body: { ...body, version: corrected.version, problemIds: [problem?.id ?? ""] } });
  expect(linkedAgain.problems.map(({ id }) => id)).toEqual([problem?.id]);
});

test("a problem may be spoken of again on a later visit", async () => {
  const first = await make({ newProblems: [heard] });
  const problemIds = first.problems.map(({ id }) => id);
  expect((await make({ visitedOn: "2025-03-20", purpose: "followUp", problemIds })).problems.map(({ id }) => id)).toEqual(problemIds);
});

test("who visited is clear and named once; project and problems are the enterprise's", async () => {
  expect(await refused({ visitors: [] })).toBe("invalidInput");
  expect(await refused({ visitors: [{ unit: "Office" }] })).toBe("visitorUnclear");
  expect(await refused({ visitors: [{ person: "Li" }, { person: "Li" }] })).toBe("visitorTwice");
  expect(await refused({ visitors: [{ userId: newId() }] })).toBe("visitorNotFound");
  expect(await refused({ projectId: projectOfOther })).toBe("projectOfOther");
  const { problems } = await make({ enterpriseId: other, projectId: projectOfOther, newProblems: [heard] });
  const problemIds = problems.map(({ id }) => id);
  expect(await refused({ problemIds })).toBe("problemOfOther");
  expect(await refused({ enterpriseId: other, problemIds: [...problemIds, ...problemIds] })).toBe("problemTwice");
  expect(await refused({ problemIds: [newId()] })).toBe("problemNotFound");
});

test("a refused visit leaves no problem behind", async () => {
  const count = async () => (await app.testDatabase.asOwner<{ n: string }>("select count(*) as n from problem"))[0]?.n;
  const before = await count();
  expect(await refused({ newProblems: [heard], visitors: [{ userId: newId() }] })).toBe("visitorNotFound");
  expect(await count()).toBe(before);
});

test("a cadre keeps visits to paired enterprises, sees those and their own, and no others", async () => {
  expect(await refused({ enterpriseId: other }, cadre)).toBe("enterpriseNotFound");
  const [toPaired, toOther, ofTheirs] = [await make(), await make({ enterpriseId: other }), await make({ enterpriseId: other, visitors: [{ userId: cadre.userId }] })];
  const seen = (await cadre.call(visits.list, { params: { zoneId }, query: { limit: 200 } })).rows.map(({ id }) => id);
  expect(seen).toEqual(expect.arrayContaining([toPaired.id, ofTheirs.id]));
  expect(seen).not.toContain(toOther.id);
  const corrected = await cadre.call(visits.correct, { params: { zoneId, recordId: ofTheirs.id }, body: { ...entry(other), visitors: [{ userId: cadre.userId }], situation: "Running.", version: 1, reason: "补充情况" } });
  expect(corrected.situation).toBe("Running.");
  expect((await make({}, cadre)).enterpriseId).toBe(paired);
});

test("an enterprise's contact sees no internal notes of visits", async () => {
  const contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId: paired });
  expect((await contact.refusal(visits.list, { params: { zoneId }, query: {} })).code).toBe("notPermitted");
});

test("the list is found by purpose, by leader, by whether problems were heard, and by who went", async () => {
  const visit = await make({ purpose: "resumption", ledByLeader: false, visitors: [{ person: "Ouyang" }], newProblems: [heard] });
  const found = async (query: object) => (await officer.call(visits.list, { params: { zoneId }, query: { limit: 200, ...query } })).rows.map(({ id }) => id);
  for (const query of [{ purpose: "resumption" }, { led: "no" }, { heard: "yes" }, { text: "ouyang" }, { enterpriseId: paired }]) expect(await found(query)).toContain(visit.id);
  for (const query of [{ purpose: "policy" }, { led: "yes" }, { heard: "no" }, { text: "nobody of this name" }, { enterpriseId: other }]) expect(await found(query)).not.toContain(visit.id);
});

test("many visits are written in a few statements, examples marked down to their problems", async () => {
  const ids = await app.asSystem([zoneId], (tx) => addVisits(tx, zoneId, Array.from({ length: 1000 }, () =>
    aVisit(other, "2025-02-02", { example: true, sourceRef: "ledger.xlsx", newProblems: [heard] }))));
  const [marked] = await app.testDatabase.asOwner(`select count(distinct v.id)::int as visits, count(distinct w.id)::int as visitors, count(distinct q.id)::int as problems
    from visit v join visit_visitor w on w.visit_id = v.id and w.example join visit_problem l on l.visit_id = v.id and l.example join problem q on q.id = l.problem_id and q.example
    where v.id = any ($1) and v.example and v.source_ref = 'ledger.xlsx'`, [ids]);
  expect(marked).toEqual({ visits: 1000, visitors: 1000, problems: 1000 });
});

test("a problem withdrawn from its ledger is no longer the visit's", async () => {
  const [problemId = ""] = await app.asSystem([zoneId], (tx) => addProblems(tx, zoneId, [{ ...heard, origin: "hotline", raisedOn: "2025-03-01", enterpriseId: paired }]));
  const visit = await make({ problemIds: [problemId] });
  await app.testDatabase.asOwner("update problem set withdrawn = true where id = $1", [problemId]);
  expect((await officer.call(visits.get, { params: { zoneId, recordId: visit.id } })).problems).toEqual([]);
});
