import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import type { Role } from "../../kernel/role.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import { addDepartment } from "../zones/service/department.ts";
import * as contract from "./contract/operations.ts";
import { problems } from "./contract/problem.ts";
import { problemRoutes } from "./routes.ts";
import { addProblems } from "./service/problem.ts";

const means = meansOf(await readShippedCatalogue());
const today = plainDate("2025-04-14");

let app: TestApp;
let zoneId: string;
let departments: string[];
let enterprises: string[];
let agent: SignedIn;
let cadre: SignedIn;
let handler: SignedIn;
let contact: SignedIn;
/** Pooled of the second enterprise, charged to each department of the first two, and of the served project of the third. */
let ids: Readonly<Record<"pooled" | "ofFirst" | "ofSecond" | "served", string>>;

beforeAll(async () => {
  app = await testApp((door) => { problemRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: today })).id;
  agent = await app.as({ role: "approvalAgent", zoneId });
  cadre = await app.as({ role: "pairedCadre", zoneId });
  await app.asSystem([zoneId], async (tx) => {
    enterprises = await someEnterprises(tx, zoneId, 3);
    const made = [];
    for (const name of ["建设局", "投促局"]) made.push((await addDepartment(tx, { params: { zoneId }, body: { name, kind: "internal" } })).id);
    departments = made;
    const [project] = await createProjects(tx, zoneId, [aProject(1, enterprises[2] ?? "", { agentId: agent.userId })]);
    const of = (place: number, charged: number | undefined, more: object = {}) => ({
      raisedOn: "2025-03-03", origin: "visit" as const, category: "funds" as const, content: `Problem ${String(place)}`, enterpriseId: enterprises[place] ?? "", ...more,
      steps: charged === undefined ? [] : [{ kind: "assigned" as const, occurredOn: "2025-03-05", departmentId: departments[charged] ?? "", dueOn: "2025-03-20" }],
    });
    const [pooled = "", ofFirst = "", ofSecond = "", served = ""] = await addProblems(tx, zoneId, [of(1, undefined), of(0, 0), of(1, 1), of(2, 1, { projectId: project })]);
    ids = { pooled, ofFirst, ofSecond, served };
  });
  await app.testDatabase.asOwner(
    "insert into pairing (zone_id, id, enterprise_id, user_id, valid_from, recorded_on, recorded_at, recorded_by) values ($1, gen_random_uuid(), $2, $3, '2025-01-01', '2025-01-01', now(), 'system')",
    [zoneId, enterprises[0], cadre.userId]);
  handler = await app.as({ role: "departmentHandler", zoneId, departmentId: departments[1] ?? "" });
  contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId: enterprises[1] ?? "" });
});
afterAll(() => app.close());

const seenBy = async (who: SignedIn) => (await who.call(problems.list, { params: { zoneId }, query: { limit: 200 } })).rows.map(({ id }) => id).toSorted();
const named = (...which: readonly (keyof typeof ids)[]) => which.map((name) => ids[name]).toSorted();

test("a handler sees the problems of the department, an agent those of the projects served, a cadre those of the enterprises paired and the pool, a contact the enterprise's own", async () => {
  expect(await seenBy(handler)).toEqual(named("ofSecond", "served"));
  expect(await seenBy(agent)).toEqual(named("served"));
  expect(await seenBy(cadre)).toEqual(named("ofFirst", "pooled"));
  expect(await seenBy(contact)).toEqual(named("ofSecond", "pooled"));
  for (const role of ["cityCoordinator", "zoneLeader", "projectOfficer", "auditor"] as const) expect(await seenBy(await app.as({ role, zoneId }))).toEqual(named("pooled", "ofFirst", "ofSecond", "served"));
});

test("counts and time lines are narrowed like the list", async () => {
  expect(await handler.call(contract.countProblems, { params: { zoneId }, query: {} })).toEqual({ all: 2, pending: 0, inHand: 2, overdue: 2, answered: 0, closed: 0 });
  expect(await cadre.call(contract.countProblems, { params: { zoneId }, query: {} })).toMatchObject({ all: 2, pending: 1 });
  const told = await contact.call(contract.listProblemEvents, { params: { zoneId, enterpriseId: enterprises[1] ?? "" }, query: {} });
  expect(told.rows.map(({ problemId }) => problemId).toSorted()).toEqual(named("ofSecond", "pooled"));
});

test("out of sight, a problem does not exist, to be read or to be answered", async () => {
  const params = { zoneId, recordId: ids.ofFirst };
  expect((await handler.refusal(problems.get, { params })).code).toBe("recordNotFound");
  expect((await agent.refusal(contract.getProblemDetail, { params, query: {} })).code).toBe("problemNotFound");
  expect((await handler.refusal(contract.answerProblem, { params, body: { occurredOn: "2025-03-06", disposition: "explained", note: "No.", version: 1 } })).code).toBe("recordNotFound");
  expect((await contact.refusal(contract.confirmProblem, { params, body: { occurredOn: "2025-03-06", satisfied: true, person: "Li", version: 1 } })).code).toBe("recordNotFound");
});

/** Which roles may do what: each step by its own operation, so that the permission matrix tells it. */
const may: readonly (readonly [keyof typeof contract, readonly Role[]])[] = [
  ["assignProblem", ["projectOfficer", "zoneLeader"]],
  ["extendProblem", ["projectOfficer", "zoneLeader"]],
  ["closeOutProblem", ["projectOfficer", "zoneLeader"]],
  ["reopenProblem", ["projectOfficer", "zoneLeader"]],
  ["withdrawProblemStep", ["projectOfficer", "zoneLeader"]],
  ["recordProblemProgress", ["departmentHandler", "projectOfficer"]],
  ["answerProblem", ["departmentHandler", "projectOfficer"]],
  ["confirmProblem", ["enterpriseContact", "pairedCadre", "projectOfficer"]],
];

test.each(may)("%s is for its roles alone", async (name, holders) => {
  const op = contract[name] as typeof contract.closeOutProblem;
  const params = { zoneId, recordId: ids.ofFirst, stepId: ids.ofFirst };
  const everybody: readonly (readonly [Role, SignedIn])[] = [
    ["approvalAgent", agent], ["pairedCadre", cadre], ["departmentHandler", handler], ["enterpriseContact", contact],
    ["projectOfficer", await app.as({ role: "projectOfficer", zoneId })], ["zoneLeader", await app.as({ role: "zoneLeader", zoneId })],
    ["cityCoordinator", await app.as({ role: "cityCoordinator", zoneId })], ["auditor", await app.as({ role: "auditor", zoneId })],
    ["statistician", await app.as({ role: "statistician", zoneId })],
  ];
  for (const [role, who] of everybody) {
    // A body that is refused for another reason, after the permission was looked at.
    const { code } = await who.refusal(op, { params, body: { occurredOn: "2025-03-06", version: 99 } });
    expect([role, code !== "notPermitted"]).toEqual([role, holders.includes(role)]);
  }
});
