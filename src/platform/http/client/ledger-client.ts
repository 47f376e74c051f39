import type { LedgerOperations } from "../../../kernel/ledger.ts";
import { call, type CallOptions } from "./call.ts";

/** What every ledger's row has, whatever else it holds. */
interface KeptRow {
  readonly id: string;
  readonly zoneId: string;
  readonly version: number;
  readonly withdrawn: boolean;
  readonly example: boolean;
  readonly sourceRef: string | null;
  readonly recordedOn: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

export type LedgerRow<L extends LedgerOperations> = NonNullable<L["rowType"]> & KeptRow;
/** What a person enters in a ledger. */
export type Entered<L extends LedgerOperations> = NonNullable<L["entryType"]>;

interface OfRow { readonly zoneId: string; readonly recordId: string }
interface Changed { readonly version: number; readonly reason: string }

/** The calls of a ledger, with the types of its declaration. What is asserted here is what `ledger()` has put together. */
export const ledgerClient = <L extends LedgerOperations>(ledger: L) => ({
  create: (zoneId: string, body: Entered<L>, options: CallOptions): Promise<LedgerRow<L>> =>
    call(ledger.create, { params: { zoneId }, body }, options) as Promise<LedgerRow<L>>,
  correct: (params: OfRow, body: Entered<L> & Changed, options: CallOptions): Promise<LedgerRow<L>> =>
    call(ledger.correct, { params, body }, options) as Promise<LedgerRow<L>>,
  withdraw: (params: OfRow, body: Changed, options: CallOptions): Promise<LedgerRow<L>> =>
    call(ledger.withdraw, { params, body }, options) as Promise<LedgerRow<L>>,
  list: (zoneId: string, query: object, options: CallOptions) =>
    call(ledger.list, { params: { zoneId }, query }, options) as Promise<{ readonly rows: readonly LedgerRow<L>[]; readonly total: number; readonly next?: string }>,
  get: (params: OfRow, options: CallOptions): Promise<LedgerRow<L>> => call(ledger.get, { params }, options) as Promise<LedgerRow<L>>,
});
