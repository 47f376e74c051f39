import { expect, test } from "vitest";
import { judgeService, lacksMandate, serviceState } from "./agent-service.ts";

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

test("what is to be followed up, or goes back, does so not before it began", () => {
  expect(code({ ...service, nextFollowUpOn: "2025-03-02" })).toBe("followUpBeforeStart");
  expect(code({ ...service, handover: [{ handedOn: "2025-03-04", returnedOn: "2025-03-03" }] })).toBe("returnedBeforeHanded");
  expect(code({ ...service, nextFollowUpOn: "2025-03-03", handover: [{ handedOn: "2025-03-04", returnedOn: "2025-03-04" }, { handedOn: "2025-03-04" }] })).toBe("allowed");
});

test("only a full agency of before mandates were kept lacks one", () => {
  expect(lacksMandate({ mode: "act", mandateId: null })).toBe(true);
  expect(lacksMandate({ mode: "act", mandateId: "018f0000-0000-7000-8000-000000000001" })).toBe(false);
  for (const mode of ["consult", "assist", "coordinate"] as const) expect(lacksMandate({ mode, mandateId: null })).toBe(false);
});

test("a service is open up to the day before its end, and finished from it on", () => {
  expect(["2025-03-09", "2025-03-10"].map((day) => serviceState({ finishedOn: "2025-03-10" }, day))).toEqual(["open", "finished"]);
  expect(serviceState({ finishedOn: null }, "2999-01-01")).toBe("open");
});
