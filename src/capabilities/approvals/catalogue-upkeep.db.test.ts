import { afterAll, beforeAll, expect, test } from "vitest";
import { readPeriod } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { allRecords } from "../../testing/traced-figure.ts";
import { decidedSteps, keyProjects } from "./builders.ts";
import { itemArrangements } from "./contract/item-arrangement.ts";
import { confirmItemOverride, itemOverrides } from "./contract/item-override.ts";
import * as contract from "./contract/operations.ts";
import { getZoneItem, listZoneItems } from "./contract/zone-items.ts";
import { decidedItems } from "./figures/decided.ts";
import { approvalRoutes } from "./routes.ts";
import { loadCases } from "./service/load.ts";
import { recountZone } from "./service/recount.ts";

const means = meansOf(await readShippedCatalogue());
const today = plainDate("2025-04-14");
const year = readPeriod("2025");
if (!year.allowed) throw new Error(year.code);

let app: TestApp;
let zoneId: string;
let parkId: string;
let administrator: SignedIn;
let parkAdministrator: SignedIn;
let parkOfficer: SignedIn;

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); });
  const city = await app.zone({ kind: "city", clockDay: today });
  zoneId = (await app.zone({ parentId: city.id, clockDay: today, name: "The zone above" })).id;
  parkId = (await app.zone({ parentId: zoneId, kind: "subPark", clockDay: today })).id;
  administrator = await app.as({ role: "administrator", zoneId });
  parkAdministrator = await app.as({ role: "administrator", zoneId: parkId });
  parkOfficer = await app.as({ role: "projectOfficer", zoneId: parkId });
});
afterAll(() => app.close());

const guide = { kind: "change" as const, item: "projectPlanningPermit", validFrom: "2025-03-10", content: { promisedLimit: { n: 5, unit: "workday" as const } }, source: "a guide", verified: true, explanation: "it was published" };
const enter = (who: SignedIn, of: string, body: object) => who.call(itemOverrides.create, { params: { zoneId: of }, body: { ...guide, ...body } });
const told = (item: string, asOf?: string) => parkOfficer.call(getZoneItem, { params: { zoneId: parkId, item }, query: asOf === undefined ? {} : { asOf } });

