import { sql, type Insertable } from "kysely";
import { Type, type Static } from "typebox";
import { Id, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { CaseFact } from "../contract/fact.ts";
import type { ApprovalTables } from "../tables/approval-case.ts";

const FactRow = record({ ...CaseFact.properties, caseId: Id(""), place: Type.Number() });
export type FactRow = Static<typeof FactRow>;
const readFacts = rowReader(FactRow);

/** All facts of the cases, struck ones too, in the order of their places; the caller has seen the cases. */
export async function selectFacts(tx: ScopedTx, zoneId: string, caseIds: readonly string[]): Promise<FactRow[]> {
  const { rows } = await sql`select f.id, f.case_id as "caseId", f.place, f.kind, f.occurred_on as "occurredOn", f.replacement, f.procedure, f.waiting_on as "waitingOn", f.promised_on as "promisedOn", f.valid_to as "validTo", f.days, f.override, f.missing, f.document_number as "documentNumber",
      f.reason, f.person, f.source_ref as "sourceRef", f.struck, f.example, f.recorded_on as "recordedOn", f.recorded_at as "recordedAt", f.recorded_by as "recordedBy"
    from case_fact f where f.zone_id = ${zoneId}::uuid and f.case_id = any (${caseIds}::uuid[]) order by f.case_id, f.place, f.id`.execute(tx.query);
  return readFacts(rows);
}

/** The ids written; a second standing fact at a place is left out. `missing` travels as JSON inside the rows. */
export const insertFacts = (tx: ScopedTx, rows: readonly Insertable<ApprovalTables["case_fact"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<ApprovalTables>(tx), "case_fact", rows);

export async function strikeFactRows(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  await sql`update case_fact set struck = true, version = version + 1 where zone_id = ${zoneId}::uuid and id = any (${ids}::uuid[])`.execute(tx.query);
}
