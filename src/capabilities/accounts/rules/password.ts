import { allowed, refused } from "../../../kernel/refusal.ts";

/** Fewest characters of a password, as Unicode counts them. */
const shortest = 10;

/** Whether a person may take this password. `old` is the one it replaces. */
export function mayTakePassword(password: string, account: string, old: string) {
  if (Array.from(password).length < shortest) return refused("passwordTooShort");
  if (!/\p{L}/u.test(password) || !/\p{Nd}/u.test(password)) return refused("passwordWithoutLetterOrDigit");
  if (password.toLowerCase().includes(account.toLowerCase())) return refused("passwordContainsAccount");
  if (password === old) return refused("passwordUnchanged");
  return allowed;
}
