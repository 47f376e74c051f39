import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Input } from "../../kernel/operation.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { historyOfRecord } from "../../platform/history/contract.ts";
import { historyRoutes } from "../../platform/history/routes.ts";
import { newId } from "../../platform/new-id.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "../projects/builders.ts";
import { createProjects } from "../projects/service/create.ts";
import { addDepartment, correctDepartment } from "../zones/service/department.ts";
import * as contract from "./contract/operations.ts";
import { problems } from "./contract/problem.ts";
import { problemRoutes } from "./routes.ts";
import { addProblems, requireProblems } from "./service/problem.ts";

const means = meansOf(await readShippedCatalogue());
const today = plainDate("2025-04-14");

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let leader: SignedIn;
let handler: SignedIn;
let contact: SignedIn;
let stranger: SignedIn;
let enterprises: string[];
let projectId: string;
let department: string;
let other: string;
let closed: string;

beforeAll(async () => {
  app = await testApp(historyRoutes, (door) => { problemRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: today })).id;
  const elsewhere = (await app.zone({ clockDay: today })).id;
  await app.asSystem([zoneId], async (tx) => {
    enterprises = await someEnterprises(tx, zoneId, 3);
    [projectId = ""] = await createProjects(tx, zoneId, [aProject(1, enterprises[1] ?? "")]);
    const found = (name: string) => addDepartment(tx, { params: { zoneId }, body: { name, kind: "internal" } });
    [department, other] = [(await found("建设局")).id, (await found("投促局")).id];
    const gone = await found("旧局");
    closed = gone.id;
    await correctDepartment(tx, { params: { zoneId, departmentId: gone.id }, body: { name: gone.name, kind: gone.kind, closedOn: "2025-01-01", version: 1, reason: "机构改革" } });
  });
  officer = await app.as({ role: "projectOfficer", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  handler = await app.as({ role: "departmentHandler", zoneId, departmentId: department });
  contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId: enterprises[0] ?? "" });
  stranger = await app.as({ role: "projectOfficer", zoneId: elsewhere });
});
afterAll(() => app.close());

const entry = (more: object = {}) => ({ raisedOn: "2025-03-03", origin: "visit" as const, category: "utilities" as const, content: "Power is cut every Tuesday.", enterpriseId: enterprises[0] ?? "", ...more });
const raised = async (more: object = {}, who = officer) => who.call(problems.create, { params: { zoneId }, body: entry(more) });
const at = (recordId: string) => ({ zoneId, recordId });
const detail = (recordId: string, asOf?: string) => officer.call(contract.getProblemDetail, { params: at(recordId), query: asOf === undefined ? {} : { asOf } });

type Body<Op> = Omit<Input<Op> extends { readonly body: infer B } ? B : never, "version">;
const assign = async (id: string, version: number, more: Partial<Body<typeof contract.assignProblem>> = {}) =>
  officer.call(contract.assignProblem, { params: at(id), body: { occurredOn: "2025-03-05", departmentId: department, dueOn: "2025-03-20", version, ...more } });
const answer = async (id: string, version: number, more: Partial<Body<typeof contract.answerProblem>> = {}) =>
  handler.call(contract.answerProblem, { params: at(id), body: { occurredOn: "2025-03-18", disposition: "resolved", note: "A second line was laid.", version, ...more } });

ledgerManners(problems, () => ({ zoneId, keeper: officer, onlooker: leader, stranger, entry: () => entry(), required: "content", day: "raisedOn", reference: "enterpriseId" }));

test("a problem's history tells of its steps, and a project's does not tell of the problems about it", async () => {
  const { id } = await raised({ projectId });
  await assign(id, 1);
  const tables = async (rowId: string) => (await leader.call(historyOfRecord, { params: { zoneId, rowId }, query: {} })).rows.map(({ table }) => table);
  expect((await tables(id)).sort()).toEqual(["problem", "problem", "problem_step"]);
  expect(await tables(projectId)).not.toContain("problem");
});

