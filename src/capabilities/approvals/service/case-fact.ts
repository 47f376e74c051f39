import type { Input } from "../../../kernel/operation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { CaseDetail } from "../contract/case.ts";
import type { CaseFactEntry } from "../contract/fact.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { correctCaseFact, recordCaseFact, strikeCaseFact } from "../contract/operations.ts";
import { mayStand } from "../rules/case-state.ts";
import { updateCaseRow } from "../store/case.ts";
import { selectFacts, strikeFactRows, type FactRow } from "../store/fact.ts";
import { caseNow, caseToChange } from "./case.ts";
import { demandSince, groundOf, keptDays, placeSteps, toleratedOf, writeSteps, type CaseChange } from "./case-change.ts";
import { entryOf } from "./case-row.ts";
import { missingOn } from "./project-states.ts";
import { demand, refusal } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

/** Opens the case for a change of its facts: held, at the version that the person saw. */
async function begin(shipped: ApprovalMeans, tx: ScopedTx, zoneId: string, caseId: string, version: number): Promise<CaseChange> {
  const today = await zoneToday(tx, zoneId);
  const means = await zoneMeans(shipped, tx, zoneId, today);
  const row = await caseToChange(means, tx, zoneId, caseId, version);
  if (row.supersededOn !== null) throw refusal("invalid", "caseSuperseded");
  const all = await selectFacts(tx, zoneId, [caseId]);
  return { means, zoneId, today, row, all, facts: all.filter(({ struck }) => !struck) };
}

/** Keeps the days of the facts that stand now, with the case's next version. */
async function renew(tx: ScopedTx, change: CaseChange, facts: readonly CaseFactEntry[]): Promise<CaseDetail> {
  const { means, zoneId, row } = change;
  await updateCaseRow(tx, { zoneId, id: row.id, version: row.version }, keptDays(change, facts));
  return caseNow(means, tx, zoneId, row.id);
}

async function prerequisitesOf(tx: ScopedTx, change: CaseChange, entry: CaseFactEntry): Promise<readonly string[] | undefined> {
  if (entry.kind !== "submitted") return undefined;
  const { means, zoneId, row } = change;
  return toleratedOf(change, entry, await missingOn(means, tx, { zoneId, projectId: row.projectId, item: row.item }, plainDate(entry.occurredOn)));
}

const endOf = { correctionAsked: "corrected", specialBegun: "specialEnded", suspended: "resumed" } as const;

/** What is entered as begun and over already is two steps. */
function entriesOf(entry: CaseFactEntry, until: string | undefined): readonly CaseFactEntry[] {
  if (until === undefined) return [entry];
  if (entry.kind !== "correctionAsked" && entry.kind !== "specialBegun" && entry.kind !== "suspended") throw refusal("invalid", "fieldNotAsked");
  if (until < entry.occurredOn) throw refusal("invalid", "endsBeforeItBegins");
  const { procedure, sourceRef } = entry;
  return [entry, { kind: endOf[entry.kind], occurredOn: until, ...(procedure === undefined ? {} : { procedure }), ...(sourceRef === undefined ? {} : { sourceRef }) }];
}

export async function addCaseFact(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof recordCaseFact>): Promise<CaseDetail> {
  const { version, until, ...entry } = body;
  const change = await begin(means, tx, params.zoneId, params.caseId, version);
  const entries = entriesOf(entry, until);
  const { written, standing: list } = placeSteps(change, entries);
  await writeSteps(tx, [{ change, written, missing: await prerequisitesOf(tx, change, entry) }]);
  return renew(tx, change, list);
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
  demandSince(change.row, entry.occurredOn);
  const wrong = standing(change.all, params.factId);
  const right = change.facts.map((fact) => (fact.id === wrong.id ? entry : entryOf(fact)));
  demand(mayStand(right, groundOf(change, right)));
  const asBefore = entry.occurredOn === wrong.occurredOn && entry.override === (wrong.override ?? undefined);
  const missing = asBefore ? (wrong.missing ?? undefined) : await prerequisitesOf(tx, change, entry);
  await giveReason(tx, correction);
  await strikeFactRows(tx, params.zoneId, [wrong.id]);
  await writeSteps(tx, [{ change, written: [{ entry, place: wrong.place }], missing }]);
  return renew(tx, change, right);
}

export async function strikeFact(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof strikeCaseFact>): Promise<CaseDetail> {
  const change = await begin(means, tx, params.zoneId, params.caseId, body.version);
  const wrong = standing(change.all, params.factId);
  const left = change.facts.filter(({ id }) => id !== wrong.id).map(entryOf);
  demand(mayStand(left, groundOf(change, left)));
  await giveReason(tx, body.correction);
  await strikeFactRows(tx, params.zoneId, [wrong.id]);
  return renew(tx, change, left);
}
