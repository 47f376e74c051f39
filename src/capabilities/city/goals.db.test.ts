import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { aProject } from "../projects/builders.ts";
import { projectFigures } from "../projects/figures.ts";
import { createProjects } from "../projects/service/create.ts";
import { goals, readGoalTree } from "./contract/goal.ts";
import { cityRoutes } from "./routes.ts";
import { addGoals } from "./service/goal.ts";

let app: TestApp;
let zoneId: string;
let leader: SignedIn;
let officer: SignedIn;
let stranger: SignedIn;

beforeAll(async () => {
  app = await testApp((door) => { cityRoutes(door, { definitions: projectFigures, overview: [] }); });
  zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  leader = await app.as({ role: "zoneLeader", zoneId });
  officer = await app.as({ role: "projectOfficer", zoneId });
  stranger = await app.as({ role: "zoneLeader", zoneId: (await app.zone()).id });
  await app.asSystem([zoneId], async (tx) => {
    const [owner = ""] = await someEnterprises(tx, zoneId, 1);
    await createProjects(tx, zoneId, Array.from({ length: 3 }, (_, place) => aProject(place + 1, owner, { occurredOn: place < 2 ? "2025-01-01" : "2025-04-01" })));
  });
});
afterAll(() => app.close());

const entry = { year: 2025, place: 1, title: "Goal" };
const measured = { figureId: "projects.count", target: "4", sense: "atLeast" as const };
const make = (over: object = {}) => leader.call(goals.create, { params: { zoneId }, body: { ...entry, ...over } });
const refused = async (over: object) => (await leader.refusal(goals.create, { params: { zoneId }, body: { ...entry, ...over } })).code;
const correct = (goal: { readonly id: string; readonly version: number }, over: object = {}) =>
  ({ params: { zoneId, recordId: goal.id }, body: { ...entry, ...over, version: goal.version, reason: "调整目标" } });

ledgerManners(goals, () => ({ zoneId, keeper: leader, onlooker: officer, stranger, entry: () => entry, required: "title", reference: "departmentId" }));

test("a leaf's figure, target and sense are given together; the figure is known and has a number for a zone", async () => {
  expect(await refused({ figureId: "projects.count" })).toBe("goalAimIncomplete");
  expect(await refused({ ...measured, figureId: "projects.nothing" })).toBe("goalFigureUnknown");
  expect(await refused({ ...measured, figureId: "projects.plannedProduction" })).toBe("goalFigureUnfit");
  expect(await refused({ ...measured, target: "four" })).toBe("invalidInput");
  expect(await refused({ parentId: "019a0000-0000-7000-8000-000000000000" })).toBe("goalParentNotFound");
  expect((await make({ ...measured, target: "4.50" })).target).toBe("4.5");
});

test("a goal cannot come to stand below itself, and none below a measured leaf or one of another year", async () => {
  const top = await make();
  const middle = await make({ parentId: top.id });
  const leaf = await make({ parentId: middle.id, ...measured });
  expect((await leader.refusal(goals.correct, correct(top, { parentId: middle.id }))).code).toBe("goalCycle");
  expect((await leader.refusal(goals.correct, correct(top, { parentId: top.id }))).code).toBe("goalCycle");
  expect(await refused({ parentId: leaf.id })).toBe("goalParentIsLeaf");
  expect(await refused({ parentId: top.id, year: 2026 })).toBe("goalYearDiffers");
  expect((await leader.refusal(goals.correct, correct(top, { year: 2026 }))).code).toBe("goalYearDiffers");
  expect((await leader.refusal(goals.correct, correct(middle, { parentId: top.id, ...measured }))).code).toBe("goalHasChildren");
  expect((await leader.refusal(goals.withdraw, { params: { zoneId, recordId: middle.id }, body: { version: 1, reason: "误登" } })).code).toBe("goalHasChildren");
  await leader.call(goals.withdraw, { params: { zoneId, recordId: leaf.id }, body: { version: 1, reason: "误登" } });
  expect((await leader.call(goals.withdraw, { params: { zoneId, recordId: middle.id }, body: { version: 1, reason: "误登" } })).withdrawn).toBe(true);
});

test("two moves at once, each sound alone, close no circle", async () => {
  const [one, two] = [await make({ title: "One" }), await make({ title: "Two" })];
  const move = async (goal: typeof one, below: typeof one) => leader.call(goals.correct, correct(goal, { parentId: below.id })).then(() => "done", () => "refused");
  expect((await Promise.all([move(one, two), move(two, one)])).toSorted()).toEqual(["done", "refused"]);
});

test("the tree shows each leaf with its figure on the day, and each goal with how many below it are met", async () => {
  const year = 2031;
  const place = (at: number) => ({ year, place: at });
  const ids = await app.asSystem([zoneId], (tx) => addGoals(projectFigures, tx, zoneId, [
    { ...place(1), id: "019a0000-0000-7000-8000-000000000001", title: "Root", example: true },
    { ...place(2), title: "Three projects", parentId: "019a0000-0000-7000-8000-000000000001", ...measured, target: "3" },
    { ...place(1), title: "Four projects", parentId: "019a0000-0000-7000-8000-000000000001", ...measured },
    { ...place(3), title: "No figure", parentId: "019a0000-0000-7000-8000-000000000001" },
  ]));
  const read = (asOf: string) => officer.call(readGoalTree, { params: { zoneId }, query: { year, asOf } });
  const tree = await read("2025-04-14");
  expect(tree.years).toContain(year);
  expect(tree.nodes.map(({ goal, depth, hasChildren }) => [goal.title, depth, hasChildren])).toEqual([["Root", 0, true], ["Four projects", 1, false], ["Three projects", 1, false], ["No figure", 1, false]]);
  expect(tree.nodes.map(({ measured: of }) => of && [of.value, of.unit, of.progress, of.reached])).toEqual([null, [3, "个", 75, false], [3, "个", 100, true], null]);
  expect(tree.nodes[0]?.leaves).toEqual({ measured: 2, reached: 1, unknown: 0 });
  expect(tree.nodes[0]?.goal).toMatchObject({ id: ids[0], example: true });
  const earlier = await read("2025-03-31");
  expect(earlier.nodes.map(({ measured: of }) => of?.value ?? null)).toEqual([null, 2, 2, null]);
  expect((await officer.refusal(readGoalTree, { params: { zoneId }, query: { asOf: "2026-01-01" } })).code).toBe("asOfInFuture");
});

test("a leaf of which the figure is no longer defined says nothing, and says so", async () => {
  await app.testDatabase.asOwner(`insert into goal (zone_id, id, year, place, title, figure_id, target, sense, recorded_on, recorded_at, recorded_by)
    values ($1, '019a0000-0000-7000-8000-0000000000ff', 2032, 1, 'Left over', 'projects.gone', 1, 'atLeast', '2025-01-01', now(), 'system')`, [zoneId]);
  const { nodes } = await officer.call(readGoalTree, { params: { zoneId }, query: { year: 2032 } });
  expect(nodes).toMatchObject([{ measured: null, leaves: { measured: 1, reached: 0, unknown: 1 } }]);
});