test("a problem goes from the pool to its verified close-out, and its state on earlier days stays what it was", async () => {
  const { id } = await raised();
  expect((await assign(id, 1)).problem).toMatchObject({ state: "inHand", dueOn: "2025-03-20", departmentName: "建设局", overdueDays: 25, overdueWorkdays: 16, pastFirstDue: true });
  await handler.call(contract.recordProblemProgress, { params: at(id), body: { occurredOn: "2025-03-10", note: "Ordered.", version: 2 } });
  expect((await officer.call(contract.extendProblem, { params: at(id), body: { occurredOn: "2025-03-21", dueOn: "2025-04-30", note: "The cable is late.", version: 3 } })).problem)
    .toMatchObject({ firstDueOn: "2025-03-20", dueOn: "2025-04-30", extensions: 1, lateExtensions: 1, overdueDays: 0, pastFirstDue: true });
  const answered = await answer(id, 4, { occurredOn: "2025-04-01" });
  expect([answered.problem.state, answered.next]).toEqual(["answered", ["confirmed", "reopened"]]);
  expect((await contact.call(contract.confirmProblem, { params: at(id), body: { occurredOn: "2025-04-02", satisfied: true, person: "Manager Li", version: 5 } })).next).toEqual(["closedOut", "reopened"]);
  const done = await leader.call(contract.closeOutProblem, { params: at(id), body: { occurredOn: "2025-04-03", version: 6 } });
  expect(done.problem).toMatchObject({ state: "closed", disposition: "resolved", closedOn: "2025-04-03", satisfied: true, version: 7 });
  expect(done.steps.map(({ kind, departmentName }) => [kind, departmentName])).toEqual([["assigned", "建设局"], ["progress", null], ["extended", null], ["answered", "建设局"], ["confirmed", null], ["closedOut", null]]);
  const then = await detail(id, "2025-03-25");
  expect([then.problem.state, then.problem.closedOn, then.steps.length, then.next]).toEqual(["inHand", null, 3, []]);
  expect((await officer.call(contract.reopenProblem, { params: at(id), body: { occurredOn: "2025-04-10", note: "Cut again.", dueOn: "2025-04-20", version: 7 } })).problem)
    .toMatchObject({ state: "inHand", closedOn: null, disposition: null, reopenings: 1, firstDueOn: "2025-03-20", dueOn: "2025-04-20" });
});

test("only the last standing step is taken back, with a reason, and what it had moved moves back", async () => {
  const { id } = await raised();
  await assign(id, 1);
  const { steps } = await answer(id, 2);
  const [first, last] = [steps[0]?.id ?? "", steps[1]?.id ?? ""];
  const withdraw = (stepId: string) => ({ params: { zoneId, recordId: id, stepId }, body: { version: 3, reason: "填错了单位" } });
  expect((await officer.refusal(contract.withdrawProblemStep, withdraw(first))).code).toBe("stepNotLast");
  expect((await officer.refusal(contract.withdrawProblemStep, withdraw(newId()))).code).toBe("stepNotFound");
  const back = await officer.call(contract.withdrawProblemStep, withdraw(last));
  expect(back.problem).toMatchObject({ state: "inHand", disposition: null, answeredOn: null, version: 4 });
  expect(back.steps.map(({ withdrawn }) => withdrawn)).toEqual([false, true]);
  expect((await answer(id, 4, { disposition: "explained" })).steps.map(({ kind, withdrawn }) => [kind, withdrawn])).toEqual([["assigned", false], ["answered", true], ["answered", false]]);
});

test("two people who record a step on the same version: the later one is shown the problem as it stands", async () => {
  const { id } = await raised();
  await assign(id, 1);
  expect(await officer.refusal(contract.assignProblem, { params: at(id), body: { occurredOn: "2025-03-06", departmentId: other, version: 1 } }))
    .toMatchObject({ code: "versionConflict", status: 409, current: { version: 2, departmentName: "建设局" } });
});

