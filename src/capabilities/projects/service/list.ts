import type { Input, Output } from "../../../kernel/operation.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zonesWithin, zoneToday } from "../../zones/service/zone.ts";
import type { listProjectChoices, listProjects } from "../contract/project-list.ts";
import { stageOf } from "../rules/stage.ts";
import { selectChoices, selectPage, selectTotals } from "../store/project-list.ts";
import { refusal } from "./refuse.ts";

/** Rows of a page where the caller names no number. */
const usualPage = 50;

/** Of the zone and those below it. The cursor is the id of the last project shown: ids are made in the order of time. */
export async function projectList(tx: ScopedTx, { params, query }: Input<typeof listProjects>): Promise<Output<typeof listProjects>> {
  const today = await zoneToday(tx, params.zoneId);
  const { cursor, limit = usualPage, asOf = today, ...filters } = query;
  if (cursor !== undefined && !isUuid(cursor)) throw refusal("invalid", "cursorInvalid");
  const filter = { ...filters, asOf };
  const zoneIds = await zonesWithin(tx, params.zoneId);
  const found = await selectPage(tx, zoneIds, filter, { before: cursor, limit: limit + 1 });
  const rows = found.slice(0, limit).map(({ factKinds, ...row }) => ({ ...row, stage: stageOf(factKinds) }));
  const last = rows.at(-1);
  return { rows, asOf, ...await selectTotals(tx, zoneIds, filter), ...(found.length > limit && last ? { next: last.id } : {}) };
}

export async function projectChoices(tx: ScopedTx, { params }: Input<typeof listProjectChoices>): Promise<Output<typeof listProjectChoices>> {
  return selectChoices(tx, await zonesWithin(tx, params.zoneId));
}
