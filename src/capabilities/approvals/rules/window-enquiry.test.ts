import { expect, test } from "vitest";
import { judgeEnquiry } from "./window-enquiry.ts";

const asked = { enquiredOn: "2025-03-03" };

test.each([
  ["nothing but the question", {}, "allowed"],
  ["an answer without its day", { answer: "Yes." }, "answerWithoutDay"],
  ["an answer before the question", { answer: "Yes.", answeredOn: "2025-03-02" }, "answeredBeforeAsked"],
  ["a day of passing on without a department", { forwardedOn: "2025-03-03" }, "forwardedToNobody"],
  ["a passing on before the question", { departmentId: "d", forwardedOn: "2025-03-02" }, "forwardedBeforeAsked"],
  ["a passing on", { departmentId: "d", forwardedOn: "2025-03-03" }, "allowed"],
  ["a call back by nobody", { calledBackOn: "2025-03-04" }, "callBackIncomplete"],
  ["a call back on no day", { calledBackBy: "Li" }, "callBackIncomplete"],
  ["satisfaction without a call back", { satisfied: true }, "callBackIncomplete"],
  ["a call back before the question", { calledBackOn: "2025-03-02", calledBackBy: "Li" }, "calledBackBeforeAsked"],
  ["a call back", { calledBackOn: "2025-03-03", calledBackBy: "Li", satisfied: false }, "allowed"],
] as const)("an enquiry with %s", (_, part, code) => {
  const verdict = judgeEnquiry({ ...asked, ...part });
  expect(verdict.allowed ? "allowed" : verdict.code).toBe(code);
});
