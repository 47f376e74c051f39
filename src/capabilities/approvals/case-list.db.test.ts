import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { meansOf } from "../../main/means.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { enterConditions } from "../projects/contract/condition.ts";
import { projectRoutes } from "../projects/routes.ts";
import { keyProjects } from "./builders.ts";
import { proposeCaseList, saveCaseList, type ChosenLine } from "./contract/case-list.ts";
import { itemArrangements } from "./contract/item-arrangement.ts";
import * as contract from "./contract/operations.ts";
import { approvalRoutes } from "./routes.ts";

const means = meansOf(await readShippedCatalogue());

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let count = 0;
beforeAll(async () => {
  app = await testApp(projectRoutes, (door) => { approvalRoutes(door, means); });
  zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
});
afterAll(() => app.close());

async function project() {
  count += 1;
  const [projectId = ""] = await app.asSystem([zoneId], (tx) => keyProjects(tx, zoneId, { count: 1, year: 2025, enteredOn: plainDate("2025-01-01"), name: `list${String(count)} ` }));
  const params = { zoneId, projectId };
  return {
    params,
    know: (values: Readonly<Record<string, string>>, occurredOn = "2025-03-01", more = {}) =>
      officer.call(enterConditions, { params, body: { occurredOn, values: Object.entries(values).map(([condition, value]) => ({ condition: condition as "siteArea", value })), ...more } }),
    lines: async () => (await officer.call(proposeCaseList, { params })).lines,
    save: (lines: readonly ChosenLine[], person = "Officer Li") => officer.call(saveCaseList, { params, body: { lines: [...lines], person } }),
    refused: async (lines: readonly ChosenLine[], person?: string) => (await officer.refusal(saveCaseList, { params, body: { lines: [...lines], ...(person !== undefined && { person }) } })).code,
  };
}

test("a list is generated from what is known: what applies is opened, what does not is recorded with its reason and person, what is unknown is left; nothing is asked twice", async () => {
  const { params, know, lines, save } = await project();
  await know({ annualEnergy: "1200", siteArea: "3", earthVolume: "800", eiaCategory: "form", hazardClass: "none" });
  const proposed = await lines();
  const of = (code: string) => proposed.find(({ item }) => item === code);
  expect(of("energyReview")).toMatchObject({ applies: "applies", proposal: "open", pending: true });
  expect(of("energyReview")?.explanation).toContain("1200 吨标准煤（要求不低于 1000 吨标准煤）：满足");
  expect(of("energyReview")?.explanation).toContain("未核实");
  expect(of("soilWaterPlanForm")).toMatchObject({ applies: "applies" });
  expect(of("soilWaterPlanReport")).toMatchObject({ applies: "notApplicable", proposal: "notApplicable" });
  expect(of("riverWorks")).toMatchObject({ applies: "unknown", proposal: "leave" });
  expect(proposed.every(({ explanation }) => explanation.length > 10)).toBe(true);
  const saved = await save(proposed.map(({ item, proposal, grounds }) => ({ item, choice: proposal, grounds })));
  expect(saved.opened + saved.notApplicable + saved.left).toBe(proposed.length);
  const { cases } = await officer.call(contract.listProjectCases, { params, query: {} });
  expect(cases.find(({ item }) => item === "energyReview")).toMatchObject({ state: "notBegun" });
  const out = cases.find(({ item }) => item === "soilWaterPlanReport");
  expect(out).toMatchObject({ state: "notApplicable" });
  const detail = await officer.call(contract.getCase, { params: { zoneId, caseId: out?.id ?? "" }, query: {} });
  expect(detail.facts).toMatchObject([{ kind: "notApplicable", person: "Officer Li", reason: of("soilWaterPlanReport")?.explanation }]);
  expect((await lines()).filter(({ pending }) => pending)).toEqual([]);
});

test("after facts have changed only the differences are pending, and what stands is not taken away", async () => {
  const { params, know, lines, save } = await project();
  await know({ siteArea: "3", earthVolume: "800" });
  await save((await lines()).map(({ item, proposal, grounds }) => ({ item, choice: proposal, grounds })));
  await know({ siteArea: "6" }, "2025-04-01");
  const pending = (await lines()).filter((line) => line.pending);
  expect(pending.map(({ item, applies }) => [item, applies])).toEqual([["soilWaterPlanReport", "applies"], ["soilWaterPlanForm", "notApplicable"]]);
  const [report, form] = pending;
  if (!report || !form) throw new Error("no differences");
  await save([{ item: form.item, choice: "notApplicable", grounds: form.grounds }]);
  const { cases } = await officer.call(contract.listProjectCases, { params, query: {} });
  expect(cases.find(({ item }) => item === "soilWaterPlanForm")).toMatchObject({ state: "notApplicable" });
  expect(cases.find(({ item }) => item === "soilWaterPlanReport")).toMatchObject({ state: "notApplicable" });
  const refused = async (line: ChosenLine) => (await officer.refusal(saveCaseList, { params, body: { lines: [line], person: "Officer Li" } })).code;
  const { item } = report;
  expect(await refused({ item, choice: "leave", grounds: report.grounds })).toBe("choiceReasonMissing");
  const energy = (await lines()).find((line) => line.item === "energyReview");
  expect(await refused({ item: "energyReview", choice: "reopen", grounds: energy?.grounds ?? "" })).toBe("notSettled");
  expect((await save([{ item, choice: "reopen", grounds: report.grounds }])).reopened).toBe(1);
  const again = (await officer.call(contract.listProjectCases, { params, query: {} })).cases.find((one) => one.item === item);
  expect(again).toMatchObject({ state: "notBegun", stateOn: "2025-04-14" });
  const { facts, next } = await officer.call(contract.getCase, { params: { zoneId, caseId: again?.id ?? "" }, query: {} });
  expect(facts.map(({ kind, reason }) => [kind, reason])).toEqual([["notApplicable", expect.any(String)], ["relisted", report.explanation]]);
  expect(next).toContain("submitted");
  expect((await lines()).filter(({ pending }) => pending)).toEqual([]);
});

