import type { Input } from "../../../kernel/operation.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import type { createParcel, listParcels, Parcel, updateParcel } from "../contract.ts";
import * as store from "../store/parcel.ts";
import { parkOf } from "./park.ts";
import { found, refusal } from "./refuse.ts";
import { zoneOf } from "./zone.ts";

/** Rows of a page where the caller names no number. */
const usualPage = 50;

/** The cursor is the code of the last parcel shown: no secret, and any text is a fair one. */
export async function parcelsOf(tx: ScopedTx, { params, query }: Input<typeof listParcels>): Promise<{ rows: Parcel[]; total: number; next?: string }> {
  const zone = await zoneOf(tx, params.zoneId);
  const limit = query.limit ?? usualPage;
  const rows = await store.parcelsOf(tx, zone.id, query.cursor ?? "", limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, total: await store.countParcels(tx, zone.id), ...(rows.length > limit && last ? { next: last.code } : {}) };
}

async function parcelOf(tx: ScopedTx, zoneId: string, parcelId: string): Promise<Parcel> {
  return found(await store.parcelById(tx, zoneId, parcelId), "parcelNotFound");
}

export async function addParcel(tx: ScopedTx, { params, body }: Input<typeof createParcel>, example = false): Promise<Parcel> {
  const zone = await zoneOf(tx, params.zoneId);
  if (body.parkId !== null) await parkOf(tx, zone.id, body.parkId);
  const parcel: Parcel = { id: newId(), zoneId: zone.id, ...body, example, version: 1 };
  if (await store.insertParcel(tx, parcel) === "taken") throw refusal("conflict", "parcelCodeTaken");
  return parcel;
}

export async function correctParcel(tx: ScopedTx, { params, body }: Input<typeof updateParcel>): Promise<Parcel> {
  const parcel = await parcelOf(tx, params.zoneId, params.parcelId);
  if (body.parkId !== null) await parkOf(tx, params.zoneId, body.parkId);
  await giveReason(tx, body.reason);
  const outcome = await store.updateParcel(tx, { ...parcel, code: body.code, areaM2: body.areaM2, parkId: body.parkId, version: body.version });
  if (outcome === "taken") throw refusal("conflict", "parcelCodeTaken");
  if (outcome === "stale") throw refusal("conflict", "versionConflict", { current: parcel });
  return parcelOf(tx, params.zoneId, params.parcelId);
}
