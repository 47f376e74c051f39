import type { Input } from "../../../kernel/operation.ts";
import { shanghaiDay } from "../../../kernel/instant.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import type { createZone, updateZone, Zone, ZoneKind } from "../contract.ts";
import { mayStandBelow } from "../rules.ts";
import * as store from "../store/zone.ts";
import { demand, found, refusal } from "./refuse.ts";

export const listZones = async (tx: ScopedTx): Promise<{ rows: Zone[] }> => ({ rows: await store.zonesInScope(tx) });

export async function zoneOf(tx: ScopedTx, zoneId: string): Promise<Zone> {
  return found(await store.zoneById(tx, zoneId), "zoneNotFound");
}

/** The zone of a code, where it is in scope. */
export const findZoneByCode = (tx: ScopedTx, code: string): Promise<Zone | undefined> => store.zoneByCode(tx, code);

/** The day on the zone's clock: the default as-of, the default of new facts' dates and their limit. */
export async function zoneToday(tx: ScopedTx, zoneId: string): Promise<PlainDate> {
  return plainDate((await zoneOf(tx, zoneId)).today);
}

/** The zone and those below it that the actor sees: a city's lists and figures are made of its zones' rows. */
export async function zonesWithin(tx: ScopedTx, zoneId: string): Promise<readonly string[]> {
  const ids = await store.zoneIdsWithin(tx, zoneId);
  if (ids.length === 0) throw refusal("notFound", "zoneNotFound");
  return ids;
}

export interface NewZone {
  /** Given by a loader, whose scope must name the id of a zone that stands at the top. */
  readonly id?: string;
  readonly parentId?: string;
  readonly code: string;
  readonly divisionCode?: string;
  readonly kind: ZoneKind;
  readonly name: string;
  /** Where the zone's clock stands still; else it shows the real day. */
  readonly clockDay?: PlainDate;
  readonly example?: boolean;
}

/** Founds a zone below another one in scope, or at the top, which only a scope made for it allows. */
export async function foundZone(tx: ScopedTx, zone: NewZone): Promise<Zone> {
  const parent = zone.parentId === undefined ? undefined : await zoneOf(tx, zone.parentId);
  demand(mayStandBelow(zone.kind, parent?.kind));
  const made: Zone = {
    id: zone.id ?? newId(),
    parentId: zone.parentId ?? null,
    code: zone.code,
    divisionCode: zone.divisionCode ?? null,
    kind: zone.kind,
    name: zone.name,
    clockDay: zone.clockDay ?? null,
    today: zone.clockDay ?? shanghaiDay(tx.now),
    example: zone.example ?? false,
    version: 1,
  };
  if (await store.insertZone(tx, made) === "taken") throw refusal("conflict", "zoneCodeTaken");
  return made;
}

/** A zone made by hand keeps the clock of the one it stands in. */
export async function createZoneBelow(tx: ScopedTx, { body }: Input<typeof createZone>): Promise<Zone> {
  const { clockDay } = await zoneOf(tx, body.parentId);
  return foundZone(tx, { ...body, ...(clockDay === null ? {} : { clockDay: plainDate(clockDay) }) });
}

export async function correctZone(tx: ScopedTx, { params, body }: Input<typeof updateZone>): Promise<Zone> {
  const zone = await zoneOf(tx, params.zoneId);
  await giveReason(tx, body.reason);
  const outcome = await store.updateZone(tx, zone.id, body.version, body);
  if (outcome === "stale") throw refusal("conflict", "versionConflict", { current: zone });
  return zoneOf(tx, zone.id);
}
