import type { Input } from "../../../kernel/operation.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { CaseDetail } from "../contract/case.ts";
import type { CaseFactEntry } from "../contract/fact.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import type { correctCaseFact, recordCaseFact, strikeCaseFact } from "../contract/operations.ts";
import { daysOf } from "../rules/case-days.ts";
import { placeEntries } from "../rules/case-placing.ts";
import { governingItem } from "../rules/governing-item.ts";
import { mayStand, type CaseGround } from "../rules/case-state.ts";
import { mayTolerate } from "../rules/prerequisites.ts";
import { updateCaseRow, type CaseRow } from "../store/case.ts";
import { insertFacts, selectFacts, strikeFactRow, type FactRow } from "../store/fact.ts";
import { caseNow, caseToChange } from "./case.ts";
import { dayColumns, entryOf, factColumns } from "./case-row.ts";
import { missingOn } from "./project-states.ts";
import { demand, itemOf, refusal } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

interface Change {
  readonly means: ApprovalMeans;
  readonly zoneId: string;
  readonly today: PlainDate;
  readonly row: CaseRow;
  /** Those that stand, before the change. */
  readonly facts: readonly FactRow[];
}

/** Opens the case for a change of its facts: held, at the version that the person saw. */
async function begin(shipped: ApprovalMeans, tx: ScopedTx, zoneId: string, caseId: string, version: number): Promise<Change & { readonly all: readonly FactRow[] }> {
  const today = await zoneToday(tx, zoneId);
  const means = await zoneMeans(shipped, tx, zoneId, today);
  const row = await caseToChange(means, tx, zoneId, caseId, version);
  if (row.supersededOn !== null) throw refusal("invalid", "caseSuperseded");
  const all = await selectFacts(tx, zoneId, [caseId]);
  return { means, zoneId, today, row, all, facts: all.filter(({ struck }) => !struck) };
}

/** By the item of the day that governs the steps as they would stand. */
const groundOf = ({ means, row, today }: Change, facts: readonly CaseFactEntry[]): CaseGround => ({ item: governingItem(means, itemOf(means, row.item), facts), calendar: means.calendar, today });

interface ToWrite {
  readonly entry: CaseFactEntry;
  readonly place: number;
  readonly missing?: readonly string[] | undefined;
}

async function write(tx: ScopedTx, { zoneId, row, today }: Change, entries: readonly ToWrite[]): Promise<void> {
  await insertFacts(tx, entries.map(({ entry, place, missing }) => factColumns(tx, {
    zoneId, id: newId(), projectId: row.projectId, caseId: row.id, place, today, example: row.example, entry, missing,
  })));
}

/** Keeps the days of the facts that stand now, with the case's next version. */
async function renew(tx: ScopedTx, { means, zoneId, row }: Change, facts: readonly CaseFactEntry[]): Promise<CaseDetail> {
  const days = daysOf(facts, governingItem(means, itemOf(means, row.item), facts), means.calendar);
  await updateCaseRow(tx, { zoneId, id: row.id, version: row.version }, dayColumns(days));
  return caseNow(means, tx, zoneId, row.id);
}

/** An application waits for its prerequisites, unless the item's data lets the organ accept without them, with a reason. */
async function prerequisitesOf(tx: ScopedTx, { means, zoneId, row }: Change, entry: CaseFactEntry): Promise<readonly string[] | undefined> {
  if (entry.kind !== "submitted") return undefined;
  const missing = await missingOn(means, tx, { zoneId, projectId: row.projectId, item: row.item }, plainDate(entry.occurredOn));
  if (missing.length === 0) {
    if (entry.override !== undefined) throw refusal("invalid", "overrideNotNeeded");
    return undefined;
  }
  const item = itemOf(means, row.item);
  if (!mayTolerate(item, missing)) throw refusal("invalid", "prerequisiteMissing", { missing });
  if (entry.override === undefined) throw refusal("invalid", "overrideReasonMissing", { missing });
  return missing;
}

/** What happened before belongs to the case that this one follows. */
function demandSince({ listedFrom }: CaseRow, day: string): void {
  if (listedFrom !== null && day < listedFrom) throw refusal("invalid", "beforeOpenedAnew");
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

/** A place in the list as it stands, between those of its neighbours: steps may be entered after later ones. */
function placeBetween(all: readonly FactRow[], facts: readonly { readonly place: number }[], at: number): number {
  const before = facts[at - 1]?.place ?? 0;
  const after = facts[at]?.place;
  return after === undefined ? Math.max(before, all.at(-1)?.place ?? 0) + 1 : (before + after) / 2;
}

export async function addCaseFact(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof recordCaseFact>): Promise<CaseDetail> {
  const { version, until, ...entry } = body;
  const change = await begin(means, tx, params.zoneId, params.caseId, version);
  demandSince(change.row, entry.occurredOn);
  const entries = entriesOf(entry, until);
  const before = change.facts.map(entryOf);
  const placing = placeEntries(entries, before, groundOf(change, [...before, ...entries]));
  if (!placing.allowed) throw refusal("invalid", placing.code);
  const missing = await prerequisitesOf(tx, change, entry);
  let list: { readonly entry: CaseFactEntry; readonly place: number; readonly missing?: readonly string[] | undefined }[] = change.facts.map((fact) => ({ entry: entryOf(fact), place: fact.place }));
  const written: ToWrite[] = [];
  for (const [order, one] of entries.entries()) {
    const at = placing.at[order] ?? list.length;
    const placed = { entry: one, place: placeBetween(change.all, list, at), ...(order === 0 ? { missing } : {}) };
    list = [...list.slice(0, at), placed, ...list.slice(at)];
    written.push(placed);
  }
  await write(tx, change, written);
  return renew(tx, change, list.map((one) => one.entry));
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
  await strikeFactRow(tx, params.zoneId, wrong.id);
  await write(tx, change, [{ entry, place: wrong.place, missing }]);
  return renew(tx, change, right);
}

export async function strikeFact(means: ApprovalMeans, tx: ScopedTx, { params, body }: Input<typeof strikeCaseFact>): Promise<CaseDetail> {
  const change = await begin(means, tx, params.zoneId, params.caseId, body.version);
  const wrong = standing(change.all, params.factId);
  const left = change.facts.filter(({ id }) => id !== wrong.id).map(entryOf);
  demand(mayStand(left, groundOf(change, left)));
  await giveReason(tx, body.correction);
  await strikeFactRow(tx, params.zoneId, wrong.id);
  return renew(tx, change, left);
}
