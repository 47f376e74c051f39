import { queryOptions } from "@tanstack/react-query";
import type { LedgerFilter, LedgerOperations } from "../kernel/ledger.ts";
import { ledgerClient, type LedgerRow } from "../platform/http/client/ledger-client.ts";

type Asked = LedgerFilter & { readonly limit?: number; readonly cursor?: string } & Readonly<Record<string, unknown>>;

/** A page of a ledger: the usual conditions and the ledger's own by their names. */
export const ledgerPage = <L extends LedgerOperations>(ledger: L, zoneId: string, query: Asked) =>
  queryOptions({ queryKey: [ledger.list.id, { params: { zoneId }, query }], queryFn: ({ signal }) => ledgerClient(ledger).list(zoneId, query, { signal }) });

export const ledgerRow = <L extends LedgerOperations>(ledger: L, params: { readonly zoneId: string; readonly recordId: string }) =>
  queryOptions<LedgerRow<L>>({ queryKey: [ledger.get.id, { params }], queryFn: ({ signal }) => ledgerClient(ledger).get(params, { signal }) });
