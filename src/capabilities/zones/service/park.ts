import type { Input } from "../../../kernel/operation.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import type { createPark, listParks, Park, updatePark } from "../contract.ts";
import * as store from "../store/park.ts";
import { found, refusal } from "./refuse.ts";
import { zoneOf } from "./zone.ts";

export async function parksOf(tx: ScopedTx, { params }: Input<typeof listParks>): Promise<{ rows: Park[] }> {
  const zone = await zoneOf(tx, params.zoneId);
  return { rows: await store.parksOf(tx, zone.id) };
}

export async function parkOf(tx: ScopedTx, zoneId: string, parkId: string): Promise<Park> {
  return found(await store.parkById(tx, zoneId, parkId), "parkNotFound");
}

export async function addPark(tx: ScopedTx, { params, body }: Input<typeof createPark>, example = false): Promise<Park> {
  const zone = await zoneOf(tx, params.zoneId);
  const park: Park = { id: newId(), zoneId: zone.id, name: body.name, example, version: 1 };
  if (await store.insertPark(tx, park) === "taken") throw refusal("conflict", "parkNameTaken");
  return park;
}

export async function correctPark(tx: ScopedTx, { params, body }: Input<typeof updatePark>): Promise<Park> {
  const park = await parkOf(tx, params.zoneId, params.parkId);
  await giveReason(tx, body.reason);
  const outcome = await store.updatePark(tx, { ...park, name: body.name, version: body.version });
  if (outcome === "taken") throw refusal("conflict", "parkNameTaken");
  if (outcome === "stale") throw refusal("conflict", "versionConflict", { current: park });
  return parkOf(tx, params.zoneId, params.parkId);
}
