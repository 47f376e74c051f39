import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { newId } from "../../platform/new-id.ts";
import { ledgerManners } from "../../testing/ledger-manners.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { someEnterprises } from "../enterprises/builders.ts";
import { someMeetings } from "../meetings/builders.ts";
import { events, type EventState } from "./contract/event.ts";
import { suppliers } from "./contract/supplier.ts";
import { eventState } from "./rules/event.ts";
import { operationRoutes } from "./routes.ts";

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
let leader: SignedIn;
let stranger: SignedIn;
let own: string;
let others: string;
let meetingIds: string[];

beforeAll(async () => {
  app = await testApp(operationRoutes);
  zoneId = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  const other = (await app.zone({ clockDay: plainDate("2025-04-14") })).id;
  await app.asSystem([zoneId], async (tx) => {
    [own = "", others = ""] = await someEnterprises(tx, zoneId, 2);
    meetingIds = await someMeetings(tx, zoneId, 2, () => ({ kind: "seminar" }));
  });
  officer = await app.as({ role: "projectOfficer", zoneId });
  leader = await app.as({ role: "zoneLeader", zoneId });
  stranger = await app.as({ role: "statistician", zoneId: other });
});
afterAll(() => app.close());

const entryOf = (overrides = {}) => ({ enterpriseId: own, kind: "maintenanceOutage" as const, facility: "1# furnace", actualFrom: "2025-01-05", ...overrides });
const enter = (overrides = {}) => officer.call(events.create, { params: { zoneId }, body: entryOf(overrides) });
const refused = async (overrides: object) => (await officer.refusal(events.create, { params: { zoneId }, body: entryOf(overrides) })).code;
const correct = (recordId: string, overrides: object) =>
  officer.call(events.correct, { params: { zoneId, recordId }, body: { ...entryOf(), version: 1, reason: "entered wrongly", ...overrides } });
let named = 0;
const supplierOf = (overrides = {}) => ({ name: `Supplier ${String(named += 1)}`, supplies: "Refractory bricks", ...overrides });
const supplier = (overrides = {}) => officer.call(suppliers.create, { params: { zoneId }, body: supplierOf(overrides) });

ledgerManners(events, () => ({ zoneId, keeper: officer, onlooker: leader, stranger, entry: () => entryOf(), required: "facility", day: "actualFrom", reference: "enterpriseId" }));
ledgerManners(suppliers, () => ({ zoneId, keeper: officer, onlooker: leader, stranger, entry: () => supplierOf(), required: "supplies" }));

test("a restart entered by the clock in China is kept as the moment it was, and ends the outage on its day", async () => {
  expect(await enter({ restartedAt: "2025-02-19T18:36" })).toMatchObject({ actualTo: "2025-02-19", restartedAt: "2025-02-19T10:36:00.000Z" });
  expect(await enter({ restartedAt: "2025-02-19T00:05" })).toMatchObject({ actualTo: "2025-02-19", restartedAt: "2025-02-18T16:05:00.000Z" });
});

test("days that contradict each other, and a stock without its day, are refused by name", async () => {
  expect(await refused({ actualFrom: undefined })).toBe("neitherPlannedNorBegun");
  expect(await refused({ plannedFrom: "2025-03-01", plannedTo: "2025-02-01" })).toBe("plannedReversed");
  expect(await refused({ actualFrom: undefined, plannedFrom: "2025-01-01", actualTo: "2025-02-01" })).toBe("endedWithoutBeginning");
  expect(await refused({ actualTo: "2025-01-04" })).toBe("actualReversed");
  expect(await refused({ actualTo: "2025-02-18", restartedAt: "2025-02-19T18:36" })).toBe("restartedOnOtherDay");
  expect(await refused({ restartedAt: "2025-04-15T08:00" })).toBe("dateInFuture");
  expect(await refused({ materials: [{ name: "Coke", unit: "t", onHand: "5" }] })).toBe("stockWithoutDay");
  expect(await refused({ materials: [{ name: "Coke", unit: "t", onHand: "5", onHandOn: "2025-04-15" }] })).toBe("dateInFuture");
  expect(await refused({ materials: [{ name: "Coke", unit: "t", supplierId: newId() }] })).toBe("recordNotFound");
  expect(await refused({ meetingIds: [newId()] })).toBe("recordNotFound");
});

