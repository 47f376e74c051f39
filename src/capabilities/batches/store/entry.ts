import { sql, type Insertable, type SqlBool, type Updateable } from "kysely";
import type { Input } from "../../../kernel/operation.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { ledgerQuery } from "../../../platform/db/ledger-query.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { batchEntries } from "../contract/entry.ts";
import type { BatchTables } from "../tables.ts";
import { sight } from "./sight.ts";

type Filter = Input<typeof batchEntries.list>["query"];
type Table = BatchTables["batch_entry"];

export const batchEntryQuery = ledgerQuery<typeof batchEntries.row, Filter>({
  row: batchEntries.row,
  from: sql`batch_entry r
    join batch_round b on b.id = r.round_id
    join project p on p.zone_id = r.zone_id and p.id = r.project_id
    left join enterprise e on e.zone_id = p.zone_id and e.id = p.enterprise_id`,
  columns: sql`r.round_id as "roundId", b.name as "roundName", b.held_on as "heldOn", r.track, r.project_id as "projectId", p.name as "projectName",
    p.code as "projectCode", p.enterprise_id as "enterpriseId", e.name as "ownerName", r.total_investment_fen as "totalInvestmentFen",
    r.expected_output_fen as "expectedOutputFen", r.expected_tax_fen as "expectedTaxFen", r.verified_on as "verifiedOn", r.verified_by as "verifiedBy", r.evidence`,
  // An entry gathered before the day of its round is listed from the day of its recording on.
  day: sql`least(b.held_on, r.recorded_on)`,
  texts: [sql`p.name`, sql`p.code`, sql`e.name`, sql`b.name`],
  sight,
  matches: ({ roundId, projectId, track, verification, enterpriseId }) => [
    ...(roundId === undefined ? [] : [sql<SqlBool>`r.round_id = ${roundId}::uuid`]),
    ...(projectId === undefined ? [] : [sql<SqlBool>`r.project_id = ${projectId}::uuid`]),
    ...(track === undefined ? [] : [sql<SqlBool>`r.track = ${track}`]),
    ...(verification === undefined ? [] : [sql<SqlBool>`(r.verified_on is not null) = ${verification === "verified"}`]),
    ...(enterpriseId === undefined ? [] : [sql<SqlBool>`p.enterprise_id = ${enterpriseId}::uuid`]),
  ],
});

/** The ids written; a project that stands in the round on that track already is left out. */
export const insertBatchEntries = (tx: ScopedTx, rows: readonly Insertable<Table>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<BatchTables>(tx), "batch_entry", rows);

export const updateBatchEntry = (tx: ScopedTx, key: RowVersion, values: Omit<Updateable<Table>, "zone_id" | "id" | "version">): Promise<WriteOutcome> =>
  updateVersion(tables<BatchTables>(tx), "batch_entry", key, values);
