import type { Instant } from "../../kernel/instant.ts";
import { authSettings } from "./settings.ts";

/**
 * When the account opens again, in milliseconds since 1970; undefined where it is not locked. `failures` are those
 * since the last success, newest first. Attempts on a locked account are refused unheard and are no failures, so
 * that nobody can keep another's account locked for longer than one period at a time.
 */
export function lockedUntil(failures: readonly Instant[], now: Instant): number | undefined {
  const newest = failures[0];
  const oldest = failures[authSettings.failuresOfAccount - 1];
  if (newest === undefined || oldest === undefined) return undefined;
  if (Date.parse(newest) - Date.parse(oldest) > authSettings.failureWindow) return undefined;
  const until = Date.parse(newest) + authSettings.lockedFor;
  return Date.parse(now) < until ? until : undefined;
}
