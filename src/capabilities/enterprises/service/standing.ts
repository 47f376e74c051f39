import { Refusal, type Verdict } from "../../../kernel/refusal.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { faultAt } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import { standingTitle } from "../messages/standing.ts";
import { firstOverlap, type Span } from "../rules/span.ts";

type Code = keyof typeof standingTitle;

/** Refuses at the field what the rule refuses. */
export function demandAt(field: string, verdict: Verdict<Code>): void {
  if (!verdict.allowed) throw faultAt(field, verdict.code, standingTitle[verdict.code]);
}

interface Kept extends Span {
  readonly id: string;
  readonly key: string;
}

/** What is entered may share no day with what stands; a corrected row stands as it is entered. */
export function demandNoOverlap(code: Code, standing: readonly Kept[], entered: readonly Kept[]): void {
  const own = new Set(entered.map(({ id }) => id));
  if (firstOverlap([...standing.filter(({ id }) => !own.has(id)), ...entered]) !== undefined) throw new Refusal("conflict", code, standingTitle[code]);
}

export const already = (code: Code, current: unknown): Refusal => new Refusal("conflict", code, standingTitle[code], { current });

/** A condition that hangs on the day needs one: the zone's today where none was named. */
export async function onNamedDay<Query extends { readonly asOf?: string }>(tx: ScopedTx, zoneId: string, query: Query, dayDependent: boolean): Promise<Query> {
  return dayDependent && query.asOf === undefined ? { ...query, asOf: await zoneToday(tx, zoneId) } : query;
}

export const distinct = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids)].filter((id) => id !== undefined);