test("a sub-park is governed by the edits of the zone above, also for people who do not see that zone, and its running cases are counted again", async () => {
  const [projectId = ""] = await app.asSystem([parkId], (tx) => keyProjects(tx, parkId, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01") }));
  const [caseId = ""] = await app.asSystem([parkId], (tx) => loadCases(tx, parkId, [
    { projectId, item: "projectPlanningPermit", facts: [{ kind: "submitted", occurredOn: "2025-03-10" }, { kind: "accepted", occurredOn: "2025-03-10" }] },
  ], means));
  await app.asSystem([parkId], (tx) => recountZone(means, tx, parkId));
  await enter(administrator, zoneId, {});
  const { item, versions } = await told("projectPlanningPermit");
  expect(item.promisedLimit?.n).toBe(5);
  expect(versions.at(-1)?.upper).toEqual({ zoneId, name: "The zone above" });
  const { case: running } = await parkOfficer.call(contract.getCase, { params: { zoneId: parkId, caseId }, query: {} });
  expect(running.dueOn).toBe("2025-03-17");
  const moved = await parkOfficer.call(contract.listRecounted, { params: { zoneId: parkId }, query: {} });
  expect(moved.rows).toMatchObject([{ caseId, dueAfter: "2025-03-17" }]);
  expect(await app.asSystem([parkId], (tx) => recountZone(means, tx, parkId))).toBeUndefined();
  const listed = await parkAdministrator.call(itemOverrides.list, { params: { zoneId: parkId }, query: {} });
  expect(listed.rows).toEqual([]);
  expect((await parkAdministrator.refusal(itemOverrides.list, { params: { zoneId }, query: {} })).code).toBe("zoneNotFound");
});

test("from its own edit on a sub-park goes its own way with the item, and before that day stays with the zone above", async () => {
  await enter(parkAdministrator, parkId, { validFrom: "2025-04-01", content: { promisedLimit: { n: 4, unit: "workday" } } });
  await enter(administrator, zoneId, { validFrom: "2025-04-10", content: { promisedLimit: { n: 9, unit: "workday" } } });
  expect((await told("projectPlanningPermit", "2025-03-31")).item.promisedLimit?.n).toBe(5);
  expect((await told("projectPlanningPermit")).item.promisedLimit?.n).toBe(4);
  const above = await administrator.call(getZoneItem, { params: { zoneId, item: "projectPlanningPermit" }, query: {} });
  expect(above.item.promisedLimit?.n).toBe(9);
});

test("an edit of the zone above that would close a circle with a sub-park's own is refused, and nothing of it stands", async () => {
  await enter(parkAdministrator, parkId, { item: "energyReview", content: { prerequisites: ["eiaForm"] } });
  const circle = { ...guide, item: "eiaForm", content: { prerequisites: ["energyReview"] } };
  expect(await administrator.refusal(itemOverrides.create, { params: { zoneId }, body: circle })).toMatchObject({ status: 422, code: "prerequisiteCycle" });
  expect((await administrator.call(getZoneItem, { params: { zoneId, item: "eiaForm" }, query: {} })).versions).toHaveLength(1);
});

test("what the zone above has arranged replaces an item in the sub-park too, where the sub-park may arrange otherwise on the same days", async () => {
  const assessed = { item: "constructionPermit", kind: "areaWideAssessment" as const, title: "a report", doneOn: "2024-11-01", source: "a list", verified: false, validFrom: "2025-01-01" };
  await administrator.call(itemArrangements.create, { params: { zoneId }, body: assessed });
  expect((await told("constructionPermit")).item.replaceableBy.map(({ way, source }) => [way, source])).toContainEqual(["areaWideAssessment", "a list"]);
  await parkAdministrator.call(itemArrangements.create, { params: { zoneId: parkId }, body: { ...assessed, source: "the park's own" } });
  expect((await told("constructionPermit")).item.replaceableBy.map(({ source }) => source)).toContain("the park's own");
});

test("an item of the zone's own goes by its name in figure records, on its first day and before it", async () => {
  const own = await enter(administrator, zoneId, {
    kind: "add", item: undefined, validFrom: "2025-04-01",
    content: { name: "Own review", shortName: "Own", stage: "parallel", group: "other", ruleOwner: "bureau", resultDocument: "paper", noLimitReason: "none yet", applicability: "all" },
  });
  const coming = await enter(administrator, zoneId, { kind: "add", item: undefined, validFrom: "2026-01-01", content: { ...own.content, name: "To come" } });
  await app.asSystem([zoneId, parkId], async (tx) => {
    for (const [of, name] of [[zoneId, "above"], [parkId, "below"]] as const) {
      const [projectId = ""] = await keyProjects(tx, of, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01"), name });
      await loadCases(tx, of, [{ projectId, item: own.item, facts: decidedSteps("2025-04-02", "2025-04-03", "2025-04-04") }], means);
    }
    const rows = await allRecords(tx, decidedItems(means), { zoneId, periodAsked: false, zoneIds: [zoneId, parkId], asOf: today, period: year.period });
    expect(rows.map(({ title }) => title).sort()).toEqual(["above1：Own review", "below1：Own review"]);
  });
  const list = await parkOfficer.call(listZoneItems, { params: { zoneId: parkId }, query: {} });
  expect(list.coming.map(({ code, name }) => [code, name])).toEqual([[coming.item, "To come"]]);
});

test("an edit that the shipped edition has left behind is told with what differs, until it is confirmed or ended", async () => {
  const row = await enter(administrator, zoneId, { item: "eiaForm", content: { promisedLimit: { n: 7, unit: "workday" } } });
  const confirm = (version: number) => ({ params: { zoneId, recordId: row.id }, body: { version, reason: "checked against the new edition" } });
  expect((await administrator.refusal(confirmItemOverride, confirm(1))).code).toBe("nothingToConfirm");
  // As if an edition since had moved the limit and renamed the owner.
  await app.testDatabase.asOwner(`update item_override set made_on = made_on || '{"promisedLimit": "null", "ruleOwner": "\\"somebody\\""}'::jsonb where id = $1`, [row.id]);
  const item = () => administrator.call(getZoneItem, { params: { zoneId, item: "eiaForm" }, query: {} });
  expect((await item()).anew).toMatchObject([{ overrideId: row.id, version: 1, fields: ["ruleOwner", "promisedLimit"], held: ["promisedLimit"] }]);
  const { edited } = await administrator.call(listZoneItems, { params: { zoneId }, query: {} });
  expect(edited.filter(({ anew }) => anew.length > 0).map(({ code }) => code)).toEqual(["eiaForm"]);
  expect((await administrator.refusal(confirmItemOverride, confirm(2))).code).toBe("versionConflict");
  expect((await parkAdministrator.refusal(confirmItemOverride, confirm(1))).status).toBe(404);
  const confirmed = await administrator.call(confirmItemOverride, confirm(1));
  expect([confirmed.version, (await item()).anew]).toEqual([2, []]);
  const reasons = await app.testDatabase.asOwner<{ reason: string }>("select reason from change_history where row_id = $1 and reason is not null", [row.id]);
  expect(reasons.map(({ reason }) => reason)).toEqual(["checked against the new edition"]);
  await enter(administrator, zoneId, { item: "eiaForm", kind: "restore", content: {}, validFrom: "2025-04-01" });
  const { item: present, shipped } = await item();
  expect(present).toEqual(shipped);
});
