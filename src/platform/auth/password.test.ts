import { expect, test } from "vitest";
import { hashPassword, newOneTimePassword, passwordMatches } from "./password.ts";

test("a hash is argon2id at the named cost, salted, and matches its password alone", async () => {
  const [one, other] = await Promise.all([hashPassword("guatu-2025-口令"), hashPassword("guatu-2025-口令")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await passwordMatches(one, "guatu-2025-口令")).toBe(true);
  expect(await passwordMatches(one, "guatu-2025-口令 ")).toBe(false);
});

test("without an account there is a hash to compare with all the same, and it never matches", async () => {
  expect(await passwordMatches(undefined, "anything")).toBe(false);
  expect(await passwordMatches(undefined, "")).toBe(false);
});

test("one-time passwords meet the rules of passwords and do not repeat", () => {
  const made = Array.from({ length: 500 }, newOneTimePassword);
  for (const password of made) expect(password).toMatch(/^(?=.*[a-z])(?=.*\d)[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  expect(new Set(made).size).toBe(500);
  expect(made.join("")).not.toMatch(/[0o1il]/);
});
