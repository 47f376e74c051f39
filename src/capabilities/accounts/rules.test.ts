import fc from "fast-check";
import { expect, test } from "vitest";
import { roles, type Role } from "../../kernel/role.ts";
import { permission, signedIn } from "../../kernel/permission.ts";
import { isComplete, isOpen, mayAdminister, mayHoldBeside, type GrantedRole } from "./rules/grant.ts";
import { matrixOf, permissionsOf } from "./rules/matrix.ts";
import { mayTakePassword } from "./rules/password.ts";

const grant = (role: Role, more: Partial<GrantedRole> = {}): GrantedRole => ({
  role, zoneId: "zone", validFrom: "2025-01-01", validTo: null,
  departmentId: role === "departmentHandler" ? "department" : null,
  enterpriseId: role === "enterpriseContact" ? "enterprise" : null,
  ...more,
});
const codeOf = (verdict: { allowed: boolean; code?: string }) => (verdict.allowed ? "allowed" : verdict.code);

test("a password has ten characters, a letter and a digit, not the account, and is new", () => {
  const verdict = (password: string) => codeOf(mayTakePassword(password, "zhangsan", "old-password-1"));
  expect(verdict("abcdefgh1")).toBe("passwordTooShort");
  expect(verdict("abcdefghi1")).toBe("allowed");
  expect(verdict("😀😀😀😀😀a1")).toBe("passwordTooShort");
  expect(verdict("abcdefghij")).toBe("passwordWithoutLetterOrDigit");
  expect(verdict("1234567890")).toBe("passwordWithoutLetterOrDigit");
  expect(verdict("挂图作战一张图管到底1")).toBe("allowed");
  expect(verdict("my-ZhangSan-1")).toBe("passwordContainsAccount");
  expect(verdict("old-password-1")).toBe("passwordUnchanged");
});

test("a handler has a department, a contact an enterprise, and the others neither", () => {
  for (const role of roles) {
    expect(codeOf(isComplete(grant(role)))).toBe("allowed");
    expect(codeOf(isComplete(grant(role, { departmentId: role === "departmentHandler" ? null : "x" })))).toBe("departmentRequired");
    expect(codeOf(isComplete(grant(role, { enterpriseId: role === "enterpriseContact" ? null : "x" })))).toBe("enterpriseRequired");
  }
  expect(codeOf(isComplete(grant("auditor", { validTo: "2024-12-31" })))).toBe("periodReversed");
});

test("no order of granting makes one person administrator and auditor, or a contact anything besides", () => {
  const anyGrant = fc.constantFrom(...roles).chain((role) => fc.constantFrom("a", "b").map((id) => grant(role, { zoneId: id, enterpriseId: role === "enterpriseContact" ? id : null })));
  fc.assert(fc.property(fc.array(anyGrant, { maxLength: 12 }), (asked) => {
    const held = asked.reduce<GrantedRole[]>((sofar, next) => (mayHoldBeside(next, sofar).allowed ? [...sofar, next] : sofar), []);
    const has = (role: Role) => held.some((one) => one.role === role);
    return !(has("administrator") && has("auditor")) && (!has("enterpriseContact") || held.length === 1);
  }));
  expect(codeOf(mayHoldBeside(grant("statistician"), [grant("statistician")]))).toBe("roleAlreadyGranted");
  expect(codeOf(mayHoldBeside(grant("statistician"), [grant("zoneLeader")]))).toBe("allowed");
});

test("a grant is open through its last day, unless it was taken back", () => {
  expect(isOpen({ validTo: "2025-04-14", revokedAt: null }, "2025-04-14")).toBe(true);
  expect(isOpen({ validTo: "2025-04-13", revokedAt: null }, "2025-04-14")).toBe(false);
  expect(isOpen({ validTo: null, revokedAt: "2025-04-14T00:00:00.000Z" }, "2025-04-14")).toBe(false);
});

test("an administrator acts on those who serve in their zones alone", () => {
  expect(codeOf(mayAdminister(["a"], []))).toBe("allowed");
  expect(codeOf(mayAdminister(["a"], ["a"]))).toBe("allowed");
  expect(codeOf(mayAdminister(["a"], ["a", "b"]))).toBe("userElsewhere");
  expect(codeOf(mayAdminister(["a"], ["b"]))).toBe("userNotFound");
});

test("the matrix and a session's permissions say what the declarations say", () => {
  const operations = [
    { id: "a.read", summary: "读", method: "GET", permission: signedIn },
    { id: "a.write", summary: "写", method: "POST", permission: permission("a.edit", "编辑", ["projectOfficer", "zoneLeader"]) },
    { id: "a.audit", summary: "查", method: "GET", permission: permission("a.audit", "审计", ["auditor"]) },
    { id: "a.ask", summary: "问", method: "POST", reads: true, permission: signedIn },
    { id: "a.export", summary: "导出", method: "POST", file: "application/pdf", permission: signedIn },
  ] as const;
  expect(matrixOf(operations).operations.map(({ id, writes, open, roles: holders }) => [id, writes, open, holders])).toEqual([
    ["a.read", false, true, []], ["a.write", true, false, ["projectOfficer", "zoneLeader"]], ["a.audit", false, false, ["auditor"]], ["a.ask", false, true, []], ["a.export", false, true, []],
  ]);
  const held = (role: Role, ...zoneIds: string[]) => ({ role, zoneIds, zoneId: zoneIds[0] ?? "", departmentId: null, enterpriseId: null });
  expect(permissionsOf(operations, [held("projectOfficer", "a", "b"), held("zoneLeader", "b", "c"), held("statistician", "d")])).toEqual([{ id: "a.edit", zoneIds: ["a", "b", "c"] }]);
});
