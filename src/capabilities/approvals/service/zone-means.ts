import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { catalogueOn, itemVersions } from "../rules/item-versions.ts";
import { selectEdits } from "../store/item-override.ts";

/**
 * The means of a zone on a day: one statement brings its edits of the catalogue, unless whoever calls has read them for the
 * zone already. A service calls it once, and hands on what it gets.
 */
export async function zoneMeans<Means extends ApprovalMeans>(means: Means, tx: ScopedTx, zoneId: string, day: string): Promise<Means> {
  if (means.inForce?.zoneId === zoneId) return { ...means, catalogue: catalogueOn(means.inForce.versions, day) };
  const [edits] = await selectEdits(tx, [zoneId]);
  const versions = itemVersions(means.inForce?.versions.shipped ?? means.catalogue, edits?.overrides ?? [], edits?.arranged ?? []);
  return { ...means, catalogue: catalogueOn(versions, day), inForce: { zoneId, versions } };
}
