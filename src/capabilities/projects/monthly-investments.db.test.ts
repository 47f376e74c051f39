import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { creditCode } from "../enterprises/builders.ts";
import { createEnterprises } from "../enterprises/service/enterprise.ts";
import { aProject } from "./builders.ts";
import { monthlyInvestments } from "./contract/monthly-investment.ts";
import { projectRoutes } from "./routes.ts";
import { createProjects } from "./service/create.ts";

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let leader: SignedIn;
let stranger: SignedIn;
let projectId = "";
let other = "";
let months = 0;

beforeAll(async () => {
  app = await testApp(projectRoutes);
  zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  officer = await app.as({ role: "projectOfficer", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  stranger = await app.as({ role: "projectOfficer", zoneId: (await app.zone({ clockDay: plainDate("2025-04-14") })).id });
  await app.asSystem([zoneId], async (tx) => {
    const [enterpriseId = ""] = await createEnterprises(tx, zoneId, [{ creditCode: creditCode(1), name: "Owner" }]);
    [projectId = "", other = ""] = await createProjects(tx, zoneId, [aProject(1, enterpriseId), aProject(2, enterpriseId)]);
  });
});
afterAll(() => app.close());

/** Each month stands once: every entry is of another one. */
function entry() {
  months += 1;
  return { projectId, month: `20${String(10 + Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, "0")}`, plannedFen: 100, completedFen: 90 };
}
const refused = async (part: object) => (await officer.refusal(monthlyInvestments.create, { params: { zoneId }, body: { projectId: other, month: "2025-03", ...part } })).code;

ledgerManners(monthlyInvestments, () => ({ zoneId, keeper: officer, onlooker: leader, stranger, entry, required: "month", reference: "projectId" }));

test("a month that says nothing, one completed before it began, and one that stands already are refused", async () => {
  expect(await refused({})).toBe("investmentMissing");
  expect(await refused({ month: "2025-05", completedFen: 1 })).toBe("monthInFuture");
  expect(await refused({ plannedFen: 1, plannedFrom: "2025-04-15" })).toBe("dateInFuture");
  await officer.call(monthlyInvestments.create, { params: { zoneId }, body: { projectId: other, month: "2025-12", plannedFen: 100 } });
  expect(await refused({ month: "2025-12", plannedFen: 1 })).toBe("recordTaken");
});

test("a changed plan keeps what was planned before, and what stands is the latest; one before the last change, or moved to an earlier year, is refused", async () => {
  const body = { projectId: other, month: "2025-06", plannedFen: 100 };
  const { id: recordId, plans } = await officer.call(monthlyInvestments.create, { params: { zoneId }, body });
  expect(plans).toMatchObject([{ from: "2025-01-01", plannedFen: 100 }]);
  const correct = { params: { zoneId, recordId }, body: { ...body, plannedFen: 80, plannedFrom: "2025-03-10", version: 1, reason: "adjusted" } };
  expect(await officer.call(monthlyInvestments.correct, correct)).toMatchObject({ plannedFen: 80, plans: [{ plannedFen: 100 }, { from: "2025-03-10", plannedFen: 80 }] });
  const again = async (part: object) => (await officer.refusal(monthlyInvestments.correct, { params: { zoneId, recordId }, body: { ...correct.body, version: 2, plannedFen: 70, ...part } })).code;
  expect(await again({ plannedFrom: "2025-03-09" })).toBe("planBeforeLast");
  expect(await again({ month: "2024-06" })).toBe("planMonthMoved");
});
