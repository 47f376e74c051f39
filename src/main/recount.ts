import { recountZone, type Recount } from "../capabilities/approvals/service/recount.ts";
import { inScope } from "../platform/db/scoped-transaction.ts";
import type { Catalogue } from "./catalogue.ts";
import { now } from "./clock.ts";
import type { OpenedDatabase } from "./database.ts";
import { meansOf } from "./means.ts";
import { everyZone } from "./operator.ts";

/** Zone by zone, each in a transaction of its own as the system: what the shipped data has moved since the last start. */
export async function recountCases({ database }: Pick<OpenedDatabase, "database">, catalogue: Catalogue): Promise<readonly (Recount & { readonly zoneId: string })[]> {
  const means = meansOf(catalogue);
  const told: (Recount & { readonly zoneId: string })[] = [];
  for (const zoneId of await everyZone(database, now())) {
    const recount = await inScope(database, { scope: { actor: "system", zoneIds: [zoneId], wholeHistory: false }, now: now() }, (tx) => recountZone(means, tx, zoneId));
    if (recount && recount.moved > 0) told.push({ zoneId, ...recount });
  }
  return told;
}
