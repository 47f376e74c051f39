import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireProjects } from "../../projects/service/find.ts";
import { departmentsOf } from "../../zones/service/department.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { CaseFactEntry } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { daysOf } from "../rules/case-days.ts";
import { mayStand } from "../rules/case-state.ts";
import { governingItem } from "../rules/governing-item.ts";
import { itemsByCode } from "../rules/item.ts";
import { insertCases } from "../store/case.ts";
import { insertFacts } from "../store/fact.ts";
import { dayColumns, factColumns } from "./case-row.ts";
import { demand, refusal } from "./refuse.ts";
import { zoneMeans } from "./zone-means.ts";

/** A step to be loaded; entered on the day given, else today. */
export interface LoadedFact extends CaseFactEntry {
  readonly recordedOn?: PlainDate | undefined;
}

/** A case with its steps in their order; whoever writes many may make the ids. */
export interface NewCase {
  readonly id?: string | undefined;
  readonly projectId: string;
  readonly item: string;
  readonly departmentId?: string | undefined;
  readonly outerNumber?: string | undefined;
  readonly facts?: readonly LoadedFact[] | undefined;
  readonly example?: boolean | undefined;
  readonly recordedOn?: PlainDate | undefined;
}

async function checkedItems(tx: ScopedTx, zoneId: string, cases: readonly NewCase[], means: ApprovalMeans): Promise<ReadonlyMap<string, ApprovalItem>> {
  const items = itemsByCode(means.catalogue);
  const unknown = [...new Set(cases.map(({ item }) => item))].filter((code) => !items.has(code));
  if (unknown.length > 0) throw refusal("invalid", "unknownItem", { items: unknown });
  const ended = [...new Set(cases.map(({ item }) => item))].filter((code) => items.get(code)?.endedFrom !== undefined);
  if (ended.length > 0) throw refusal("invalid", "itemNotInForce", { items: ended });
  await requireProjects(tx, zoneId, [...new Set(cases.map(({ projectId }) => projectId))]);
  return items;
}

async function checkDepartments(tx: ScopedTx, zoneId: string, cases: readonly NewCase[], today: PlainDate): Promise<void> {
  const wanted = new Set(cases.flatMap(({ departmentId }) => departmentId ?? []));
  if (wanted.size === 0) return;
  const { rows } = await departmentsOf(tx, { params: { zoneId } });
  const open = new Set(rows.filter(({ closedOn }) => closedOn === null || closedOn > today).map(({ id }) => id));
  const missing = [...wanted].filter((id) => !open.has(id));
  if (missing.length > 0) throw refusal("invalid", "departmentClosed", { departmentIds: missing.slice(0, 20) });
}

/** Writes cases with their steps, all or none, in two statements; the ids in the order of the cases. */
export async function loadCases(tx: ScopedTx, zoneId: string, cases: readonly NewCase[], shipped: ApprovalMeans): Promise<string[]> {
  const today = await zoneToday(tx, zoneId);
  const means = await zoneMeans(shipped, tx, zoneId, today);
  const items = await checkedItems(tx, zoneId, cases, means);
  await checkDepartments(tx, zoneId, cases, today);
  const prepared = cases.map((one, row) => {
    const { facts = [], example = false, recordedOn = today } = one;
    const present = items.get(one.item);
    if (!present) throw refusal("invalid", "unknownItem", { items: [one.item] });
    const item = governingItem(means, present, facts);
    demand(mayStand(facts, { item, calendar: means.calendar, today }), { row });
    return { ...one, facts, example, recordedOn, id: one.id ?? newId(), days: daysOf(facts, item, means.calendar) };
  });
  const written = await insertCases(tx, prepared.map((one) => ({
    zone_id: zoneId, id: one.id, project_id: one.projectId, item: one.item, department_id: one.departmentId ?? null, outer_number: one.outerNumber ?? null,
    ...dayColumns(one.days), example: one.example, recorded_on: one.recordedOn, recorded_at: tx.now, recorded_by: tx.scope.actor,
  })));
  const left = prepared.filter(({ id }) => !written.has(id)).slice(0, 20);
  if (left.length > 0) throw refusal("conflict", "caseExists", { existing: left.map(({ projectId, item }) => ({ projectId, item })) });
  await insertFacts(tx, prepared.flatMap((one) => one.facts.map(({ recordedOn = today, ...entry }, place) => factColumns(tx, {
    zoneId, id: newId(), projectId: one.projectId, caseId: one.id, place: place + 1, today: recordedOn, example: one.example, entry,
  }))));
  return prepared.map(({ id }) => id);
}
