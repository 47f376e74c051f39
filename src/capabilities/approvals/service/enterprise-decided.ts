import { printDayCursor, readDayCursor } from "../../../kernel/day-cursor.ts";
import type { Input, Output } from "../../../kernel/operation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireEnterprises } from "../../enterprises/service/enterprise.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { listEnterpriseDecided } from "../contract/enterprise-decided.ts";
import { countDecidedOf, selectDecidedOf } from "../store/enterprise-decided.ts";
import { asOfDay, refusal } from "./refuse.ts";

const usualPage = 50;

/** A decision is final: what was decided by an earlier day is known from the kept day. */
export async function enterpriseDecided(tx: ScopedTx, { params, query }: Input<typeof listEnterpriseDecided>): Promise<Output<typeof listEnterpriseDecided>> {
  const { cursor, limit = usualPage } = query;
  const after = cursor === undefined ? undefined : readDayCursor(cursor);
  if (cursor !== undefined && !after) throw refusal("invalid", "cursorInvalid");
  await requireEnterprises(tx, params.zoneId, [params.enterpriseId]);
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), await zoneToday(tx, params.zoneId));
  const question = { ...params, asOf };
  const found = await selectDecidedOf(tx, question, { limit: limit + 1, ...(after ? { after } : {}) });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, total: await countDecidedOf(tx, question), ...(found.length > limit && last ? { next: printDayCursor({ day: last.decidedOn, id: last.id }) } : {}) };
}