test("what an event needs and the meetings on it are entered with it and corrected as a whole", async () => {
  const { id: supplierId, name } = await supplier();
  const brick = { name: "Brick", unit: "t", needed: "80", onHand: "30.5", onHandOn: "2025-02-01", dailyUse: "2", supplierId, arranged: "Two lorries a day" };
  const made = await enter({ materials: [brick, { name: "Coke", unit: "t" }], meetingIds: [meetingIds[0]] });
  expect(made.materials).toEqual([
    { ...brick, id: made.materials[0]?.id, supplierName: name },
    { id: made.materials[1]?.id, name: "Coke", unit: "t", needed: null, onHand: null, onHandOn: null, dailyUse: null, supplierId: null, supplierName: null, arranged: null },
  ]);
  expect(made.meetings.map(({ id }) => id)).toEqual([meetingIds[0]]);
  const corrected = await correct(made.id, { materials: [brick, { name: "Sand", unit: "t" }], meetingIds: [meetingIds[1]] });
  expect(corrected.materials[0]).toEqual(made.materials[0]);
  expect(corrected.materials.map((material) => material.name)).toEqual(["Brick", "Sand"]);
  expect(corrected.meetings.map(({ id }) => id)).toEqual([meetingIds[1]]);
});

test("the list of a state on a day holds what the rule says of each event", async () => {
  await enter({ actualFrom: undefined, plannedFrom: "2025-06-01" });
  await enter({ plannedTo: "2025-03-01" });
  for (const asOf of ["2025-02-15", "2025-02-19", "2025-04-14"]) {
    const listed = async (query: object) => (await officer.call(events.list, { params: { zoneId }, query: { asOf, limit: 200, ...query } })).rows;
    const all = await listed({});
    for (const state of ["planned", "running", "overrun", "ended"] as const satisfies readonly EventState[]) {
      expect((await listed({ state })).map(({ id }) => id)).toEqual(all.filter((event) => eventState(event, asOf) === state).map(({ id }) => id));
    }
  }
  const states = async (state: EventState) => (await officer.call(events.list, { params: { zoneId }, query: { state } })).total;
  for (const state of ["planned", "running", "overrun", "ended"] as const) expect(await states(state)).toBeGreaterThan(0);
});

test("the list finds events by kind, enterprise and meeting", async () => {
  const { id } = await enter({ kind: "shutdown", enterpriseId: others, meetingIds });
  const ids = async (query: object) => (await officer.call(events.list, { params: { zoneId }, query: { limit: 200, ...query } })).rows.map((row) => row.id);
  expect(await ids({ kind: "shutdown" })).toEqual([id]);
  expect(await ids({ enterpriseId: others })).toEqual([id]);
  expect(await ids({ meetingId: meetingIds[0] ?? "" })).toEqual([id]);
});

test("an enterprise's contact reads neither outages, their own among them, nor the zone's suppliers, and may not write", async () => {
  const contact = await app.as({ role: "enterpriseContact", zoneId, enterpriseId: own });
  const mine = await enter();
  expect((await contact.refusal(events.list, { params: { zoneId }, query: {} })).code).toBe("notPermitted");
  expect((await contact.refusal(events.get, { params: { zoneId, recordId: mine.id } })).code).toBe("notPermitted");
  expect((await contact.refusal(events.create, { params: { zoneId }, body: entryOf() })).code).toBe("notPermitted");
  expect((await contact.refusal(suppliers.list, { params: { zoneId }, query: {} })).code).toBe("notPermitted");
});

test("materials follow an event that is moved to the enterprise it belongs to", async () => {
  const cadre = await app.as({ role: "pairedCadre", zoneId });
  await app.testDatabase.asOwner("insert into pairing (zone_id, id, enterprise_id, user_id, valid_from, recorded_on, recorded_at, recorded_by) values ($1, $2, $3, $4, '2025-01-01', '2025-01-01', now(), 'system')", [zoneId, newId(), others, cadre.userId]);
  const made = await enter({ materials: [{ name: "Brick", unit: "t" }] });
  await correct(made.id, { enterpriseId: others, materials: [{ name: "Brick", unit: "t" }] });
  expect((await cadre.call(events.get, { params: { zoneId, recordId: made.id } })).materials).toHaveLength(1);
});

test("a paired cadre sees the outages of enterprises paired with them alone", async () => {
  const cadre = await app.as({ role: "pairedCadre", zoneId });
  const [mine, theirs] = [await enter(), await enter({ enterpriseId: others })];
  const seen = async () => (await cadre.call(events.list, { params: { zoneId }, query: { limit: 200 } })).rows.map(({ id }) => id);
  expect(await seen()).toEqual([]);
  await app.testDatabase.asOwner(`insert into pairing (zone_id, id, enterprise_id, user_id, valid_from, recorded_on, recorded_at, recorded_by)
    values ($1, $2, $3, $4, '2025-01-01', '2025-01-01', now(), 'system')`, [zoneId, newId(), own, cadre.userId]);
  expect(await seen()).toContain(mine.id);
  expect(await seen()).not.toContain(theirs.id);
  expect((await cadre.refusal(events.get, { params: { zoneId, recordId: theirs.id } })).code).toBe("recordNotFound");
});

test("a supplier's name stands once", async () => {
  const { name } = await supplier();
  expect((await officer.refusal(suppliers.create, { params: { zoneId }, body: supplierOf({ name }) })).code).toBe("recordTaken");
});
