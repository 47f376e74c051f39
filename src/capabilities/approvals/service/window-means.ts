import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { WindowMeans } from "../contract/means.ts";
import { materialsOn } from "../rules/materials-in-force.ts";
import { selectMaterialEdits } from "../store/item-material-edit.ts";
import { zoneMeans } from "./zone-means.ts";

/** The means of a zone's window on a day: its items, and what they ask for there. A service calls it once, and hands on what it gets. */
export async function windowMeans(shipped: WindowMeans, tx: ScopedTx, zoneId: string, day: string): Promise<WindowMeans> {
  return { ...await zoneMeans(shipped, tx, zoneId, day), materials: materialsOn(shipped.materials, await selectMaterialEdits(tx, zoneId), day) };
}