describe("a refusal of the rules reaches the person", () => {
  test("of steps", async () => {
    const { id } = await raised();
    const refused = async (more: object) => (await officer.refusal(contract.assignProblem, { params: at(id), body: { occurredOn: "2025-03-05", departmentId: department, dueOn: "2025-03-20", version: 1, ...more } })).code;
    expect(await refused({ occurredOn: "2025-03-02" })).toBe("stepBeforeRaised");
    expect(await refused({ dueOn: "2025-03-04" })).toBe("dueDayPassed");
    expect(await refused({ departmentId: closed })).toBe("departmentClosed");
    const late = await officer.refusal(contract.assignProblem, { params: at(id), body: { occurredOn: "2025-03-05", departmentId: department, dueOn: "2025-03-04", version: 1 } });
    expect(late, "told at the field at fault").toMatchObject({ errors: [{ field: "body/dueOn" }] });
    expect(await refused({ departmentId: newId() })).toBe("departmentNotFound");
  });
  test("who reported the result does not close it out", async () => {
    const { id } = await raised();
    await assign(id, 1);
    await officer.call(contract.answerProblem, { params: at(id), body: { occurredOn: "2025-03-18", disposition: "explained", note: "Against policy.", version: 2 } });
    const body = { occurredOn: "2025-03-19", version: 3 };
    expect(await officer.refusal(contract.closeOutProblem, { params: at(id), body })).toMatchObject({ code: "answererMayNotClose", status: 403 });
    expect((await leader.call(contract.closeOutProblem, { params: at(id), body })).problem.state).toBe("closed");
  });
  test("a problem that was taken up is not withdrawn as a mistake, and was not raised after it was taken up", async () => {
    const { id } = await raised();
    await assign(id, 1);
    expect((await officer.refusal(problems.withdraw, { params: at(id), body: { version: 2, reason: "登记有误" } })).code).toBe("stepsStand");
    expect((await officer.refusal(problems.correct, { params: at(id), body: { ...entry({ raisedOn: "2025-03-06" }), version: 2, reason: "登记有误" } })).code).toBe("raisedAfterStep");
  });
  test("a problem concerns somebody, is looked at on a day that has come, and exists", async () => {
    const nobodys = entry({ enterpriseId: undefined });
    expect((await officer.refusal(problems.create, { params: { zoneId }, body: nobodys })).code).toBe("concernsNobody");
    expect((await officer.refusal(problems.list, { params: { zoneId }, query: { asOf: "2025-04-15" } })).code).toBe("asOfInFuture");
    expect((await officer.refusal(contract.getProblemDetail, { params: at(newId()), query: {} })).code).toBe("problemNotFound");
  });
});

test("a project's problem is its owner's, and a corrected enterprise takes the steps along", async () => {
  const ofProject = entry({ projectId, enterpriseId: undefined });
  const row = await officer.call(problems.create, { params: { zoneId }, body: ofProject });
  expect([row.enterpriseId, row.projectName]).toEqual([enterprises[1], "Project 1"]);
  await assign(row.id, 1);
  expect((await contact.refusal(contract.getProblemDetail, { params: at(row.id), query: {} })).code).toBe("problemNotFound");
  await officer.call(problems.correct, { params: at(row.id), body: { ...entry(), version: 2, reason: "企业登记有误" } });
  expect((await contact.call(contract.getProblemDetail, { params: at(row.id), query: {} })).steps.map(({ kind }) => kind)).toEqual(["assigned"]);
});

