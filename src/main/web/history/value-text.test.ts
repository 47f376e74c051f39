import { expect, test } from "vitest";
import { valueText } from "./value-text.ts";

const names = new Map([["0190", "行政审批局"]]);

test("what was stored is told in words", () => {
  expect(valueText("role_grant", "role", "administrator", names)).toBe("系统管理员");
  expect(valueText("approval_case", "department_id", "0190", names)).toBe("行政审批局");
  expect(valueText("user_account", "disabled", false, names)).toBe("否");
  expect(valueText("project_value", "amount_fen", 1_234_500_000, names)).toBe("1234500000（1,234.50 万元）");
  expect(valueText("credential", "changed_at", "2025-03-01T00:30:00+00:00", names)).toBe("2025-03-01 08:30");
});

test("nothing reads as nothing, and what has no word stays as it is", () => {
  expect([null, undefined, ""].map((value) => valueText("zone", "name", value, names))).toEqual([null, null, null]);
  expect(valueText("zone", "kind", "toString", names)).toBe("toString");
  expect(valueText("zone", "name", "2025-13-45T99:99:99", names)).toBe("2025-13-45T99:99:99");
});
