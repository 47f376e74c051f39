import type { Input, Output } from "../../../kernel/operation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireProject } from "../../projects/service/find.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { listProjectCases, openCases } from "../contract/operations.ts";
import { loadCases } from "./load.ts";
import { casesOn } from "./project-states.ts";
import { asOfDay } from "./refuse.ts";
import { standingOn } from "./standing.ts";
import { zoneMeans } from "./zone-means.ts";

/** What bars the start is told of the whole project; the cases are those in sight. */
export async function projectCases(shipped: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof listProjectCases>): Promise<Output<typeof listProjectCases>> {
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), await zoneToday(tx, params.zoneId));
  await requireProject(tx, params.zoneId, params.projectId);
  const means = await zoneMeans(shipped, tx, params.zoneId, asOf);
  const { cases } = await casesOn(means, tx, params, asOf);
  const { readyToStart } = await standingOn(means, tx, params, asOf, cases);
  return { asOf, readyToStart: readyToStart.met, missing: readyToStart.items, cases: cases.filter(({ seen }) => seen).map(({ shown }) => shown) };
}

/** Puts items on a project's list: each becomes a case that has not begun. What hangs on an example is one. */
export async function listItemsOfProject(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof openCases>): Promise<Output<typeof openCases>> {
  const { zoneId, projectId } = params;
  const { example } = await requireProject(tx, zoneId, projectId);
  const ids = new Set(await loadCases(tx, zoneId, body.items.map((item) => ({ projectId, item, example })), means));
  const { cases } = await casesOn(means, tx, params, await zoneToday(tx, zoneId));
  return { cases: cases.map(({ shown }) => shown).filter(({ id }) => ids.has(id)) };
}
