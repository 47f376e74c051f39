import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { itemVersions } from "../rules/item-versions.ts";
import { shippedOf, zoneBars, type ZoneBars } from "../rules/zone-bars.ts";
import { selectEdits } from "./item-override.ts";

/** The bars of these zones on every day, by one statement; by none where the means hold what the one zone has edited. */
export async function selectZoneBars(tx: ScopedTx, zoneIds: readonly string[], means: ApprovalMeans): Promise<ZoneBars> {
  const shipped = shippedOf(means);
  const { inForce } = means;
  if (inForce && zoneIds.every((id) => id === inForce.zoneId)) return zoneBars(shipped, [inForce]);
  const edits = await selectEdits(tx, zoneIds);
  return zoneBars(shipped, edits.map(({ zoneId, overrides }) => ({ zoneId, versions: itemVersions(shipped, overrides) })));
}
