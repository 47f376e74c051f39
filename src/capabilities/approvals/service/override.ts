import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { listOverrides } from "../contract/operations.ts";
import { countOverrides, selectOverrides } from "../store/override.ts";
import { dayPage } from "./day-page.ts";

/** 容缺 as it was granted: what was missing, and why it was accepted nevertheless. */
export async function listGrantedOverrides(tx: ScopedTx, { params, query }: Input<typeof listOverrides>): Promise<Output<typeof listOverrides>> {
  // A zone out of scope is unknown, not empty.
  await zoneToday(tx, params.zoneId);
  const page = await dayPage(query, (window) => selectOverrides(tx, params.zoneId, window), ({ occurredOn }) => occurredOn);
  return { ...page, total: await countOverrides(tx, params.zoneId) };
}
