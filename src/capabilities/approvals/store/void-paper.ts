import { sql, type RawBuilder } from "kysely";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { updateVersion, type RowVersion } from "../../../platform/db/version-update.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import type { IntakeTables } from "../tables/intake.ts";

/** What the row `r` tells of having been declared void; null where it holds. */
export const voidedColumn: RawBuilder<unknown> = sql`case when r.withdrawn then json_build_object('on', r.withdrawn_on, 'reason', r.withdrawn_reason,
  'by', (select u.name from user_account u where u.id::text = r.withdrawn_by)) end as voided`;

interface Voiding {
  readonly on: string;
  readonly reason: string;
}

/** At the version given; `stale` where another write came first or it was void already. */
export const voidPaper = (tx: ScopedTx, table: "window_intake" | "one_time_notice", key: RowVersion, { on, reason }: Voiding): Promise<WriteOutcome> =>
  updateVersion(tables<IntakeTables>(tx), table, key, { withdrawn: true, withdrawn_on: on, withdrawn_by: tx.scope.actor, withdrawn_reason: reason });

/** Declares void what an intake brought with it: its notice, and that its materials are held. */
export async function voidPartsOf(tx: ScopedTx, { zoneId, id }: Pick<RowVersion, "zoneId" | "id">, { on, reason }: Voiding): Promise<void> {
  await sql`update one_time_notice set withdrawn = true, withdrawn_on = ${on}::date, withdrawn_by = ${tx.scope.actor}, withdrawn_reason = ${reason}, version = version + 1
    where zone_id = ${zoneId}::uuid and intake_id = ${id}::uuid and not withdrawn`.execute(tx.query);
  await sql`update received_material set withdrawn = true, version = version + 1 where zone_id = ${zoneId}::uuid and intake_id = ${id}::uuid and not withdrawn`.execute(tx.query);
}
