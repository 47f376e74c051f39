import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { keyProjects } from "./builders.ts";
import { itemArrangements } from "./contract/item-arrangement.ts";
import { itemOverrides } from "./contract/item-override.ts";
import * as contract from "./contract/operations.ts";
import { getZoneItem, listZoneItems } from "./contract/zone-items.ts";
import { approvalRoutes } from "./routes.ts";
import { loadCases } from "./service/load.ts";
import { recountZone } from "./service/recount.ts";

const means = meansOf(await readShippedCatalogue());

let app: TestApp;
let zoneId: string;
let administrator: SignedIn;
let officer: SignedIn;
let leader: SignedIn;
let stranger: SignedIn;
let strangeOfficer: SignedIn;
let seq = 0;

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  const other = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  administrator = await app.as({ role: "administrator", zoneId });
  officer = await app.as({ role: "projectOfficer", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  stranger = await app.as({ role: "administrator", zoneId: other });
  strangeOfficer = await app.as({ role: "projectOfficer", zoneId: other });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.testDatabase.asOwner("update item_override set withdrawn = true");
  await app.testDatabase.asOwner("update item_arrangement set withdrawn = true");
});

const guide = { kind: "change" as const, item: "projectPlanningPermit", validFrom: "2025-03-10", content: { promisedLimit: { n: 5, unit: "workday" as const } }, source: "the zone's guide of 2025", verified: true, explanation: "the guide was published" };
const enter = (body: object) => administrator.call(itemOverrides.create, { params: { zoneId }, body: { ...guide, ...body } });
const refused = async (body: object) => (await administrator.refusal(itemOverrides.create, { params: { zoneId }, body: { ...guide, ...body } })).code;

/** A day apart from those of the other entries: of one item and day there is one edit. */
const nextDay = () => { seq += 1; return plainDate(`20${String(30 + seq)}-01-01`); };
ledgerManners(itemOverrides, () => ({ zoneId, keeper: administrator, onlooker: leader, stranger, entry: () => ({ ...guide, validFrom: nextDay() }), required: "source" }));
const assessed = { item: "seismicSafety", kind: "areaWideAssessment" as const, title: "a report", doneOn: "2024-11-01", source: "a list", verified: false };
ledgerManners(itemArrangements, () => ({
  zoneId, keeper: officer, onlooker: leader, stranger: strangeOfficer, required: "source", day: "doneOn",
  entry: () => { const day = nextDay(); return { ...assessed, validFrom: day, validTo: day }; },
}));

test("an edit of a promised limit counts the cases that were accepted from its day on again, in its own transaction, and lists them", async () => {
  const [first = "", second = ""] = await app.asSystem([zoneId], (tx) => keyProjects(tx, zoneId, { count: 2, year: 2025, enteredOn: plainDate("2025-01-01"), name: "edited" }));
  const steps = (day: string) => [{ kind: "submitted", occurredOn: day }, { kind: "accepted", occurredOn: day }] as const;
  const [before = "", after = ""] = await app.asSystem([zoneId], (tx) => loadCases(tx, zoneId, [
    { projectId: first, item: "projectPlanningPermit", facts: steps("2025-03-07") }, { projectId: second, item: "projectPlanningPermit", facts: steps("2025-03-10") },
  ], means));
  await app.asSystem([zoneId], (tx) => recountZone(means, tx, zoneId));
  const detail = (caseId: string, asOf?: string) => officer.call(contract.getCase, { params: { zoneId, caseId }, query: asOf === undefined ? {} : { asOf } });
  const untouched = await detail(before);
  const row = await enter({});
  expect(row.moved).toBe(1);
  const { rows } = await officer.call(contract.listRecounted, { params: { zoneId }, query: {} });
  expect(rows).toMatchObject([{ caseId: after, dueBefore: "2025-03-19", dueAfter: "2025-03-17" }]);
  expect((await detail(before)).case).toEqual(untouched.case);
  const moved = await detail(after);
  expect(moved.case.dueOn).toBe("2025-03-17");
  expect(moved.dueExplanation).toContain("按受理当日（2025-03-10）有效的时限");
  expect(moved.dueExplanation).toContain("the zone's guide of 2025");
  expect((await detail(before)).dueExplanation).toContain("按受理当日（2025-03-07）有效的时限");
  expect(await app.asSystem([zoneId], (tx) => recountZone(means, tx, zoneId))).toBeUndefined();
  const withdrawn = await administrator.call(itemOverrides.withdraw, { params: { zoneId, recordId: row.id }, body: { version: 1, reason: "entered for the wrong item" } });
  expect(withdrawn.moved).toBe(2);
  expect((await detail(after)).case.dueOn).toBe("2025-03-19");
  const reasons = await app.testDatabase.asOwner<{ reason: string }>("select reason from change_history where table_name = 'item_override' and row_id = $1 order by seq", [row.id]);
  expect(reasons.map(({ reason }) => reason)).toEqual([null, "entered for the wrong item"]);
});

