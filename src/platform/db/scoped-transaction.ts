import { sql, type Transaction } from "kysely";
import type { Instant } from "../../kernel/instant.ts";
import type { Scope } from "../../kernel/scope.ts";
import type { Database } from "./database.ts";
import type { PlatformTables } from "./tables.ts";

declare const scoped: unique symbol;

/** The only thing a store accepts: a transaction whose actor and scope are set in the database. */
export interface ScopedTx {
  readonly [scoped]: true;
  readonly query: Transaction<PlatformTables>;
  readonly scope: Scope;
  /** When the transaction began; every row it writes is recorded at this moment. */
  readonly now: Instant;
}

/** The transaction as seen by a store that owns or reads the tables `T`. */
export function tables<T>(tx: ScopedTx): Transaction<T & PlatformTables> {
  return tx.query as unknown as Transaction<T & PlatformTables>;
}

/** Sets why the following writes of this transaction are made; the change history keeps it. */
export async function giveReason(tx: ScopedTx, reason: string): Promise<void> {
  await sql`select set_config('guatu.reason', ${reason}, true)`.execute(tx.query);
}

/**
 * Runs `work` in one transaction with its actor and scope set; an exception rolls all of it back. The costs that the
 * planner puts on policies would have an external server compile most statements (`jit`), for longer than they run.
 */
export async function inScope<T>(
  database: Database,
  request: { readonly scope: Scope; readonly now: Instant; readonly requestId?: string; readonly readOnly?: boolean },
  work: (tx: ScopedTx) => Promise<T>,
): Promise<T> {
  const { scope } = request;
  const transaction = request.readOnly ? database.transaction().setAccessMode("read only") : database.transaction();
  return transaction.execute(async (query) => {
    await sql`select set_config('guatu.actor', ${scope.actor}, true),
      set_config('guatu.zones', ${scope.zoneIds.join(",")}, true),
      set_config('guatu.enterprise', ${scope.enterpriseId ?? ""}, true),
      set_config('guatu.whole_history', ${scope.wholeHistory ? "on" : ""}, true),
      set_config('guatu.request', ${request.requestId ?? ""}, true), set_config('jit', 'off', true)`.execute(query);
    return work({ query, scope, now: request.now } as unknown as ScopedTx);
  });
}
