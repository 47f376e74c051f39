import { sql } from "kysely";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ApprovalTables } from "../tables/approval-case.ts";

type Days = Pick<ApprovalTables["approval_case"], "state" | "latest_on" | "submitted_on" | "accepted_on" | "silent_until" | "due_on" | "first_due_on" | "decided_on" | "valid_until">;

/** Writes the days of many cases in one statement; one row of the history each. */
export async function updateDays(tx: ScopedTx, zoneId: string, rows: readonly (Days & { readonly id: string })[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update approval_case c set state = n.state, latest_on = n.latest_on, submitted_on = n.submitted_on, accepted_on = n.accepted_on, silent_until = n.silent_until,
      due_on = n.due_on, first_due_on = n.first_due_on, decided_on = n.decided_on, valid_until = n.valid_until, version = c.version + 1
    from json_populate_recordset(null::approval_case, ${JSON.stringify(rows)}::json) n
    where c.zone_id = ${zoneId}::uuid and c.id = n.id`.execute(tx.query);
}
