import { appendFileSync } from "node:fs";
import { expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { testApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { someMeetings } from "./builders.ts";
import { meetingRoutes } from "./routes.ts";
import { meetings } from "./contract/meeting.ts";
import { decisions } from "./contract/decision.ts";
import { addEvents } from "../operations/service/event.ts";
import { eventQuery } from "../operations/store/event.ts";
test("bulk", async () => {
  const app = await testApp(meetingRoutes);
  const zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  const officer = await app.as({ role: "projectOfficer", zoneId });
  const time = async (name: string, work: () => Promise<unknown>) => { const t = performance.now(); await work(); appendFileSync("/tmp/bulk.txt", `${name} ${Math.round(performance.now() - t)}\n`); };
  const e = await app.asSystem([zoneId], (tx) => someEnterprises(tx, zoneId, 100));
  await time("20000 meetings", () => app.asSystem([zoneId], (tx) => someMeetings(tx, zoneId, 20000, (p) => ({ heldOn: "2025-03-03", participants: [{ enterpriseId: e[p % 100] ?? "" }, { person: "x" }], decisions: [{ content: "c", dueOn: "2025-03-31" }] }))));
  await time("20000 events", () => app.asSystem([zoneId], (tx) => addEvents(tx, zoneId, Array.from({ length: 20000 }, (_, p) => ({ enterpriseId: e[p % 100] ?? "", kind: "shutdown" as const, facility: "f", actualFrom: "2025-01-01", materials: [{ name: "m", unit: "t" }] })))));
  await app.testDatabase.asOwner("analyze");
  for (let i = 0; i < 2; i += 1) {
    await time("list meetings", () => officer.call(meetings.list, { params: { zoneId }, query: {} }));
    await time("list meetings of enterprise", () => officer.call(meetings.list, { params: { zoneId }, query: { enterpriseId: e[0] ?? "" } }));
    await time("list meetings text", () => officer.call(meetings.list, { params: { zoneId }, query: { text: "enterprise 7" } }));
    await time("list decisions overdue", () => officer.call(decisions.list, { params: { zoneId }, query: { state: "overdue" } }));
    await time("list events", () => app.asSystem([zoneId], (tx) => eventQuery.page(tx, [zoneId], { asOf: "2025-04-14", state: "running" }, { limit: 51 })));
  }
  await app.close();
  expect(1).toBe(1);
}, 120000);
