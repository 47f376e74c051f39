import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { listDueCases } from "../contract/operations.ts";
import { lampOf, workdaysOver } from "../rules/lamp.ts";
import { countDue, selectDue } from "../store/due.ts";
import { dayPage } from "./day-page.ts";
import { zoneLampDay } from "./lamp-rules.ts";

/** Running cases that are near their due day or past it, today; the longest overdue first. */
export async function dueCases(means: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof listDueCases>): Promise<Output<typeof listDueCases>> {
  const at = await zoneLampDay(means, tx, params.zoneId, await zoneToday(tx, params.zoneId));
  const question = { zoneId: params.zoneId, today: at.today, until: at.nearUntil };
  const { rows, ...next } = await dayPage(query, (page) => selectDue(tx, question, page), ({ dueOn }) => dueOn);
  return {
    rows: rows.map((row) => ({ ...row, lamp: lampOf("accepted", row.dueOn, at), workdaysOver: workdaysOver(means.calendar, row.dueOn, at.today) })),
    total: await countDue(tx, question), ...next,
  };
}
