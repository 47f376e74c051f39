import type { Input, Output } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { listDueCases } from "../contract/operations.ts";
import { printDayCursor, readDayCursor } from "../../../kernel/day-cursor.ts";
import { lampOf, workdaysOver } from "../rules/lamp.ts";
import { countDue, selectDue } from "../store/due.ts";
import { zoneLampDay } from "./lamp-rules.ts";
import { refusal } from "./refuse.ts";

const usualPage = 50;

/** Running cases that are near their due day or past it, today; the longest overdue first. */
export async function dueCases(means: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof listDueCases>): Promise<Output<typeof listDueCases>> {
  const { cursor, limit = usualPage } = query;
  const after = cursor === undefined ? undefined : readDayCursor(cursor);
  if (cursor !== undefined && !after) throw refusal("invalid", "cursorInvalid");
  const at = await zoneLampDay(means, tx, params.zoneId, await zoneToday(tx, params.zoneId));
  const question = { zoneId: params.zoneId, today: at.today, until: at.nearUntil };
  const found = await selectDue(tx, question, { limit: limit + 1, ...(after ? { after: { dueOn: after.day, id: after.id } } : {}) });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({ ...row, lamp: lampOf("accepted", row.dueOn, at), workdaysOver: workdaysOver(means.calendar, row.dueOn, at.today) })),
    total: await countDue(tx, question),
    ...(found.length > limit && last ? { next: printDayCursor({ day: last.dueOn, id: last.id }) } : {}),
  };
}
