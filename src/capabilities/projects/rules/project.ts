import { allowed, refused } from "../../../kernel/refusal.ts";

/**
 * The form of a national project code: year, division, industry, type, serial number. The meaning of the parts and
 * whether the last carries a check digit are not verified, so that only the form is held.
 */
const CODE = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/;

export const judgeProjectCode = (code: string) => (CODE.test(code) ? allowed : refused("projectCodeInvalid"));

/** A day may be the zone's today or lie before it. */
export const judgeDay = (day: string, today: string) => (day <= today ? allowed : refused("dateInFuture"));
