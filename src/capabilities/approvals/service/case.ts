import { explainDeadline } from "../../../kernel/explained-deadline.ts";
import type { Input } from "../../../kernel/operation.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { deadlineExplanation } from "../../calendar/messages.ts";
import { departmentOf } from "../../zones/service/department.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { CaseDetail } from "../contract/case.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { getCase, updateCase } from "../contract/operations.ts";
import { limitBasis } from "../messages.ts";
import { daysOf, termsOf, watchedLimit } from "../rules/case-days.ts";
import { nextOf } from "../rules/case-state.ts";
import { caseOn } from "../rules/case-view.ts";
import { lampDay } from "../rules/lamp.ts";
import { selectCase, selectCaseToChange, updateCaseRow, type CaseRow } from "../store/case.ts";
import { selectFacts, type FactRow } from "../store/fact.ts";
import { asOfDay, itemOf, refusal } from "./refuse.ts";

/** The count that a clerk can check on a wall calendar, after what the limit rests on. */
function explainDue(item: ApprovalItem, acceptedOn: string | null, { calendar }: ApprovalMeans): string | null {
  const limit = watchedLimit(item);
  if (!limit || acceptedOn === null) return null;
  const terms = termsOf(limit, plainDate(acceptedOn));
  const basis = limitBasis(item.promisedLimit ? "promised" : "statutory", limit.source, limit.verified);
  return `${basis}。${deadlineExplanation(terms, explainDeadline(calendar, terms))}`;
}

interface Days {
  readonly asOf: PlainDate;
  readonly today: PlainDate;
}

function detailOf(row: CaseRow, facts: readonly FactRow[], means: ApprovalMeans, { asOf, today }: Days): CaseDetail {
  const item = itemOf(means, row.item);
  const known = facts.filter(({ occurredOn }) => occurredOn <= asOf);
  const days = daysOf(known.filter(({ struck }) => !struck), item, means.calendar);
  const shown = caseOn(row, days, lampDay(means.lampRules, means.calendar, asOf), means.calendar);
  return {
    case: shown, facts: known, asOf,
    next: asOf === today ? [...nextOf(shown.state, item)] : [],
    dueExplanation: explainDue(item, shown.acceptedOn, means),
  };
}

/** The case as it stands today, read anew. */
export async function caseNow(means: ApprovalMeans, tx: ScopedTx, zoneId: string, caseId: string): Promise<CaseDetail> {
  const today = await zoneToday(tx, zoneId);
  const row = await selectCase(tx, zoneId, caseId);
  if (!row) throw refusal("notFound", "caseNotFound");
  return detailOf(row, await selectFacts(tx, zoneId, [caseId]), means, { asOf: today, today });
}

export async function caseDetail(means: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof getCase>): Promise<CaseDetail> {
  const { zoneId, caseId } = params;
  const today = await zoneToday(tx, zoneId);
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), today);
  const row = await selectCase(tx, zoneId, caseId);
  if (!row) throw refusal("notFound", "caseNotFound");
  return detailOf(row, await selectFacts(tx, zoneId, [caseId]), means, { asOf, today });
}

/** The case, held for this transaction, at the version that the change was made on. */
export async function caseToChange(means: ApprovalMeans, tx: ScopedTx, zoneId: string, caseId: string, version: number): Promise<CaseRow> {
  const row = await selectCaseToChange(tx, zoneId, caseId);
  if (!row) throw refusal("notFound", "caseNotFound");
  if (row.version !== version) throw refusal("conflict", "versionConflict", { current: await caseNow(means, tx, zoneId, caseId) });
  return row;
}

async function demandOpenDepartment(tx: ScopedTx, zoneId: string, departmentId: string, today: PlainDate): Promise<void> {
  const { closedOn } = await departmentOf(tx, zoneId, departmentId);
  if (closedOn !== null && closedOn <= today) throw refusal("invalid", "departmentClosed");
}

/** What is left out stays as it is; null empties it. */
export async function assignCase(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof updateCase>): Promise<CaseDetail> {
  const { zoneId, caseId } = params;
  const today = await zoneToday(tx, zoneId);
  const row = await caseToChange(means, tx, zoneId, caseId, body.version);
  const { departmentId = row.departmentId, outerNumber = row.outerNumber } = body;
  if (departmentId !== null && departmentId !== row.departmentId) await demandOpenDepartment(tx, zoneId, departmentId, today);
  if (body.reason !== undefined) await giveReason(tx, body.reason);
  await updateCaseRow(tx, { zoneId, id: caseId, version: row.version }, { department_id: departmentId, outer_number: outerNumber });
  return caseNow(means, tx, zoneId, caseId);
}
