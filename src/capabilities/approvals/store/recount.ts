import { sql, type Insertable } from "kysely";
import { Type, type Static } from "typebox";
import { Day, Id, Nullable, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { CaseFactKind, KeptState } from "../contract/fact.ts";
import { SpecialProcedure } from "../contract/item-clock.ts";
import type { ApprovalTables } from "../tables/approval-case.ts";
import { caseJoined, sight } from "./case.ts";
import { afterDay, type DayPage } from "./day-page.ts";

const Counted = record({ workDays: Type.String(), items: Type.String() });
const readCounted = rowReader(Counted);

/** By which data the zone's kept days were counted last. */
export async function selectLastCount(tx: ScopedTx, zoneId: string): Promise<Static<typeof Counted> | undefined> {
  const { rows } = await sql`select work_days as "workDays", items from case_recount where zone_id = ${zoneId}::uuid order by recorded_at desc, id desc limit 1`.execute(tx.query);
  return readCounted(rows)[0];
}

const day = Nullable(Type.String());
const KeptRow = record({
  id: Id(""), projectId: Id(""), item: Type.String(), example: Type.Boolean(),
  state: KeptState, latestOn: day, submittedOn: day, acceptedOn: day, silentUntil: day, dueOn: day, firstDueOn: day, decidedOn: day, validUntil: day,
  facts: Type.Array(record({ kind: CaseFactKind, occurredOn: Type.String(), procedure: Nullable(SpecialProcedure), promisedOn: day, validTo: day, days: Nullable(Type.Integer()) })),
});
export type KeptRow = Static<typeof KeptRow>;
const readKept = rowReader(KeptRow);

/** Every case that has a step, or those of one item, with its kept days and the steps that stand, held until the transaction ends. */
export async function selectKeptCases(tx: ScopedTx, zoneId: string, item?: string): Promise<KeptRow[]> {
  const { rows } = await sql`select c.id, c.project_id as "projectId", c.item, c.example, coalesce(c.state, 'notBegun') as state, c.latest_on as "latestOn", c.submitted_on as "submittedOn", c.accepted_on as "acceptedOn",
      c.silent_until as "silentUntil", c.due_on as "dueOn", c.first_due_on as "firstDueOn", c.decided_on as "decidedOn", c.valid_until as "validUntil",
      (select json_agg(json_build_object('kind', f.kind, 'occurredOn', f.occurred_on, 'procedure', f.procedure, 'promisedOn', f.promised_on, 'validTo', f.valid_to, 'days', f.days) order by f.place)
        from case_fact f where f.zone_id = c.zone_id and f.case_id = c.id and not f.struck) as facts
    from approval_case c where c.zone_id = ${zoneId}::uuid and c.latest_on is not null and ${item === undefined ? sql`true` : sql`c.item = ${item}`} for update of c`.execute(tx.query);
  return readKept(rows);
}

export const insertRecount = (tx: ScopedTx, row: Insertable<ApprovalTables["case_recount"]>): Promise<ReadonlySet<string>> => insertRows(tables<ApprovalTables>(tx), "case_recount", [row]);
export const insertRecounted = (tx: ScopedTx, rows: readonly Insertable<ApprovalTables["recounted_case"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ApprovalTables>(tx), "recounted_case", rows);

const MovedRow = record({
  id: Id(""), caseId: Id(""), projectId: Id(""), projectName: Type.String(), item: Type.String(), dueBefore: Nullable(Day("")), dueAfter: Nullable(Day("")),
  recordedOn: Day(""), recordedAt: Type.String(), example: Type.Boolean(),
});
export type MovedRow = Static<typeof MovedRow>;
const readMoved = rowReader(MovedRow);

const moved = (tx: ScopedTx, zoneId: string) => sql`from recounted_case r join (${caseJoined}) on c.zone_id = r.zone_id and c.id = r.case_id
    where r.zone_id = ${zoneId}::uuid and ${sight(tx)}`;

export async function countRecounted(tx: ScopedTx, zoneId: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total ${moved(tx, zoneId)}`.execute(tx.query);
  return rows[0]?.total ?? 0;
}

/** What recounts moved, the newest first. */
export async function selectRecounted(tx: ScopedTx, zoneId: string, page: DayPage): Promise<MovedRow[]> {
  const { rows } = await sql`select r.id, r.case_id as "caseId", r.project_id as "projectId", p.name as "projectName", c.item, r.due_before as "dueBefore", r.due_after as "dueAfter",
      r.recorded_on as "recordedOn", r.recorded_at as "recordedAt", r.example
    ${moved(tx, zoneId)} and ${afterDay(sql`r.recorded_on`, sql`r.id`, page)} order by r.recorded_on desc, r.id desc limit ${page.limit}`.execute(tx.query);
  return readMoved(rows);
}