test("each fault of an edit is refused with its code, and nothing is kept", async () => {
  expect(await refused({ content: { prerequisites: ["constructionPermit"] }, item: "investFiling" })).toBe("prerequisiteCycle");
  expect(await refused({ content: { prerequisites: ["nowhere"] } })).toBe("unknownPrerequisite");
  expect(await refused({ item: "nowhere" })).toBe("unknownItem");
  expect(await refused({ content: {} })).toBe("overrideEmpty");
  expect(await refused({ content: { statutoryLimit: null } })).toBe("neitherLimitNorReason");
  expect(await refused({ content: { statutoryLimit: { n: 3, unit: "workday" }, noLimitReason: "none" } })).toBe("limitAndReason");
  expect(await refused({ content: { promisedLimit: { n: 0, unit: "workday" } } })).toBe("invalidInput");
  expect(await refused({ source: "" })).toBe("invalidInput");
  expect(await refused({ kind: "end" })).toBe("contentNotAsked");
  expect(await refused({ kind: "add", item: undefined, content: { name: "An item" } })).toBe("newItemIncomplete");
  expect(await refused({ kind: "add" })).toBe("itemTaken");
  expect(await refused({ item: undefined })).toBe("itemMissing");
  expect(await refused({ content: { specialProcedures: [{ procedure: "hearing", stopsClock: true, waitingOn: "authority" }, { procedure: "hearing", stopsClock: true, waitingOn: "authority" }] } })).toBe("procedureRepeated");
  expect(await refused({ content: { tolerates: ["completionAcceptance"] } })).toBe("toleratesNoPrerequisite");
  const clause = { all: [{ fact: "annualEnergy" as const }], source: "guide", verified: false };
  expect(await refused({ content: { appliesWhen: [clause] } })).toBe("conditionTestMisfits");
  expect(await refused({ content: { appliesWhen: [{ ...clause, all: [], validFrom: "2025-03-02", validTo: "2025-03-01" }] } })).toBe("conditionEndsBeforeItBegins");
  expect(await refused({ kind: "restore", content: { note: "kept" } })).toBe("contentNotAsked");
  await enter({});
  expect(await refused({ content: { note: "again" } })).toBe("recordTaken");
  const { rows } = await leader.call(itemOverrides.list, { params: { zoneId }, query: {} });
  expect(rows).toHaveLength(1);
  const [row] = rows;
  expect((await administrator.refusal(itemOverrides.correct, { params: { zoneId, recordId: row?.id ?? "" }, body: { ...guide, item: "eiaForm", version: 1, reason: "another one" } })).code).toBe("itemFixed");
  expect((await officer.refusal(itemOverrides.create, { params: { zoneId }, body: guide })).code).toBe("notPermitted");
});

