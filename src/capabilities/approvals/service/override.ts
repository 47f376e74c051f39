import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { listOverrides } from "../contract/operations.ts";
import { selectOverrides } from "../store/override.ts";

const usualPage = 50;

/** 容缺 as it was granted: what was missing, and why it was accepted nevertheless. */
export async function listGrantedOverrides(tx: ScopedTx, { params, query }: Input<typeof listOverrides>): Promise<Output<typeof listOverrides>> {
  // A zone out of scope is unknown, not empty.
  await zoneToday(tx, params.zoneId);
  return { rows: await selectOverrides(tx, params.zoneId, query.limit ?? usualPage) };
}
