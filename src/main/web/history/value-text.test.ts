import fc from "fast-check";
import { expect, test } from "vitest";
import { codeKey } from "./value-labels.ts";
import { tells, valueText } from "./value-text.ts";

const office = "0195b1c0-0000-7000-8000-00000000a190";
const stranger = "0195b1c0-0000-7000-8000-0000deadbeef";
const names = new Map([[office, "行政审批局"], [codeKey("item", "landGrant"), "国有土地使用权出让"], [codeKey("indicator", "landGrant"), "土地出让收入"]]);

test("what was stored is told in words", () => {
  expect(valueText("role_grant", "role", "administrator", names)).toBe("系统管理员");
  expect(valueText("approval_case", "department_id", office, names)).toBe("行政审批局");
  expect(valueText("user_account", "disabled", false, names)).toBe("否");
  expect(valueText("problem_step", "satisfied", true, names)).toBe("是");
  expect(valueText("credential", "changed_at", "2025-03-01T00:30:00+00:00", names)).toBe("2025-03-01 08:30");
  expect(valueText("operation_event", "restarted_at", "2025-02-19T10:36:00+00:00", names)).toBe("2025-02-19 18:36");
});

test("one word means in each ledger what that ledger calls it", () => {
  expect(valueText("problem_step", "kind", "answered", names)).toBe("反馈");
  expect(valueText("problem", "origin", "other", names)).toBe("其他");
  expect(valueText("meeting", "kind", "other", names)).toBe("其他会议");
  expect(valueText("problem", "category", "supporting", names)).toBe("配套不全");
  expect(valueText("zone_industry", "standing", "supporting", names)).toBe("配套产业");
  expect(valueText("problem", "disposition", "explained", names)).toBe("已答复（政策不允许）");
});

test("a code is named by the catalogue of its column, and no other text is taken for a code", () => {
  expect(valueText("agent_service", "item", "landGrant", names)).toBe("国有土地使用权出让");
  expect(valueText("indicator_observation", "indicator", "landGrant", names)).toBe("土地出让收入");
  expect(valueText("project", "name", "landGrant", names)).toBe("landGrant");
  expect(valueText("approval_case", "item", office, names)).not.toBe("行政审批局");
});

test("an id without a name is told by its end", () => {
  expect(valueText("visit_problem", "problem_id", stranger, names)).toBe("编号尾号 deadbeef");
});

test("nothing reads as nothing, and what has no word stays as it is", () => {
  expect([null, undefined, ""].map((value) => valueText("zone", "name", value, names))).toEqual([null, null, null]);
  expect(valueText("zone", "kind", "toString", names)).toBe("toString");
  expect(valueText("zone", "name", "2025-13-45T99:99:99", names)).toBe("2025-13-45T99:99:99");
});

/** `1,234.50 万元` back in fen. */
function fenOf(text: string | null): bigint {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)([\d,]+)\.(\d{2,6}) 万元$/.exec(text ?? "") ?? [];
  return BigInt(`${sign}${whole.replaceAll(",", "")}${decimals.padEnd(6, "0")}`);
}

test("money of every column is told in 万元 and to the fen, so that no change of it disappears", () => {
  expect(valueText("project_value", "amount_fen", 1_234_500_000, names)).toBe("1,234.50 万元");
  expect(valueText("operation_event", "daily_loss_fen", 0, names)).toBe("0.00 万元");
  expect(valueText("indicator_observation", "base_amount_fen", -1, names)).toBe("-0.000001 万元");
  expect(valueText("batch_entry", "expected_output_fen", 20_000_000_000, names)).toBe("20,000.00 万元");
  expect(valueText("project_value", "quantity", 1_234_500_000, names)).toBe("1234500000");
  fc.assert(fc.property(fc.maxSafeInteger(), (fen) => { expect(fenOf(valueText("batch_entry", "total_investment_fen", fen, names))).toBe(BigInt(fen)); }));
});

test("of a new part neither its own record, nor a copy of what that says, nor an id without a name is told; of a change everything is", () => {
  const told = (table: string, field: string, after: unknown, before?: unknown) => tells({ table, field, after, ...(before !== undefined && { before }) }, names, [stranger]);
  expect([told("visit_problem", "visit_id", stranger), told("problem_step", "enterprise_id", office), told("visit", "project_id", null), told("visit", "withdrawn", false)]).toEqual([false, false, false, false]);
  expect([told("problem_step", "department_id", office), told("problem_step", "satisfied", true), told("visit_visitor", "person", "王强")]).toEqual([true, true, true]);
  expect(tells({ table: "problem", field: "project_id", after: office }, names, [office])).toBe(false);
  expect([told("problem", "project_id", null, stranger), told("visit", "withdrawn", false, true)]).toEqual([true, true]);
});
