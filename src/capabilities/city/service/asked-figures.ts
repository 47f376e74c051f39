import type { Output } from "../../../kernel/operation.ts";
import { isPlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { listFiguresByZone } from "../../figures/contract.ts";
import { holdsOn } from "../../figures/rules.ts";
import { evaluateByZone, type Definition } from "../../figures/service.ts";
import { zoneToday } from "../../zones/service/zone.ts";

interface Asked {
  readonly zoneId: string;
  readonly asOf?: string | undefined;
  readonly ids: readonly string[];
}

/** Those of the figures that are defined on the day, for the zone and for each below it: one statement a figure. */
export async function figuresOf(definitions: readonly Definition[], tx: ScopedTx, { zoneId, asOf, ids }: Asked): Promise<Output<typeof listFiguresByZone>> {
  const day = asOf ?? await zoneToday(tx, zoneId);
  const holding = new Set(isPlainDate(day) ? definitions.filter((one) => holdsOn(one, day)).map(({ id }) => id) : []);
  return evaluateByZone(definitions, tx, { params: { zoneId }, query: { asOf: day, ids: ids.filter((id) => holding.has(id)).join(",") } });
}
