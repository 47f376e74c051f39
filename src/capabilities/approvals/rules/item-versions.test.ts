import fc from "fast-check";
import { expect, test } from "vitest";
import { readShippedCatalogue } from "../../../main/catalogue.ts";
import type { ItemContent, OverrideInForce } from "../contract/item-override.ts";
import type { ConditionTest } from "../contract/applicability.ts";
import { testFits } from "./condition-test.ts";
import { governingDay, governingItem } from "./governing-item.ts";
import { arrangedOn, catalogueOn, itemOn, itemVersions } from "./item-versions.ts";
import { fieldMarks } from "./item-differences.ts";
import { shippedAnew } from "./shipped-anew.ts";
import { judgeOverride, judgeWithdrawal } from "./override-faults.ts";

const { items: shipped } = await readShippedCatalogue();
const override = (id: string, item: string, validFrom: string, content: ItemContent, kind: OverrideInForce["kind"] = "change"): OverrideInForce =>
  ({ id, item, kind, validFrom, content, source: "guide of the zone", verified: true });
const whole: ItemContent = { name: "Own item", shortName: "Own", stage: "parallel", group: "other", ruleOwner: "somebody", resultDocument: "a paper", noLimitReason: "none", applicability: "all" };

test("every test of a shipped condition asks what its fact can be", () => {
  const tests = shipped.items.flatMap(({ appliesWhen = [] }) => appliesWhen.flatMap(({ all }) => all));
  expect(tests.length).toBeGreaterThan(10);
  expect(tests.filter((test) => !testFits(test))).toEqual([]);
});

/** Edits of different days: one a day of an item, as the database holds them. */
const edits = fc.uniqueArray(fc.record({
  item: fc.constantFrom("projectPlanningPermit", "eiaReport", "energyReview"),
  month: fc.integer({ min: 1, max: 12 }),
  days: fc.integer({ min: 1, max: 90 }),
  limit: fc.constantFrom("promisedLimit", "silence", "both"),
}), { selector: ({ item, month }) => `${item} ${String(month)}`, maxLength: 12 }).map((all) => all.map(({ item, month, days, limit }, place) => override(
  `id${String(place)}`, item, `2025-${String(month).padStart(2, "0")}-01`,
  { ...(limit === "silence" ? {} : { promisedLimit: { n: days, unit: "workday" } }), ...(limit === "promisedLimit" ? {} : { silence: { n: days, unit: "workday" } }) },
)));
const someDay = fc.integer({ min: 0, max: 420 }).map((days) => new Date(Date.UTC(2024, 11, 1) + days * 86_400_000).toISOString().slice(0, 10));

