import type { Input } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { CaseDetail } from "../contract/case.ts";
import type { CaseFactEntry } from "../contract/fact.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { correctCaseFact, recordCaseFact, strikeCaseFact } from "../contract/operations.ts";
import { daysOf } from "../rules/case-days.ts";
import { mayRecord, mayStand } from "../rules/case-state.ts";
import { updateCaseRow, type CaseRow } from "../store/case.ts";
import { insertFacts, selectFacts, strikeFactRow, type FactRow } from "../store/fact.ts";
import { caseNow, caseToChange } from "./case.ts";
import { dayColumns, entryOf, factColumns } from "./case-row.ts";
import { demand, itemOf, refusal } from "./refuse.ts";

interface Change {
  readonly means: ApprovalMeans;
  readonly zoneId: string;
  readonly today: PlainDate;
  readonly row: CaseRow;
  /** Those that stand, before the change. */
  readonly facts: readonly FactRow[];
}

/** Opens the case for a change of its facts: held, at the version that the person saw. */
async function begin(means: ApprovalMeans, tx: ScopedTx, zoneId: string, caseId: string, version: number): Promise<Change & { readonly all: readonly FactRow[] }> {
  const today = await zoneToday(tx, zoneId);
  const row = await caseToChange(means, tx, zoneId, caseId, version);
  const all = await selectFacts(tx, zoneId, [caseId]);
  return { means, zoneId, today, row, all, facts: all.filter(({ struck }) => !struck) };
}

async function write(tx: ScopedTx, { zoneId, row, today }: Change, entry: CaseFactEntry, place: number): Promise<void> {
  await insertFacts(tx, [factColumns(tx, {
    zoneId, id: newId(), projectId: row.projectId, caseId: row.id, place, today, example: row.example, entry,
  })]);
}

/** Keeps the days of the facts that stand now, with the case's next version. */
async function renew(tx: ScopedTx, { means, zoneId, row }: Change, facts: readonly CaseFactEntry[]): Promise<CaseDetail> {
  const days = daysOf(facts, itemOf(means, row.item), means.calendar);
  await updateCaseRow(tx, { zoneId, id: row.id, version: row.version }, dayColumns(days));
  return caseNow(means, tx, zoneId, row.id);
}

export async function addCaseFact(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof recordCaseFact>): Promise<CaseDetail> {
  const { version, ...entry } = body;
  const change = await begin(means, tx, params.zoneId, params.caseId, version);
  demand(mayRecord(entry, change.facts, itemOf(means, change.row.item), change.today));
  await write(tx, change, entry, (change.all.at(-1)?.place ?? 0) + 1);
  return renew(tx, change, [...change.facts.map(entryOf), entry]);
}

function standing(all: readonly FactRow[], factId: string): FactRow {
  const found = all.find(({ id }) => id === factId);
  if (!found) throw refusal("notFound", "caseFactNotFound");
  if (found.struck) throw refusal("conflict", "caseFactStruck");
  return found;
}

/** The wrong fact is struck and stays readable; the right one takes its place, and the whole list must stand. */
export async function rightCaseFact(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof correctCaseFact>): Promise<CaseDetail> {
  const { version, correction, ...entry } = body;
  const change = await begin(means, tx, params.zoneId, params.caseId, version);
  const wrong = standing(change.all, params.factId);
  const right = change.facts.map((fact) => (fact.id === wrong.id ? entry : entryOf(fact)));
  demand(mayStand(right, itemOf(means, change.row.item), change.today));
  await giveReason(tx, correction);
  await strikeFactRow(tx, params.zoneId, wrong.id);
  await write(tx, change, entry, wrong.place);
  return renew(tx, change, right);
}

export async function strikeFact(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof strikeCaseFact>): Promise<CaseDetail> {
  const change = await begin(means, tx, params.zoneId, params.caseId, body.version);
  const wrong = standing(change.all, params.factId);
  const left = change.facts.filter(({ id }) => id !== wrong.id).map(entryOf);
  demand(mayStand(left, itemOf(means, change.row.item), change.today));
  await giveReason(tx, body.correction);
  await strikeFactRow(tx, params.zoneId, wrong.id);
  return renew(tx, change, left);
}