test("what the area-wide assessment covers is proposed as replaced and recorded with its document", async () => {
  await officer.call(itemArrangements.create, { params: { zoneId }, body: { item: "geohazardAssessment", kind: "areaWideAssessment", validFrom: "2025-01-01", title: "The area's report", documentNumber: "No. 7", doneOn: "2024-11-01", source: "a list", verified: false } });
  const { params, know, lines, save } = await project();
  await know({ inGeohazardArea: "yes" });
  const line = (await lines()).find(({ item }) => item === "geohazardAssessment");
  if (!line || line.replacement === null) throw new Error("not replaced");
  expect(line).toMatchObject({ applies: "applies", proposal: "replaced", replacement: "areaWideAssessment" });
  await save([{ item: line.item, choice: "replaced", grounds: line.grounds, replacement: line.replacement }]);
  const { cases: [own] } = await officer.call(contract.listProjectCases, { params, query: {} });
  const { facts } = await officer.call(contract.getCase, { params: { zoneId, caseId: own?.id ?? "" }, query: {} });
  expect(facts).toMatchObject([{ kind: "replaced", replacement: "areaWideAssessment", documentNumber: "No. 7", sourceRef: "The area's report" }]);
});

test("each choice that may not be made is refused with its code, and nothing of the list is saved", async () => {
  const { params, know, lines, save, refused } = await project();
  await know({ annualEnergy: "1200", eiaCategory: "form" });
  const all = await lines();
  const of = (code: string) => all.find(({ item }) => item === code)?.grounds ?? "";
  const [energy, report] = [of("energyReview"), of("eiaReport")];
  expect(await refused([{ item: "energyReview", choice: "open", grounds: "of yesterday" }])).toBe("proposalChanged");
  expect(await refused([{ item: "nowhere", choice: "open", grounds: energy }])).toBe("proposalChanged");
  expect(await refused([{ item: "eiaReport", choice: "open", grounds: report }])).toBe("choiceReasonMissing");
  expect(await refused([{ item: "energyReview", choice: "leave", grounds: energy }])).toBe("choiceReasonMissing");
  expect(await refused([{ item: "eiaReport", choice: "notApplicable", grounds: report }])).toBe("personMissing");
  expect(await refused([{ item: "energyReview", choice: "replaced", grounds: energy, reason: "so" }])).toBe("replacementMissing");
  expect(await refused([{ item: "eiaForm", choice: "replaced", grounds: of("eiaForm"), replacement: "governmentProvided", reason: "so" }])).toBe("replacementNotAllowed");
  expect(await refused([{ item: "energyReview", choice: "open", grounds: energy }, { item: "energyReview", choice: "leave", grounds: energy, reason: "so" }])).toBe("choiceTwice");
  expect((await officer.call(contract.listProjectCases, { params, query: {} })).cases).toEqual([]);
  await save([{ item: "energyReview", choice: "open", grounds: energy }, { item: "eiaReport", choice: "open", grounds: report, reason: "the office asks for a report" }]);
  expect(await refused([{ item: "energyReview", choice: "open", grounds: energy }])).toBe("caseExists");
  const kept = await app.testDatabase.asOwner("select item, applies, chosen, reason from case_list_choice where project_id = $1 order by item", [params.projectId]);
  expect(kept).toEqual([
    { item: "eiaReport", applies: "notApplicable", chosen: "open", reason: "the office asks for a report" }, { item: "energyReview", applies: "applies", chosen: "open", reason: null },
  ]);
  const { cases } = await officer.call(contract.listProjectCases, { params, query: {} });
  const one = cases.find(({ item }) => item === "energyReview");
  await officer.call(contract.recordCaseFact, { params: { zoneId, caseId: one?.id ?? "" }, body: { kind: "preparing", occurredOn: "2025-04-10", version: 1 } });
  expect(await refused([{ item: "energyReview", choice: "notApplicable", grounds: energy, reason: "so" }], "Li")).toBe("caseBegun");
});

test("the form of conditions enters new values, puts those of the same day right with a reason, and refuses what does not fit", async () => {
  const { params, know } = await project();
  const code = async (body: object) => (await officer.refusal(enterConditions, { params, body: { occurredOn: "2025-03-01", ...body } as never })).code;
  expect(await know({ siteArea: "3", ownWaterSource: "no" })).toEqual({ entered: 2, corrected: 0 });
  expect(await code({ values: [{ condition: "siteArea", value: "4" }] })).toBe("correctionReasonMissing");
  expect(await code({ values: [{ condition: "siteArea", value: "4", version: 9 }], reason: "mistyped" })).toBe("versionConflict");
  expect(await code({ values: [{ condition: "siteArea", value: "large" }] })).toBe("conditionMisfits");
  expect(await code({ values: [{ condition: "siteArea", value: "4" }, { condition: "siteArea", value: "5" }] })).toBe("conditionTwice");
  expect(await code({ occurredOn: "2025-05-01", values: [{ condition: "siteArea", value: "4" }] })).toBe("dateInFuture");
  const right = await officer.call(enterConditions, { params, body: { occurredOn: "2025-03-01", values: [{ condition: "siteArea", value: "4", version: 1 }, { condition: "annualEnergy", value: "900" }], reason: "mistyped" } });
  expect(right).toEqual({ entered: 1, corrected: 1 });
});
