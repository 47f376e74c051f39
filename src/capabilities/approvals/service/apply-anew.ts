import type { Input } from "../../../kernel/operation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { CaseDetail } from "../contract/case.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { applyAnew } from "../contract/operations.ts";
import { noDays } from "../rules/case-days.ts";
import { mayApplyAnew } from "../rules/case-table.ts";
import { insertCases, updateCaseRow } from "../store/case.ts";
import { caseDetail, caseNow, caseToChange } from "./case.ts";
import { dayColumns } from "./case-row.ts";
import { refusal } from "./refuse.ts";

/** A second case of the item, from a day on; the first keeps its steps and is read for the days before. */
export async function openAnew(means: ApprovalMeans, tx: ScopedTx, { params, body: { from, version } }: Input<typeof applyAnew>): Promise<CaseDetail> {
  const { zoneId, caseId } = params;
  const today = await zoneToday(tx, zoneId);
  const row = await caseToChange(means, tx, zoneId, caseId, version);
  if (row.supersededOn !== null) throw refusal("invalid", "caseSuperseded");
  if (from > today) throw refusal("invalid", "dateInFuture");
  const now = await caseNow(means, tx, zoneId, caseId);
  if (!mayApplyAnew(now.case.state)) throw refusal("invalid", "caseNotEnded");
  const then = await caseDetail(means, tx, { params, query: { asOf: plainDate(from) } });
  if (!mayApplyAnew(then.case.state) || (now.case.stateOn !== null && from < now.case.stateOn)) throw refusal("invalid", "anewTooEarly");
  await updateCaseRow(tx, { zoneId, id: caseId, version }, { superseded_on: from });
  const id = newId();
  const { projectId, item, departmentId, example } = row;
  const written = await insertCases(tx, [{
    zone_id: zoneId, id, project_id: projectId, item, department_id: departmentId, outer_number: null, ...dayColumns(noDays), renews: caseId, listed_from: from,
    example, recorded_on: today, recorded_at: tx.now, recorded_by: tx.scope.actor,
  }]);
  if (!written.has(id)) throw refusal("conflict", "caseExists");
  return caseNow(means, tx, zoneId, id);
}