test("an item of the zone's own is opened as a case, edited, and ended: then none is opened, and the one that stands goes on", async () => {
  const content = { name: "Own review", shortName: "Own", stage: "parallel" as const, group: "other" as const, ruleOwner: "bureau", resultDocument: "paper", noLimitReason: "none yet", applicability: "all" };
  const own = await enter({ kind: "add", item: undefined, content });
  expect(own.item).toMatch(/^own/);
  const [projectId = "", another = ""] = await app.asSystem([zoneId], (tx) => keyProjects(tx, zoneId, { count: 2, year: 2025, enteredOn: plainDate("2025-01-01"), name: "own" }));
  const open = (of: string) => ({ params: { zoneId, projectId: of }, body: { items: [own.item] } });
  expect((await officer.call(contract.openCases, open(projectId))).cases).toMatchObject([{ item: own.item, state: "notBegun" }]);
  await enter({ kind: "end", item: own.item, validFrom: "2025-04-01", content: {} });
  expect(await refused({ item: own.item, validFrom: "2025-04-02" })).toBe("itemEnded");
  expect((await officer.refusal(contract.openCases, open(another))).code).toBe("itemNotInForce");
  expect((await officer.call(contract.listProjectCases, { params: { zoneId, projectId }, query: {} })).cases).toMatchObject([{ item: own.item }]);
  const told = await officer.call(getZoneItem, { params: { zoneId, item: own.item }, query: {} });
  expect(told).toMatchObject({ shipped: null, item: { name: "Own review", endedFrom: "2025-04-01" }, versions: [{ from: "2025-03-10" }, { from: "2025-04-01" }] });
  expect((await administrator.refusal(itemOverrides.withdraw, { params: { zoneId, recordId: own.id }, body: { version: 1, reason: "from under" } })).code).toBe("unknownItem");
});

test("the catalogue of a zone is that of the day asked for, names what differs from the shipped one, and leaves other zones alone", async () => {
  await enter({ content: { promisedLimit: { n: 5, unit: "workday" }, note: "online" } });
  const on = async (who: SignedIn, zone: string, asOf?: string) => {
    const reply = await who.call(listZoneItems, { params: { zoneId: zone }, query: asOf === undefined ? {} : { asOf } });
    return { limit: reply.items.find(({ code }) => code === "projectPlanningPermit")?.promisedLimit?.n, edited: reply.edited };
  };
  const shipped = means.catalogue.items.find(({ code }) => code === "projectPlanningPermit")?.promisedLimit?.n;
  expect(await on(officer, zoneId)).toEqual({ limit: 5, edited: [{ code: "projectPlanningPermit", own: false, fields: ["promisedLimit", "note"], upper: null, anew: [] }] });
  expect(await on(officer, zoneId, "2025-03-09")).toEqual({ limit: shipped, edited: [] });
  expect((await officer.refusal(getZoneItem, { params: { zoneId, item: "nowhere" }, query: {} })).code).toBe("unknownItem");
});

test("an arrangement has what its kind needs, shares no day with another of its kind, and lets an item be replaced", async () => {
  const arrange = (body: object) => ({ params: { zoneId }, body: { ...assessed, item: "constructionPermit", validFrom: "2025-01-01", ...body } });
  const code = async (body: object) => (await officer.refusal(itemArrangements.create, arrange(body))).code;
  expect(await code({ title: undefined })).toBe("resultMissing");
  expect(await code({ doneOn: undefined })).toBe("doneOnMissing");
  expect(await code({ kind: "decidedBy" })).toBe("organMissing");
  expect(await code({ validTo: "2024-12-31" })).toBe("endsBeforeItBegins");
  expect(await code({ item: "nowhere" })).toBe("unknownItem");
  await officer.call(itemArrangements.create, arrange({ validTo: "2025-12-31" }));
  expect(await code({ validFrom: "2025-06-01" })).toBe("arrangementsOverlap");
  const { item } = await officer.call(getZoneItem, { params: { zoneId, item: "constructionPermit" }, query: {} });
  expect(item.replaceableBy.map(({ way }) => way)).toContain("areaWideAssessment");
});