test("an enterprise raises requests of its own in its own name, and changes them until they are taken up", async () => {
  const body = entry({ origin: "upperLevel", enterpriseId: undefined });
  const own = await contact.call(problems.create, { params: { zoneId }, body });
  expect([own.origin, own.enterpriseId]).toEqual(["enterprise", enterprises[0]]);
  expect((await contact.refusal(problems.create, { params: { zoneId }, body: entry({ enterpriseId: enterprises[1] }) })).code).toBe("enterpriseNotFound");
  const corrected = { ...entry({ content: "Power is cut daily." }), version: 1, reason: "补充情况" };
  expect((await contact.call(problems.correct, { params: at(own.id), body: corrected })).content).toBe("Power is cut daily.");
  const correctable = async (by: typeof contact) => (await by.call(contract.getProblemDetail, { params: at(own.id), query: {} })).correctable;
  expect(await correctable(contact)).toBe(true);
  await assign(own.id, 2);
  expect([await correctable(contact), await correctable(officer)], "what would be refused is not offered").toEqual([false, true]);
  expect((await contact.refusal(problems.correct, { params: at(own.id), body: { ...corrected, version: 3 } })).code).toBe("requestInHand");
  const visited = await raised();
  expect((await contact.refusal(problems.withdraw, { params: at(visited.id), body: { version: 1, reason: "登记有误" } })).code).toBe("notTheEnterprisesOwn");
});

test("tabs and their counts are of one set, on today and on an earlier day", async () => {
  for (const asOf of [undefined, "2025-03-19", "2025-02-01"]) {
    const on = asOf === undefined ? {} : { asOf };
    const counts = await officer.call(contract.countProblems, { params: { zoneId }, query: on });
    const all = (await officer.call(problems.list, { params: { zoneId }, query: { ...on, limit: 200 } })).rows;
    expect(counts.all).toBe(all.length);
    for (const state of ["pending", "inHand", "answered", "closed", "overdue"] as const) {
      const listed = await officer.call(problems.list, { params: { zoneId }, query: { ...on, state, limit: 200 } });
      expect(listed.total).toBe(counts[state]);
      expect(listed.rows.map(({ id }) => id)).toEqual(all.filter((row) => (state === "overdue" ? row.overdueDays > 0 : row.state === state)).map(({ id }) => id));
    }
  }
});

test("an enterprise's time line tells what was raised, answered, closed out and reopened, newest first, up to the day", async () => {
  const third = enterprises[2] ?? "";
  const { id } = await raised({ enterpriseId: third });
  await assign(id, 1);
  await answer(id, 2, { disposition: "explained" });
  await leader.call(contract.closeOutProblem, { params: at(id), body: { occurredOn: "2025-03-19", version: 3 } });
  await leader.call(contract.reopenProblem, { params: at(id), body: { occurredOn: "2025-04-01", note: "It came back.", dueOn: "2025-05-01", version: 4 } });
  const told = async (query: object) => officer.call(contract.listProblemEvents, { params: { zoneId, enterpriseId: third }, query });
  expect((await told({})).rows.map(({ kind, on }) => [kind, on])).toEqual([["reopened", "2025-04-01"], ["closedOut", "2025-03-19"], ["answered", "2025-03-18"], ["raised", "2025-03-03"]]);
  const early = await told({ asOf: "2025-03-31", limit: 1 });
  expect([early.total, early.rows[0]?.kind]).toEqual([3, "closedOut"]);
});

test("a loader enters problems with what has become of them, all or none, and a bad history names its row", async () => {
  const good = { ...entry(), steps: [{ kind: "answered" as const, occurredOn: "2025-03-03", disposition: "explained" as const, note: "Told on the spot." }] };
  const bad = { ...entry(), steps: [{ kind: "closedOut" as const, occurredOn: "2025-03-05" }] };
  await expect(app.asSystem([zoneId], (tx) => addProblems(tx, zoneId, [good, bad]))).rejects.toMatchObject({ code: "stepNotNext", extra: { row: 1 } });
  const [id = ""] = await app.asSystem([zoneId], (tx) => addProblems(tx, zoneId, [{ ...good, example: true }]));
  const told = await detail(id);
  expect([told.problem.state, told.problem.example, told.steps[0]?.example]).toEqual(["answered", true, true]);
  await expect(app.asSystem([zoneId], (tx) => requireProblems(tx, zoneId, [id, newId()]))).rejects.toMatchObject({ code: "problemNotFound" });
});
