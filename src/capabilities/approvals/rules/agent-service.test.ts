import { expect, test } from "vitest";
import { judgeService, serviceFindings, serviceState } from "./agent-service.ts";

const service = { agentName: "an agent", startedOn: "2025-03-03" };
const code = (entered: Parameters<typeof judgeService>[0]) => {
  const verdict = judgeService(entered);
  return verdict.allowed ? "allowed" : verdict.code;
};

test("a service has one agent, ends not before it begins, and is rated only when finished", () => {
  expect(code(service)).toBe("allowed");
  expect(code({ startedOn: "2025-03-03" })).toBe("agentMissing");
  expect(code({ ...service, agentId: "018f0000-0000-7000-8000-000000000001" })).toBe("agentTwice");
  expect(code({ ...service, finishedOn: "2025-03-02" })).toBe("finishedBeforeStarted");
  expect(code({ ...service, rating: "satisfied" })).toBe("ratedBeforeFinished");
  expect(code({ ...service, finishedOn: "2025-03-03", rating: "satisfied" })).toBe("allowed");
});

test("only a full agency asks for an entrustment: its day, not after the start, and who gave it", () => {
  const act = { mode: "act", startedOn: "2025-03-03", entrustedOn: null, entrustedBy: null } as const;
  expect(serviceFindings(act)).toEqual(["entrustmentMissing"]);
  expect(serviceFindings({ ...act, entrustedOn: "2025-03-04" })).toEqual(["entrustorMissing", "entrustedAfterStart"]);
  expect(serviceFindings({ ...act, entrustedOn: "2025-03-03", entrustedBy: "an owner" })).toEqual([]);
  for (const mode of ["consult", "assist", "coordinate"] as const) expect(serviceFindings({ ...act, mode })).toEqual([]);
});

test("a service is open up to the day before its end, and finished from it on", () => {
  expect(["2025-03-09", "2025-03-10"].map((day) => serviceState({ finishedOn: "2025-03-10" }, day))).toEqual(["open", "finished"]);
  expect(serviceState({ finishedOn: null }, "2999-01-01")).toBe("open");
});