test("the catalogue of a day is the replay of the overrides up to it, in whatever order they were recorded", () => {
  fc.assert(fc.property(edits, someDay, fc.infiniteStream(fc.nat()), (all, day, keys) => {
    const shuffled = all.map((one) => ({ one, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(({ one }) => one);
    const replayed = itemVersions(shipped, all.filter(({ validFrom }) => validFrom <= day));
    expect(catalogueOn(itemVersions(shipped, shuffled), day).items).toEqual(catalogueOn(replayed, "2999-01-01").items);
  }));
});

test("an edit never changes what held before its day", () => {
  fc.assert(fc.property(edits, someDay, (all, day) => {
    const [last] = all;
    fc.pre(last !== undefined && day < last.validFrom);
    const without = itemVersions(shipped, all.slice(1));
    expect(catalogueOn(itemVersions(shipped, all), day).items).toEqual(catalogueOn(without, day).items);
  }));
});

test("a limit that is set names the override's source; the law's limit and the reason for none take each other's place", () => {
  const versions = itemVersions(shipped, [
    override("a", "projectPlanningPermit", "2025-03-01", { promisedLimit: { n: 3, unit: "workday" } }),
    override("b", "projectPlanningPermit", "2025-04-01", { noLimitReason: "abolished", promisedLimit: null }),
    override("c", "projectPlanningPermit", "2025-05-01", { statutoryLimit: { n: 9, unit: "workday" } }),
  ]);
  const on = (day: string) => itemOn(versions, "projectPlanningPermit", day);
  expect(on("2025-02-28")).toEqual(shipped.items.find(({ code }) => code === "projectPlanningPermit"));
  expect(on("2025-03-01")?.promisedLimit).toEqual({ n: 3, unit: "workday", source: "guide of the zone", verified: true });
  expect(on("2025-04-01")).toMatchObject({ noLimitReason: "abolished" });
  expect([on("2025-04-01")?.statutoryLimit, on("2025-04-01")?.promisedLimit, on("2025-05-01")?.noLimitReason]).toEqual([undefined, undefined, undefined]);
  expect(on("2025-05-01")?.statutoryLimit?.n).toBe(9);
});

test("an item that has ended bars nothing and is nobody's prerequisite, and stands in the catalogue for the cases that go on", () => {
  const { items } = catalogueOn(itemVersions(shipped, [override("a", "designSchemeReview", "2025-03-01", {}, "end")]), "2025-03-01");
  expect(items.find(({ code }) => code === "designSchemeReview")).toMatchObject({ endedFrom: "2025-03-01", barsStart: false });
  expect(items.some(({ prerequisites }) => prerequisites.includes("designSchemeReview"))).toBe(false);
});

test("what a zone has arranged may replace an item from its day to its last", () => {
  const arranged = { id: "a", item: "constructionPermit", kind: "areaWideAssessment", validFrom: "2025-01-01", validTo: "2025-12-31", organ: null, title: "a report", documentNumber: null, doneOn: "2024-12-01", source: "a list", verified: false } as const;
  const versions = itemVersions(shipped, [], [arranged]);
  const ways = (day: string) => catalogueOn(versions, day).items.find(({ code }) => code === "constructionPermit")?.replaceableBy.map(({ way }) => way);
  expect(ways("2025-12-31")).toContain("areaWideAssessment");
  expect(ways("2026-01-01")).not.toContain("areaWideAssessment");
  expect(arrangedOn(versions, "2024-12-31")).toEqual([]);
});

test("procedures, tolerances and ways that an edit leaves as they were keep what they rest on; new ones rest on the edit", () => {
  const before = shipped.items.find(({ clock }) => clock?.tolerates.length && clock.specialProcedures.length);
  if (!before?.clock) throw new Error("no such item");
  const [kept] = before.clock.specialProcedures;
  if (!kept) throw new Error("no procedure");
  const { procedure, stopsClock, waitingOn, cap } = kept;
  const set = { procedure, stopsClock, waitingOn, ...(cap && { cap: { n: cap.n, unit: cap.unit } }) };
  const added = { procedure: "auction", stopsClock: true, waitingOn: "thirdParty", cap: { n: 7, unit: "workday" } } as const;
  const versions = itemVersions(shipped, [override("a", before.code, "2025-03-01", {
    specialProcedures: [set, added], tolerates: before.prerequisites.slice(), onHoliday: "sameDay", replaceableBy: ["mergedProcedure"],
  })]);
  const basis = { source: "guide of the zone", verified: true };
  const item = itemOn(versions, before.code, "2025-03-01");
  expect(item?.clock?.specialProcedures).toEqual([kept, { ...added, cap: { ...added.cap, ...basis }, ...basis }]);
  expect(item?.clock?.tolerates.map(({ prerequisite }) => prerequisite)).toEqual(before.prerequisites);
  expect(item?.clock?.tolerates).toEqual(expect.arrayContaining([...before.clock.tolerates]));
  expect(item?.clock?.onHoliday).toBe("sameDay");
  expect(item?.replaceableBy.map(({ way }) => way)).toEqual(["mergedProcedure"]);
});

test("a sub-park follows the zone above until it edits an item itself, and what held before that day stays", () => {
  const upper = { zoneId: "z", name: "the zone above" };
  const limit = (n: number): ItemContent => ({ promisedLimit: { n, unit: "workday" } });
  const above = [override("a", "eiaForm", "2025-03-01", limit(3)), override("c", "eiaForm", "2025-05-01", limit(4)), override("d", "energyReview", "2025-03-01", limit(6))].map((one) => ({ ...one, upper }));
  const versions = itemVersions(shipped, [override("b", "eiaForm", "2025-04-01", { note: "own" }), ...above]);
  const on = (code: string, day: string) => itemOn(versions, code, day);
  expect([on("eiaForm", "2025-03-31")?.promisedLimit?.n, on("eiaForm", "2025-06-01")?.promisedLimit?.n, on("energyReview", "2025-06-01")?.promisedLimit?.n]).toEqual([3, 3, 6]);
  expect(on("eiaForm", "2025-06-01")?.note).toBe("own");
  expect(versions.byCode.get("eiaForm")?.map((one) => one.upper?.name)).toEqual([undefined, "the zone above", undefined]);
});

test("what the zone above has arranged holds on the days when the sub-park has nothing of the kind for the item", () => {
  const of = { kind: "decidedBy", organ: "a bureau", title: null, documentNumber: null, doneOn: null, source: "a list", verified: false, validTo: null } as const;
  const upper = { zoneId: "z", name: "the zone above" };
  const versions = itemVersions(shipped, [], [{ ...of, id: "a", item: "eiaForm", validFrom: "2025-01-01", upper }, { ...of, id: "b", item: "eiaForm", validFrom: "2025-04-01" }, { ...of, id: "c", item: "energyReview", validFrom: "2025-01-01", upper }]);
  expect([arrangedOn(versions, "2025-03-31"), arrangedOn(versions, "2025-04-01")].map((all) => all.map(({ id }) => id))).toEqual([["a", "c"], ["b", "c"]]);
});

test("from the day on which its edits end an item is as shipped, and may be edited anew", () => {
  const versions = itemVersions(shipped, [
    override("a", "eiaForm", "2025-03-01", { note: "own", barsStart: true }), override("b", "eiaForm", "2025-04-01", {}, "restore"), override("c", "eiaForm", "2025-05-01", { note: "again" }),
  ]);
  const original = shipped.items.find(({ code }) => code === "eiaForm");
  expect(itemOn(versions, "eiaForm", "2025-04-01")).toEqual(original);
  expect(itemOn(versions, "eiaForm", "2025-05-01")).toMatchObject({ note: "again", barsStart: original?.barsStart });
});

test("an edit names what the shipped edition says otherwise since, and which of it the edit sets itself", () => {
  const item = shipped.items.find(({ code }) => code === "eiaForm");
  if (!item) throw new Error("no item");
  const edit = { id: "a", item: "eiaForm", validFrom: "2025-03-01", version: 1, edition: shipped.edition, content: { promisedLimit: { n: 3, unit: "workday" } }, madeOn: fieldMarks(item) } as const;
  const later = { ...shipped, items: [{ ...item, ruleOwner: "another bureau", promisedLimit: { n: 2, unit: "workday", source: "a law", verified: true } as const }] };
  expect(shippedAnew(shipped, [edit])).toEqual([]);
  expect(shippedAnew(later, [edit])).toMatchObject([{ overrideId: "a", fields: ["ruleOwner", "promisedLimit"], held: ["promisedLimit"] }]);
  expect(shippedAnew({ ...shipped, edition: shipped.edition + 1 }, [{ ...edit, madeOn: null }])).toMatchObject([{ overrideId: "a", fields: [] }]);
  expect(shippedAnew(shipped, [{ ...edit, madeOn: null }])).toEqual([]);
});

test("conditions are set with their sources and taken away again", () => {
  const clause = { all: [{ fact: "annualEnergy", atLeast: 500 }], source: "a guide", verified: false } as const;
  const versions = itemVersions(shipped, [
    override("a", "energyReview", "2025-03-01", { appliesWhen: [{ ...clause, all: [...clause.all] }], note: "by the zone" }),
    override("b", "energyReview", "2025-04-01", { appliesWhen: null, note: null }),
  ]);
  expect(itemOn(versions, "energyReview", "2025-03-31")).toMatchObject({ appliesWhen: [clause], note: "by the zone" });
  expect([itemOn(versions, "energyReview", "2025-04-01")?.appliesWhen, itemOn(versions, "energyReview", "2025-04-01")?.note]).toEqual([undefined, undefined]);
});

const tested = (test: ConditionTest): ItemContent => ({ appliesWhen: [{ all: [test], source: "a guide", verified: true }] });

test.each([
  ["a return to what never was shipped", override("n", "ownOne", "2025-03-01", {}, "restore"), "unknownItem"],
  ["a circle", override("n", "investFiling", "2025-03-01", { prerequisites: ["constructionPermit"] }), "prerequisiteCycle"],
  ["an unknown prerequisite", override("n", "investFiling", "2025-03-01", { prerequisites: ["nowhere"] }), "unknownPrerequisite"],
  ["an unknown item", override("n", "nowhere", "2025-03-01", { name: "x" }), "unknownItem"],
  ["a limit and the reason for none", override("n", "eiaForm", "2025-03-01", { statutoryLimit: { n: 3, unit: "workday" }, noLimitReason: "none" }), "limitAndReason"],
  ["neither", override("n", "eiaForm", "2025-03-01", { statutoryLimit: null }), "neitherLimitNorReason"],
  ["nothing at all", override("n", "eiaForm", "2025-03-01", {}), "overrideEmpty"],
  ["content of an end", override("n", "eiaForm", "2025-03-01", { name: "x" }, "end"), "contentNotAsked"],
  ["an own item without its parts", override("n", "ownOne", "2025-03-01", { name: "x" }, "add"), "newItemIncomplete"],
  ["a code that is taken", override("n", "eiaForm", "2025-03-01", whole, "add"), "itemTaken"],
  ["a procedure twice", override("n", "eiaForm", "2025-03-01", { specialProcedures: [{ procedure: "hearing", stopsClock: true, waitingOn: "authority" }, { procedure: "hearing", stopsClock: false, waitingOn: "authority" }] }), "procedureRepeated"],
  ["a tolerance for what is no prerequisite", override("n", "eiaForm", "2025-03-01", { tolerates: ["constructionPermit"] }), "toleratesNoPrerequisite"],
  ["a test without a bound", override("n", "eiaForm", "2025-03-01", tested({ fact: "annualEnergy" })), "conditionTestMisfits"],
  ["a test whose bounds leave nothing", override("n", "eiaForm", "2025-03-01", tested({ fact: "annualEnergy", atLeast: 5, below: 5 })), "conditionTestMisfits"],
  ["a test of another kind", override("n", "eiaForm", "2025-03-01", tested({ fact: "annualEnergy", is: true })), "conditionTestMisfits"],
  ["a choice that the fact has not", override("n", "eiaForm", "2025-03-01", tested({ fact: "eiaCategory", oneOf: ["huge"] })), "conditionTestMisfits"],
  ["a clause that ends before it begins", override("n", "eiaForm", "2025-03-01", { appliesWhen: [{ all: [], source: "a guide", verified: true, validFrom: "2025-03-02", validTo: "2025-03-01" }] }), "conditionEndsBeforeItBegins"],
] as const)("an override with %s is refused", (_, entered, code) => {
  expect(judgeOverride(shipped, [], entered)).toMatchObject({ allowed: false, code });
});

test("two edits that are sound alone and make a circle together are refused, on the day when they meet", () => {
  const first = override("a", "drawingReview", "2025-06-01", { prerequisites: ["qualitySafetySupervision"] });
  const second = override("b", "qualitySafetySupervision", "2025-03-01", { prerequisites: ["drawingReview"] });
  expect([judgeOverride(shipped, [], first).allowed, judgeOverride(shipped, [], second).allowed]).toEqual([true, true]);
  expect(judgeOverride(shipped, [first], second)).toMatchObject({ code: "prerequisiteCycle" });
});

test("after its end an item is edited no more, and an own item is not withdrawn from under its edits", () => {
  const end = override("a", "eiaForm", "2025-03-01", {}, "end");
  expect(judgeOverride(shipped, [end], override("b", "eiaForm", "2025-04-01", { name: "x" }))).toMatchObject({ code: "itemEnded" });
  expect(judgeOverride(shipped, [end], override("b", "eiaForm", "2025-02-01", { name: "x" })).allowed).toBe(true);
  const own = override("c", "ownOne", "2025-03-01", whole, "add");
  expect(judgeWithdrawal(shipped, [override("d", "ownOne", "2025-04-01", { name: "y" })], own)).toMatchObject({ code: "unknownItem" });
  expect(judgeWithdrawal(shipped, [], own).allowed).toBe(true);
  expect(judgeOverride(shipped, [own], override("e", "ownOne", "2025-04-01", {}, "restore"))).toMatchObject({ code: "nothingToRestore" });
});

test("a case is governed by the catalogue of its newest acceptance, before it by that of its application", () => {
  const step = (kind: string, occurredOn: string) => ({ kind, occurredOn });
  expect(governingDay([])).toBeUndefined();
  expect(governingDay([step("preparing", "2025-01-01")])).toBeUndefined();
  expect(governingDay([step("submitted", "2025-01-02")])).toBe("2025-01-02");
  expect(governingDay([step("submitted", "2025-01-02"), step("accepted", "2025-01-05")])).toBe("2025-01-05");
  expect(governingDay([step("submitted", "2025-01-02"), step("accepted", "2025-01-05"), step("refused", "2025-01-09"), step("submitted", "2025-02-01")])).toBe("2025-02-01");
  const versions = itemVersions(shipped, [override("a", "eiaForm", "2025-03-01", { promisedLimit: { n: 3, unit: "workday" } })]);
  const present = itemOn(versions, "eiaForm", "2025-04-01");
  if (!present) throw new Error("no item");
  const inForce = { zoneId: "z", versions };
  expect(governingItem({ inForce }, present, [step("submitted", "2025-02-27"), step("accepted", "2025-02-28")]).promisedLimit?.n).toBe(12);
  expect(governingItem({ inForce }, present, [step("submitted", "2025-02-27"), step("accepted", "2025-03-01")]).promisedLimit?.n).toBe(3);
});
