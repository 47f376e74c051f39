import { sql, type RawBuilder, type SqlBool } from "kysely";

type Condition = RawBuilder<SqlBool>;

/**
 * Conditions on the days of a row `r` that stand for a pure rule, since whole zones are asked by them: `qualificationState`
 * and `standsInClass` of `rules/`. A test holds each of them equal to its rule on generated days.
 */
const begun = (on: string): Condition => sql`r.awarded_on <= ${on}::date`;
const unended = (on: string): Condition => sql`(r.ended_on is null or r.ended_on > ${on}::date)`;

export const qualificationOn = {
  valid: (on: string): Condition => sql`(${begun(on)} and ${unended(on)} and (r.valid_to is null or r.valid_to >= ${on}::date))`,
  expired: (on: string): Condition => sql`(${begun(on)} and ${unended(on)} and r.valid_to < ${on}::date)`,
  ended: (on: string): Condition => sql`(${begun(on)} and r.ended_on <= ${on}::date)`,
} as const;

/** Valid on the day, and its last day is at most so many days later. */
export const expiringWithin = (on: string, days: number): Condition => sql`(${qualificationOn.valid(on)} and r.valid_to <= ${on}::date + ${days}::int)`;

export const membershipOn = {
  inside: (on: string): Condition => sql`(r.entered_on <= ${on}::date and (r.left_on is null or r.left_on > ${on}::date))`,
  left: (on: string): Condition => sql`(r.left_on <= ${on}::date)`,
} as const;

/** Of a row that tells its last day. */
export const heldOn = {
  current: (on: string): Condition => sql`(r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to >= ${on}::date))`,
  past: (on: string): Condition => sql`(r.valid_to < ${on}::date)`,
} as const;

/** On the day asked for; a list's service names the zone's today where nobody did. */
export const onDay = <State extends string>(conditions: Readonly<Record<State, (on: string) => Condition>>, state: State | undefined, asOf: string | undefined): Condition[] =>
  (state === undefined || asOf === undefined ? [] : [conditions[state](asOf)]);
