import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { shippedOf, zoneBars, type ZoneBars } from "../rules/zone-bars.ts";
import { selectEdits } from "./item-override.ts";

/** The bars of these zones on every day, by one statement. */
export const selectZoneBars = async (tx: ScopedTx, zoneIds: readonly string[], means: ApprovalMeans): Promise<ZoneBars> =>
  zoneBars(shippedOf(means), await selectEdits(tx, zoneIds));
