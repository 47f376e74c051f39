import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import type { AgentMandate } from "../contract/agent-mandate.ts";
import { isInForce, judgeMandate, mandateFor, mayRevoke } from "./agent-mandate.ts";

const mandate: AgentMandate = {
  id: "018f0000-0000-7000-8000-000000000001", zoneId: "z", projectId: "p", projectName: "A project", mandator: "An owner", agentId: null, agentName: "an agent", agent: "an agent",
  items: [], documentNumber: null, validFrom: "2025-01-10", validTo: "2025-03-31", revokedOn: null, withdrawn: false,
  sourceRef: null, example: false, version: 1, recordedOn: "2025-01-10", recordedAt: "2025-01-10T00:00:00.000Z", recordedBy: "u",
};
const acting = { projectId: "p", startedOn: "2025-02-01" };
const codeOf = (verdict: { readonly allowed: boolean; readonly code?: string }) => (verdict.allowed ? "allowed" : verdict.code);

test.each([
  ["an agent is missing", { validFrom: "2025-01-10" }, "mandateeMissing"],
  ["a user and a name are given", { agentId: "a", agentName: "b", validFrom: "2025-01-10" }, "mandateeTwice"],
  ["it ends before it begins", { agentName: "b", validFrom: "2025-01-10", validTo: "2025-01-09" }, "mandateEndsBeforeItBegins"],
  ["it ends on its first day", { agentName: "b", validFrom: "2025-01-10", validTo: "2025-01-10" }, "allowed"],
] as const)("a mandate where %s", (_, entered, code) => {
  expect(codeOf(judgeMandate(entered))).toBe(code);
});

test("a mandate is taken back once, and not before it began", () => {
  expect(codeOf(mayRevoke(mandate, "2025-01-09"))).toBe("revokedBeforeItBegan");
  expect(codeOf(mayRevoke({ ...mandate, revokedOn: "2025-02-01" }, "2025-02-02"))).toBe("revokedAlready");
  expect(codeOf(mayRevoke(mandate, "2025-01-10"))).toBe("allowed");
});

test("a mandate is in force from its first to its last day, and up to the day before it was taken back", () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(plainDate("2025-01-01"), days));
  fc.assert(fc.property(day, day, fc.option(day), fc.option(day), (validFrom, on, validTo, revokedOn) => {
    const before = validFrom <= on;
    expect(isInForce({ validFrom, validTo, revokedOn }, on)).toBe(before && !(validTo !== null && validTo < on) && !(revokedOn !== null && revokedOn <= on));
  }));
});

test.each([
  ["covers every item where it names none", {}, { item: "constructionPermit" }, true],
  ["covers the item that it names", { items: ["constructionPermit"] }, { item: "constructionPermit" }, true],
  ["covers no other item", { items: ["constructionPermit"] }, { item: "eiaForm" }, false],
  ["covers a service that is about no item", { items: ["constructionPermit"] }, {}, true],
  ["covers no other project", {}, { projectId: "q" }, false],
  ["of a user covers no other user", { agentId: "a" }, { agentId: "b" }, false],
  ["of a user covers that user", { agentId: "a" }, { agentId: "a" }, true],
  ["that was withdrawn covers nothing", { withdrawn: true }, {}, false],
  ["covers nothing before its first day", {}, { startedOn: "2025-01-09" }, false],
  ["covers nothing from the day on which it was taken back", { revokedOn: "2025-02-01" }, {}, false],
] as const)("a mandate %s", (_, part, act, covered) => {
  expect(mandateFor([{ ...mandate, ...part, items: [..."items" in part ? part.items : []] }], { ...acting, ...act }) !== undefined).toBe(covered);
});

test("of several the newest counts", () => {
  const newer = { ...mandate, id: "018f0000-0000-7000-8000-000000000002", validFrom: "2025-01-20" };
  expect(mandateFor([newer, mandate], acting)?.id).toBe(newer.id);
  expect(mandateFor([mandate, newer], acting)?.id).toBe(newer.id);
});
