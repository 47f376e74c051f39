import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ItemVersions } from "../contract/item-version.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { UpperZone } from "../contract/upper-zone.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { getZoneItem, listZoneItems, ShippedAnew } from "../contract/zone-items.ts";
import { differingFields } from "../rules/item-differences.ts";
import { itemOn } from "../rules/item-versions.ts";
import { shippedAnew } from "../rules/shipped-anew.ts";
import { selectMadeOn } from "../store/item-override.ts";
import { refusal } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

/** Whose edit holds on the day, where it is not the zone's own. */
const upperOn = ({ byCode }: ItemVersions, code: string, day: string): UpperZone | null => byCode.get(code)?.findLast(({ from }) => from === null || from <= day)?.upper ?? null;

const anewOf = (all: ReturnType<typeof shippedAnew>, code: string): ShippedAnew[] => all.filter(({ item }) => item === code).map(({ overrideId, validFrom, version, edition, fields, held }) => ({ overrideId, validFrom, version, edition, fields, held }));

/** The item as the zone's edits leave it: what it arranges beside them is no edit. */
const ownOn = (versions: ItemVersions | undefined, item: ApprovalItem, day: string): ApprovalItem => (versions && itemOn(versions, item.code, day)) ?? item;

/** The catalogue in force in the zone on a day, today's unless another is asked for. */
export async function zoneItems(means: ApprovalMeans, tx: ScopedTx, { params: { zoneId }, query }: Input<typeof listZoneItems>): Promise<Output<typeof listZoneItems>> {
  const today = await zoneToday(tx, zoneId);
  const asOf = query.asOf ?? today;
  const { catalogue, inForce } = await zoneMeans(means, tx, zoneId, asOf);
  const shipped = new Map(means.catalogue.items.map((item) => [item.code, item]));
  const anew = shippedAnew(means.catalogue, await selectMadeOn(tx, zoneId, asOf));
  const edited = catalogue.items.flatMap((item) => {
    const before = shipped.get(item.code);
    const fields = before ? differingFields(before, ownOn(inForce?.versions, item, asOf)) : [];
    return inForce?.versions.edited && (!before || fields.length > 0) ? [{ code: item.code, own: !before, fields, upper: upperOn(inForce.versions, item.code, asOf), anew: anewOf(anew, item.code) }] : [];
  });
  const here = new Set(catalogue.items.map(({ code }) => code));
  const coming = [...(inForce?.versions.byCode.entries() ?? [])].flatMap(([code, [first]]) => (first && !here.has(code) ? [first.item] : []));
  return { ...catalogue, asOf, edited, coming };
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
    anew: anewOf(shippedAnew(means.catalogue, await selectMadeOn(tx, zoneId, asOf, code)), code),
    neededBy: catalogue.items.filter(({ prerequisites }) => prerequisites.includes(code)).map((one) => one.code),
  };
}
