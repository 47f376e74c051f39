import { expect, test } from "vitest";
import { entryOf, type HistoryRow } from "./entry.ts";

const row = (before: HistoryRow["before"], after: HistoryRow["after"]): HistoryRow => ({
  seq: 7, zoneId: "0195b1c0-0000-7000-8000-000000000001", table: "visit", rowId: "0195b1c0-0000-7000-8000-000000000002", action: before === null ? "insert" : "update",
  actor: "system", reason: null, requestId: null, at: "2025-04-14T01:00:00.000Z", userName: null, before, after,
});

test("what was recorded is told before when and whence it was, and of the ordinary running of a row nothing", () => {
  const stored = { id: "x", example: true, purpose: "followUp", version: 1, withdrawn: false, source_ref: "走访记录", visited_on: "2025-04-14", recorded_on: "2025-04-15", project_id: null };
  expect(entryOf(row(null, stored)).changes.map(({ title }) => title)).toEqual(["走访目的", "走访日期", "已撤销", "示例", "资料来源", "登记日期"]);
});

test("of a change only what differs is told, as it was and as it is", () => {
  const { tableTitle, actorName, changes } = entryOf(row({ purpose: "followUp", withdrawn: false, version: 1 }, { purpose: "followUp", withdrawn: true, version: 2 }));
  expect({ tableTitle, actorName }).toEqual({ tableTitle: "走访", actorName: "系统" });
  expect(changes).toEqual([{ field: "withdrawn", title: "已撤销", before: false, after: true }]);
});
