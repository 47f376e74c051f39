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

const decided: ReadonlySet<KeptState> = new Set(["decided", "delivered"]);

/** A result lapses after its last day, unless work has started and the law asks no more than that. */
const hasLapsed = ({ state, validUntil, started }: Pick<DatedCase, "state" | "validUntil" | "started">, item: ApprovalItem | undefined, day: string): boolean =>
  validUntil !== null && validUntil < day && decided.has(state) && !(started && item?.clock?.validity?.unlessStarted === true);

export function stateOn(one: DatedCase, item: ApprovalItem | undefined, day: string): CaseState {
  if (isDeemed(one, day)) return "accepted";
  return hasLapsed(one, item, day) ? "expired" : one.state;
}
