import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireEnterprise } from "../../enterprises/service/enterprise.ts";
import type { listProblemEvents } from "../contract/operations.ts";
import { countEvents, selectEvents } from "../store/event.ts";
import { dayAsked } from "./problem.ts";

const usualNumber = 50;

export async function problemEvents(tx: ScopedTx, { params, query }: Input<typeof listProblemEvents>): Promise<Output<typeof listProblemEvents>> {
  const { zoneId, enterpriseId } = params;
  const { day } = await dayAsked(tx, zoneId, query.asOf);
  await requireEnterprise(tx, zoneId, enterpriseId);
  const question = { zoneId, enterpriseId, asOf: day };
  return { rows: await selectEvents(tx, question, query.limit ?? usualNumber), total: await countEvents(tx, question) };
}
