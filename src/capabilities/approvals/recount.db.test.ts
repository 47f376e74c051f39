import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { workCalendar } from "../../kernel/work-calendar.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import type { Zone } from "../zones/contract.ts";
import { keyProjects } from "./builders.ts";
import * as contract from "./contract/operations.ts";
import { approvalRoutes } from "./routes.ts";
import { loadCases } from "./service/load.ts";
import { recountZone } from "./service/recount.ts";

const { calendar, items: catalogue, lampRules } = await readShippedCatalogue();
const means = { calendar, catalogue, lampRules };
/** The same years as if the notice of 2025 had not been entered. */
const before = { ...means, calendar: workCalendar([...calendar.years.values()].filter(({ year }) => year !== 2025)) };

let app: TestApp;
let zone: Zone;
beforeAll(async () => {
  app = await testApp((door) => { approvalRoutes(door, means); });
  zone = await app.zone({ clockDay: plainDate("2025-04-14") });
});
afterAll(() => app.close());

const recount = (by: typeof means) => app.asSystem([zone.id], (tx) => recountZone(by, tx, zone.id));

test("a newer edition of the work days counts running cases again, once, with a reason in each history and a list of what moved", async () => {
  const [first = "", second = ""] = await app.asSystem([zone.id], (tx) => keyProjects(tx, zone.id, { count: 2, year: 2025, enteredOn: plainDate("2025-01-01") }));
  const [overHoliday = "", apart = ""] = await app.asSystem([zone.id], (tx) => loadCases(tx, zone.id, [
    { projectId: first, item: "projectPlanningPermit", facts: [{ kind: "submitted", occurredOn: "2025-04-01" }, { kind: "accepted", occurredOn: "2025-04-01" }] },
    { projectId: second, item: "projectPlanningPermit", facts: [{ kind: "submitted", occurredOn: "2025-03-03" }, { kind: "accepted", occurredOn: "2025-03-03" }] },
  ], before));
  expect(await recount(before)).toEqual({ counted: 2, moved: 0 });
  expect(await recount(before)).toBeUndefined();
  expect(await recount(means)).toEqual({ counted: 2, moved: 1 });
  const officer = await app.as({ role: "projectOfficer", zoneId: zone.id });
  const { rows } = await officer.call(contract.listRecounted, { params: { zoneId: zone.id }, query: {} });
  expect(rows).toMatchObject([{ caseId: overHoliday, projectName: "project1", dueBefore: "2025-04-10", dueAfter: "2025-04-11" }]);
  const history = await app.testDatabase.asOwner("select row_id, reason, before->>'due_on' as before, after->>'due_on' as after from change_history where table_name = 'approval_case' and action = 'update'");
  expect(history).toEqual([{ row_id: overHoliday, reason: "放假调休安排有变，重新计算应办结日期", before: "2025-04-10", after: "2025-04-11" }]);
  expect(rows.map(({ caseId }) => caseId)).not.toContain(apart);
  expect(await recount(means)).toBeUndefined();
});

test("days that an earlier version did not keep are filled by the first count", async () => {
  await app.testDatabase.asOwner("update approval_case set due_on = null, silent_until = null, first_due_on = null");
  await app.testDatabase.asOwner("delete from recounted_case");
  await app.testDatabase.asOwner("delete from case_recount");
  expect(await recount(means)).toEqual({ counted: 2, moved: 2 });
  const kept = await app.testDatabase.asOwner("select due_on::text from approval_case order by due_on");
  expect(kept).toEqual([{ due_on: "2025-03-12" }, { due_on: "2025-04-11" }]);
});
