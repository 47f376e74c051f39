import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ItemVersions } from "../contract/item-version.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { getZoneItem, listZoneItems } from "../contract/zone-items.ts";
import { differingFields } from "../rules/item-differences.ts";
import { itemOn } from "../rules/item-versions.ts";
import { refusal } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

/** The item as the zone's edits leave it: what it arranges beside them is no edit. */
const ownOn = (versions: ItemVersions | undefined, item: ApprovalItem, day: string): ApprovalItem => (versions && itemOn(versions, item.code, day)) ?? item;

/** The catalogue in force in the zone on a day, today's unless another is asked for. */
export async function zoneItems(means: ApprovalMeans, tx: ScopedTx, { params: { zoneId }, query }: Input<typeof listZoneItems>): Promise<Output<typeof listZoneItems>> {
  const today = await zoneToday(tx, zoneId);
  const asOf = query.asOf ?? today;
  const { catalogue, inForce } = await zoneMeans(means, tx, zoneId, asOf);
  const shipped = new Map(means.catalogue.items.map((item) => [item.code, item]));
  const edited = catalogue.items.flatMap((item) => {
    const before = shipped.get(item.code);
    const fields = before ? differingFields(before, ownOn(inForce?.versions, item, asOf)) : [];
    return inForce?.versions.edited && (!before || fields.length > 0) ? [{ code: item.code, own: !before, fields }] : [];
  });
  return { ...catalogue, asOf, edited };
}

export async function zoneItem(means: ApprovalMeans, tx: ScopedTx, { params: { zoneId, item: code }, query }: Input<typeof getZoneItem>): Promise<Output<typeof getZoneItem>> {
  const today = await zoneToday(tx, zoneId);
  const asOf = query.asOf ?? today;
  const { catalogue, inForce } = await zoneMeans(means, tx, zoneId, asOf);
  const versions = inForce?.versions.byCode.get(code) ?? [];
  const item = catalogue.items.find((one) => one.code === code) ?? versions[0]?.item;
  if (!item) throw refusal("notFound", "unknownItem", { items: [code] });
  const shipped = means.catalogue.items.find((one) => one.code === code) ?? null;
  return {
    asOf, item, shipped, fields: shipped ? differingFields(shipped, ownOn(inForce?.versions, item, asOf)) : [], versions: [...versions],
    neededBy: catalogue.items.filter(({ prerequisites }) => prerequisites.includes(code)).map((one) => one.code),
  };
}
