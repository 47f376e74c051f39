import { expect, test } from "vitest";
import type { ApprovalCase, CaseDetail } from "../contract/case.ts";
import type { CaseFact } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { newStep, stepConflict } from "./case-conflict.ts";
import { chosenItems, hasUnverifiedLimit } from "./chosen-items.ts";
import { clockText } from "../rules/printed-chart.ts";
import { groupedCases } from "./grouped-cases.ts";
import { recordedLag } from "./recorded-lag.ts";
import { stepEntry, stepValues } from "./step-fields.tsx";

const item = (code: string, more: Partial<ApprovalItem> = {}): ApprovalItem => ({
  code, name: `${code}事项`, shortName: "简称", stage: "parallel", group: "other", ruleOwner: "某部门", resultDocument: "批复", prerequisites: [], barsStart: false,
  barsOperation: false, replaceableBy: [], applicability: "全部", source: "某法", evidence: "statute", ...more,
});
const one = (id: string, code: string): ApprovalCase => ({
  id, projectId: "p", item: code, departmentId: null, departmentName: null, outerNumber: null, state: "notBegun", stateOn: null, submittedOn: null, acceptedOn: null,
  deemed: false, dueOn: null, firstDueOn: null, decidedOn: null, validUntil: null, lamp: "idle", workdaysOver: null, example: false, version: 1,
});
const fact = (id: string, more: Partial<CaseFact> = {}): CaseFact => ({
  id, kind: "submitted", occurredOn: "2025-04-01", replacement: null, procedure: null, waitingOn: null, promisedOn: null, validTo: null, days: null, override: null, missing: null, documentNumber: null, reason: null, person: null, sourceRef: null, struck: false, example: false,
  recordedOn: "2025-04-01", recordedAt: "2025-04-01T01:00:00.000Z", recordedBy: "王晓燕", ...more,
});
const detail = (...facts: CaseFact[]): CaseDetail => ({ case: one("c", "a"), facts, next: [], earlier: [], dueExplanation: null, clocks: [], firstPromisedOn: null, promisedOn: null, waiting: null, missing: [], mayApplyAnew: false, renews: null, renewedBy: null, asOf: "2025-04-14" });

test("days past due and days left are told in words, and a clock that stands tells nothing", () => {
  expect(clockText(3)).toBe("超期3个工作日");
  expect(clockText(0)).toBe("今日到期");
  expect(clockText(-2)).toBe("剩2个工作日");
  expect(clockText(null)).toBeUndefined();
});

test("a step recorded after its day tells by how many days, one recorded on its day tells nothing", () => {
  expect(recordedLag({ occurredOn: "2025-03-30", recordedOn: "2025-04-02" })).toBe(3);
  expect(recordedLag({ occurredOn: "2025-04-02", recordedOn: "2025-04-02" })).toBeUndefined();
  expect(recordedLag({ occurredOn: "?", recordedOn: "2025-04-02" })).toBeUndefined();
});

test("cases stand under the heads of the chart in the order of the catalogue, and an item that left the catalogue is not lost", () => {
  const items = [item("filing", { group: "initiation" }), item("pre", { group: "land" }), item("supply", { group: "land" })];
  const grouped = groupedCases([one("1", "gone"), one("2", "supply"), one("3", "pre"), one("4", "filing")], items);
  expect(grouped.map(({ group, cases }) => [group, cases.map(({ id }) => id)])).toEqual([["initiation", ["4"]], ["land", ["3", "2"]], ["other", ["1"]]]);
});

test("an item is unverified by any of its limits or by itself", () => {
  const limit = { n: 7, unit: "workday", source: "某法" } as const;
  expect(hasUnverifiedLimit(item("a", { statutoryLimit: { ...limit, verified: true } }))).toBe(false);
  expect(hasUnverifiedLimit(item("a", { statutoryLimit: { ...limit, verified: true }, promisedLimit: { ...limit, verified: false } }))).toBe(true);
  expect(hasUnverifiedLimit(item("a", { evidence: "unverified" }))).toBe(true);
});

test("conditions on the catalogue are taken together", () => {
  const items = [item("a", { group: "land" }), item("b", { group: "land", stage: "completion" }), item("c")];
  expect(chosenItems(items, { group: "land", stage: "completion" }).map(({ code }) => code)).toEqual(["b"]);
  expect(chosenItems(items, { text: "c事项" }).map(({ code }) => code)).toEqual(["c"]);
  expect(chosenItems(items, {})).toHaveLength(3);
});

test("a step names only what belongs to its kind and was filled in, with its day written out", () => {
  expect(stepEntry("decided", { occurredOn: "2025/4/3", documentNumber: "8号", person: "某人", replacement: "commitment" })).toEqual({ kind: "decided", occurredOn: "2025-04-03", documentNumber: "8号" });
  expect(stepEntry("replaced", { occurredOn: "2025-04-03", replacement: "commitment" })).toMatchObject({ replacement: "commitment" });
});

test("a recorded step goes through the form and back unchanged", () => {
  const recorded = fact("f", { kind: "refused", reason: "材料不全", documentNumber: "8号" });
  expect(stepEntry("refused", stepValues(recorded))).toEqual({ kind: "refused", occurredOn: "2025-04-01", reason: "材料不全", documentNumber: "8号" });
});

test("the step that someone else added is the newest that was not there and stands", () => {
  const opened = detail(fact("1"));
  expect(newStep(opened, detail(fact("1"), fact("2"), fact("3", { struck: true })))?.id).toBe("2");
  expect(newStep(opened, detail(fact("1")))).toBeUndefined();
});

test("a conflict shows only the fields that differ, and none where both wrote the same", () => {
  const mine = { occurredOn: "2025-04-02", documentNumber: "8号" };
  const rows = stepConflict(mine, fact("2", { documentNumber: "8号" }), () => undefined)?.rows;
  expect(rows?.map(({ name, mine: own, theirs }) => [name, own, theirs])).toEqual([["occurredOn", "2025-04-02", "2025-04-01"]]);
  expect(stepConflict({ occurredOn: "2025-04-01" }, fact("2"), () => undefined)).toBeUndefined();
});
