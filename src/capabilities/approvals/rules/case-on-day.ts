import type { CaseState, KeptState } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { CaseDays } from "./case-days.ts";

/** What of a case hangs on the day: silence accepts, validity runs out. */
interface DatedCase extends Pick<CaseDays, "state" | "silentUntil" | "validUntil"> {
  readonly started: boolean;
}

/** The organ was silent for longer than it may be, and nobody has recorded what it did. */
export const isDeemed = ({ state, silentUntil }: Pick<CaseDays, "state" | "silentUntil">, day: string): boolean =>
  state === "submitted" && silentUntil !== null && silentUntil < day;

/** What too long a silence makes of an application; anything else it leaves as it is. */
export const deemedState = (state: KeptState): CaseState => (state === "submitted" ? "accepted" : state);

/** What the end of its validity makes of a result: it lapses, unless work has started and the law asks no more than that. */
export const lapsedState = (state: KeptState, item: ApprovalItem | undefined, started: boolean): CaseState =>
  ((state === "decided" || state === "delivered") && !(started && item?.clock?.validity?.unlessStarted === true) ? "expired" : state);

export function stateOn({ state, silentUntil, validUntil, started }: DatedCase, item: ApprovalItem | undefined, day: string): CaseState {
  if (silentUntil !== null && silentUntil < day) return deemedState(state);
  return validUntil !== null && validUntil < day ? lapsedState(state, item, started) : state;
}
