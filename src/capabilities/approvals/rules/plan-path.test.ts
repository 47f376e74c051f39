import fc from "fast-check";
import { expect, test } from "vitest";
import { readShippedCatalogue } from "../../../main/catalogue.ts";
import type { ApprovalCase } from "../contract/case.ts";
import { noticeOrdinal } from "../messages/notice-document.ts";
import { pathOf } from "./plan-path.ts";

const { items: { items } } = await readShippedCatalogue();
const aCase = (item: string, state: ApprovalCase["state"]): ApprovalCase => ({
  id: "018f0000-0000-7000-8000-000000000001", projectId: "018f0000-0000-7000-8000-000000000002", item, departmentId: null, departmentName: null, outerNumber: null, state, stateOn: null,
  submittedOn: null, acceptedOn: null, deemed: false, dueOn: null, firstDueOn: null, decidedOn: null, validUntil: null, lamp: "idle", workdaysOver: null, example: false, version: 1,
});

test("the way names each open item once, after its open prerequisites, and nothing that is finished", () => {
  const cases = fc.uniqueArray(fc.record({ item: fc.constantFrom(...items.map(({ code }) => code)), state: fc.constantFrom("notBegun", "accepted", "decided", "replaced") }), { selector: ({ item }) => item });
  fc.assert(fc.property(cases, (some) => {
    const path = pathOf(some.map(({ item, state }) => aCase(item, state)), items).map(({ item: { code }, before }) => ({ code, before }));
    const open = some.filter(({ state }) => state === "notBegun" || state === "accepted").map(({ item }) => item);
    expect(path.map(({ code }) => code).toSorted()).toEqual(open.toSorted());
    path.forEach(({ before }, place) => { for (const code of before) expect(path.findIndex((one) => one.code === code)).toBeLessThan(place); });
  }));
});

test.each([[0, "一"], [8, "九"], [9, "十"], [10, "十一"], [18, "十九"], [19, "二十"], [29, "三十"]])("the place %i is written %s", (place, text) => {
  expect(noticeOrdinal(place)).toBe(text);
});
