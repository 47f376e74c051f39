import type { Input } from "../../../kernel/operation.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { departmentOf } from "../../zones/service/department.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { CaseDetail } from "../contract/case.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { getCase, updateCase } from "../contract/operations.ts";
import { dueDays } from "../rules/case-clock.ts";
import { daysOf } from "../rules/case-days.ts";
import { afterSilence, progressAlong, progressOf } from "../rules/case-progress.ts";
import { earlierOf, mayApplyAnew, nextOf } from "../rules/case-table.ts";
import { caseOn } from "../rules/case-view.ts";
import { governingDay, governingItem } from "../rules/governing-item.ts";
import type { LampDay } from "../rules/lamp.ts";
import { waitingOf } from "../rules/waiting.ts";
import { selectCase, selectCasesToChange, updateCaseRow, type CaseRow } from "../store/case.ts";
import { selectFacts, type FactRow } from "../store/fact.ts";
import { clocksOf, watchedClock } from "./case-clocks.ts";
import { zoneLampDay } from "./lamp-rules.ts";
import { hasStarted, missingOn } from "./project-states.ts";
import { asOfDay, itemOf, refusal } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

interface Days {
  readonly asOf: PlainDate;
  readonly today: PlainDate;
}

interface Around {
  readonly started: boolean;
  /** Prerequisites that are missing on the day. */
  readonly missing: readonly string[];
  readonly at: LampDay;
}

/** What the case is judged by besides its own facts. */
async function aroundOf(means: ApprovalMeans, tx: ScopedTx, zoneId: string, row: CaseRow, asOf: PlainDate): Promise<Around> {
  const of = { zoneId, projectId: row.projectId };
  const applied = row.state !== null && row.state !== "notBegun" && row.state !== "preparing";
  return { started: await hasStarted(tx, of, asOf), at: await zoneLampDay(means, tx, zoneId, asOf), missing: applied ? [] : await missingOn(means, tx, { ...of, item: row.item }, asOf) };
}

function detailOf(row: CaseRow, facts: readonly FactRow[], means: ApprovalMeans, { asOf, today }: Days, { started, missing, at }: Around): CaseDetail {
  const { calendar } = means;
  const known = facts.filter(({ occurredOn }) => occurredOn <= asOf);
  const standing = known.filter(({ struck }) => !struck);
  const item = governingItem(means, itemOf(means, row.item), standing);
  const progress = progressOf(standing, item, calendar);
  const present = afterSilence(progress, asOf);
  const due = dueDays(present, item, calendar);
  const waiting = waitingOf(standing, item, calendar, asOf);
  const edited = (means.inForce?.versions.byCode.get(row.item)?.length ?? 1) > 1;
  const clocks = clocksOf(present, standing, item, calendar, edited ? governingDay(standing) : undefined);
  const shown = caseOn({ identity: row, days: daysOf(standing, item, calendar), item, started }, at, calendar);
  const open = asOf === today && row.supersededOn === null;
  return {
    case: shown,
    facts: known, asOf,
    next: open ? [...nextOf(present, item)] : [],
    earlier: open ? [...earlierOf(progressAlong(standing, item, calendar), item)] : [],
    mayApplyAnew: open && mayApplyAnew(shown.state),
    renews: row.renews, renewedBy: row.renewedBy !== null && row.supersededOn !== null ? { id: row.renewedBy, from: row.supersededOn } : null,
    dueExplanation: watchedClock(clocks, due)?.explanation ?? null,
    clocks: [...clocks], firstPromisedOn: due.firstPromised, promisedOn: due.promised,
    waiting: waiting && { ...waiting, parts: [...waiting.parts] },
    missing: [...missing],
  };
}

async function detailOn(shipped: ApprovalMeans, tx: ScopedTx, of: { readonly zoneId: string; readonly caseId: string }, days: Days): Promise<CaseDetail> {
  const means = await zoneMeans(shipped, tx, of.zoneId, days.asOf);
  const row = await selectCase(tx, of.zoneId, of.caseId);
  if (!row) throw refusal("notFound", "caseNotFound");
  return detailOf(row, await selectFacts(tx, of.zoneId, [of.caseId]), means, days, await aroundOf(means, tx, of.zoneId, row, days.asOf));
}

/** The case as it stands today, read anew. */
export async function caseNow(means: ApprovalMeans, tx: ScopedTx, zoneId: string, caseId: string): Promise<CaseDetail> {
  const today = await zoneToday(tx, zoneId);
  return detailOn(means, tx, { zoneId, caseId }, { asOf: today, today });
}

export async function caseDetail(means: ApprovalMeans, tx: ScopedTx, { params, query }: Input<typeof getCase>): Promise<CaseDetail> {
  const today = await zoneToday(tx, params.zoneId);
  const asOf = asOfDay(query.asOf === undefined ? undefined : plainDate(query.asOf), today);
  return detailOn(means, tx, params, { asOf, today });
}

/** The case, held for this transaction, at the version that the change was made on. */
export async function caseToChange(means: ApprovalMeans, tx: ScopedTx, zoneId: string, caseId: string, version: number): Promise<CaseRow> {
  const [row] = await selectCasesToChange(tx, zoneId, [caseId]);
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
