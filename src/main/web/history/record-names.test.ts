import { expect, test } from "vitest";
import type { HistoryEntry } from "../../../platform/history/contract.ts";
import { recordsIn } from "./record-names.ts";

const zoneId = "0195b1c0-0000-7000-8000-000000000001";
const [one, other, owner] = ["0195b1c0-0000-7000-8000-00000000000a", "0195b1c0-0000-7000-8000-00000000000b", "0195b1c0-0000-7000-8000-00000000000c"];

/** A change of a row, with these fields as they are now (and, in a pair, as they were). */
const entry = (table: string, fields: Readonly<Record<string, unknown>>, zone: string | null = zoneId): HistoryEntry => ({
  seq: 1, zoneId: zone, table, tableTitle: table, rowId: other, action: "update", actor: "system", actorName: "系统", reason: null, requestId: null, at: "2025-04-01T00:00:00.000Z",
  changes: Object.entries(fields).map(([field, value]) => {
    const [before, after] = Array.isArray(value) ? value as readonly unknown[] : [null, value];
    return { field, title: field, before, after };
  }),
});
const spoken = (...entries: readonly HistoryEntry[]) => recordsIn(entries).map(({ id, by }) => [id, by.permission]);

test("a record is asked for once, as it was and as it is, by the permission that shows it", () => {
  const entries = [entry("batch_entry", { project_id: one }), entry("window_enquiry", { project_id: [one, other], enterprise_id: owner })];
  expect(spoken(...entries)).toEqual([[one, "projects.view"], [other, "projects.view"], [owner, "enterprises.view"]]);
  expect(recordsIn(entries).every((record) => record.zoneId === zoneId)).toBe(true);
});

test("the same column means what its table says", () => {
  expect(spoken(entry("goal", { parent_id: one }))).toEqual([[one, "city.viewOverview"]]);
  expect(spoken(entry("zone", { parent_id: one }))).toEqual([]);
  expect(spoken(entry("project_value", { measure: "owner", party_id: one }))).toEqual([[one, "enterprises.view"]]);
  expect(spoken(entry("project_value", { measure: "agent", party_id: one }))).toEqual([]);
});

test("what is no id, or stands in no zone, is asked of nobody", () => {
  expect(spoken(entry("visit", { enterprise_id: null, situation: one, visited_on: "2025-04-01" }))).toEqual([]);
  expect(spoken(entry("role_grant", { enterprise_id: one }, null))).toEqual([]);
});
