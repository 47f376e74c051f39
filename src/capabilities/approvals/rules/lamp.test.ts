import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "../../../kernel/plain-date.ts";
import { workCalendar } from "../../../kernel/work-calendar.ts";
import { addWorkingDays } from "../../../kernel/working-days.ts";
import { CaseState } from "../contract/fact.ts";
import { isRunning, lampDay, lampOf, workdaysOver } from "./lamp.ts";

const calendar = workCalendar([]);
/** A Monday. */
const today = plainDate("2025-04-14");
const at = lampDay({ nearWorkdays: 3 }, calendar, today);

test.each([
  ["decided", "2025-04-01", "done"], ["delivered", null, "done"], ["replaced", null, "replaced"], ["notApplicable", null, "notApplicable"],
  ["submitted", null, "inHand"], ["accepted", null, "inHand"], ["accepted", "2025-04-18", "inHand"], ["accepted", "2025-04-17", "near"],
  ["accepted", "2025-04-14", "near"], ["accepted", "2025-04-11", "overdue"], ["refused", "2025-04-01", "idle"], ["withdrawn", "2025-04-01", "idle"],
  ["preparing", null, "idle"], ["notBegun", null, "idle"],
] as const)("a case that is %s and due %s shows %s", (state, due, lamp) => { expect(lampOf(state, due, at)).toBe(lamp); });

test("only a case whose clock runs can be near or overdue, and past the due day it is overdue just where working days or a holiday have passed", () => {
  fc.assert(fc.property(fc.constantFrom(...CaseState.enum), fc.integer({ min: -30, max: 30 }), (state, days) => {
    const due = addDays(today, days);
    const lamp = lampOf(state, due, at);
    if (!isRunning(state)) expect(["near", "overdue"]).not.toContain(lamp);
    else expect([lamp === "overdue", lamp === "near"]).toEqual([days < 0, days >= 0 && due <= addWorkingDays(calendar, today, 3)]);
  }));
});

test("working days over are counted from the due day, and before it up to and including it", () => {
  expect(workdaysOver(calendar, "2025-04-10", today)).toBe(2);
  expect(workdaysOver(calendar, "2025-04-14", today)).toBe(0);
  expect(workdaysOver(calendar, "2025-04-21", today)).toBe(-5);
});

test("rules that call no case near leave none near, not even one due today", () => {
  expect(lampOf("accepted", "2025-04-14", lampDay({ nearWorkdays: -1 }, calendar, today))).toBe("inHand");
});
