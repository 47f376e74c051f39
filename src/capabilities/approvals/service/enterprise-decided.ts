import type { Input, Output } from "../../../kernel/operation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireEnterprises } from "../../enterprises/service/enterprise.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { listEnterpriseDecided } from "../contract/enterprise-decided.ts";
import { countDecidedOf, selectDecidedOf } from "../store/enterprise-decided.ts";
import { dayPage } from "./day-page.ts";
import { asOfDay } from "./refuse.ts";

/** A decision is final: what was decided by an earlier day is known from the kept day. */
export async function enterpriseDecided(tx: ScopedTx, { params, query }: Input<typeof listEnterpriseDecided>): Promise<Output<typeof listEnterpriseDecided>> {
  await requireEnterprises(tx, params.zoneId, [params.enterpriseId]);
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), await zoneToday(tx, params.zoneId));
  const question = { ...params, asOf };
  const page = await dayPage(query, (window) => selectDecidedOf(tx, question, window), ({ decidedOn }) => decidedOn);
  return { ...page, total: await countDecidedOf(tx, question) };
}
