import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireEnterprise } from "../../enterprises/service/enterprise.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { listEnterpriseFacts } from "../contract/enterprise-facts.ts";
import { countEnterpriseFacts, selectEnterpriseFacts } from "../store/enterprise-facts.ts";

const usual = 50;

export async function enterpriseFacts(tx: ScopedTx, { params, query }: Input<typeof listEnterpriseFacts>): Promise<Output<typeof listEnterpriseFacts>> {
  const { zoneId, enterpriseId } = params;
  await requireEnterprise(tx, zoneId, enterpriseId);
  const { asOf = await zoneToday(tx, zoneId), limit = usual } = query;
  const asked = { zoneId, enterpriseId, asOf };
  return { rows: await selectEnterpriseFacts(tx, asked, limit), total: await countEnterpriseFacts(tx, asked) };
}
