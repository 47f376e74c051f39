import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { windowMeansOf } from "../../main/means.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { keyProjects } from "./builders.ts";
import { takeIntake } from "./contract/intake.ts";
import { getItemMaterials, itemMaterialEdits } from "./contract/item-material-edit.ts";
import { getNotice, materialsOf } from "./contract/notice.ts";
import { approvalRoutes } from "./routes.ts";
import { windowRoutes } from "./routes/window.ts";

const means = windowMeansOf(await readShippedCatalogue());

let app: TestApp;
let zoneId: string;
let otherId: string;
let officer: SignedIn;
let leader: SignedIn;
let stranger: SignedIn;
let projectId: string;

beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); windowRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  otherId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  stranger = await app.as({ role: "projectOfficer", zoneId: otherId });
  [projectId = ""] = await app.asSystem([zoneId], (tx) => keyProjects(tx, zoneId, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01") }));
});
afterAll(() => app.close());

let day = 0;
const paper = (name: string) => ({ name, form: "copy" as const, copies: 1 });
const edit = (part: object = {}) => ({ item: "energyReview", validFrom: "2025-04-01", materials: [paper("营业执照"), paper("节能承诺书")], source: "本区节能审查办事指南", verified: true, explanation: "按办事指南调整", ...part });
const create = (part: object = {}) => officer.call(itemMaterialEdits.create, { params: { zoneId }, body: edit(part) });
const refused = async (part: object) => (await officer.refusal(itemMaterialEdits.create, { params: { zoneId }, body: edit(part) })).code;
const asked = async (who: SignedIn, zone: string, asOf: string) => {
  const { materials, edit: by } = await who.call(getItemMaterials, { params: { zoneId: zone, item: "energyReview" }, query: { asOf } });
  return { names: materials.map(({ name }) => name), by: by?.validFrom ?? null };
};

const nextDay = (): string => {
  day += 1;
  return `${String(2100 + day)}-01-01`;
};
ledgerManners(itemMaterialEdits, () => ({ zoneId, keeper: officer, onlooker: leader, stranger, entry: () => edit({ item: "eiaReport", validFrom: nextDay() }), required: "source" }));

test("a zone's own list takes the place of the shipped one from its day on, in that zone alone", async () => {
  const before = await asked(officer, zoneId, "2025-04-14");
  const { id } = await create();
  expect(await asked(officer, zoneId, "2025-04-14")).toEqual({ names: ["营业执照", "节能承诺书"], by: "2025-04-01" });
  expect(await asked(officer, zoneId, "2025-03-31")).toEqual(before);
  expect(await asked(stranger, otherId, "2025-04-14")).toEqual(before);
  const { materials, items } = await officer.call(materialsOf, { params: { zoneId, projectId }, query: { items: "energyReview" } });
  expect([materials.map(({ name }) => name), items[0]?.materialsSource, items[0]?.materialsEvidence]).toEqual([["营业执照", "节能承诺书"], "本区节能审查办事指南", "page"]);
  await officer.call(itemMaterialEdits.withdraw, { params: { zoneId, recordId: id }, body: { version: 1, reason: "登错事项" } });
  expect(await asked(officer, zoneId, "2025-04-14")).toEqual(before);
});

test("a notice that was issued stays as it was when the list changes", async () => {
  const { notice } = await officer.call(takeIntake, { params: { zoneId, projectId }, body: {
    receivedOn: "2025-04-11", handedBy: "Li", items: [{ item: "soilWaterPlanForm" }], materials: [{ ...paper("水保表"), items: ["soilWaterPlanForm"], received: false }],
  } });
  await create({ item: "soilWaterPlanForm" });
  expect(await officer.call(getNotice, { params: { zoneId, noticeId: notice.id } })).toEqual(notice);
});

test("a list that names a material twice, a second one of a day, one of an unknown item and one of nothing are refused", async () => {
  await create({ validFrom: "2025-04-02" });
  expect(await refused({ validFrom: "2025-04-02" })).toBe("materialEditTwice");
  expect(await refused({ validFrom: "2025-04-03", materials: [paper("营业执照"), paper("营业执照")] })).toBe("materialTwice");
  expect(await refused({ item: "noSuchItem" })).toBe("unknownItem");
  expect((await officer.refusal(itemMaterialEdits.create, { params: { zoneId }, body: edit({ materials: [] }) })).status).toBe(400);
});
