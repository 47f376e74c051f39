import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { LedgerOperations } from "../../../../kernel/ledger.ts";
import type { LedgerRow } from "../../../../platform/http/client/ledger-client.ts";
import { AsOf } from "../../../../ui/as-of.tsx";
import { ExampleMark } from "../../../../ui/example-mark.tsx";
import type { LampTone } from "../../../../ui/lamp-tone.ts";
import { ledgerPage } from "../../../../ui/ledger-query.ts";
import type { ListColumn } from "../../../../ui/list-column.ts";
import { ListPage } from "../../../../ui/list-page.tsx";
import { usePlace } from "../../../../ui/place.ts";
import { EmptyState } from "../../../../ui/states.tsx";
import type { FormOfLedger } from "./ledger-list-page.tsx";
import { RecordLink } from "./record-link.tsx";
import { ledgerWords } from "./words.ts";
import { usePanelList } from "./use-panel-list.ts";

interface Props<L extends LedgerOperations> {
  readonly ledger: L;
  readonly permissions: ReadonlySet<string>;
  /** Whose rows: a project's, an enterprise's, a commitment's. */
  readonly of: Readonly<Record<string, string>>;
  readonly title: { readonly label: string; readonly text: (row: LedgerRow<L>) => ReactNode; readonly width?: number };
  readonly columns: readonly ListColumn<LedgerRow<L>>[];
  readonly pathOf: (id: string) => string;
  readonly form: (props: FormOfLedger<L>) => ReactNode;
  readonly tone?: (row: LedgerRow<L>) => LampTone | undefined;
  /** Where nothing more is entered: the record was withdrawn. */
  readonly closed?: boolean;
}

/** A ledger's rows of one record, on that record's page, up to the as-of day; entered here as permitted. */
export function RowsPanel<L extends LedgerOperations>({ ledger, permissions, of, title, columns, pathOf, form, tone, closed = false }: Props<L>) {
  const { zoneId, asOf } = usePlace();
  const address = usePanelList();
  const [entering, setEntering] = useState(false);
  const { cursor, size } = address.position;
  const query = useQuery({ ...ledgerPage(ledger, zoneId, { ...of, asOf, limit: size, ...(cursor !== undefined && { cursor }) }), placeholderData: keepPreviousData });
  const mayEnter = !closed && permissions.has(ledger.create.permission.id);
  const first: ListColumn<LedgerRow<L>> = {
    key: "title", title: title.label, width: title.width ?? 260, fixed: true, phone: "title",
    render: (row) => <><RecordLink to={pathOf(row.id)} zoneId={row.zoneId}>{title.text(row)}</RecordLink>{row.example && <> <ExampleMark /></>}</>,
  };
  return (
    <>
      <ListPage<LedgerRow<L>>
        id={`${ledger.list.id}.panel`} label={ledger.title} query={query} address={address} columns={[first, ...columns]} rowKey={({ id }) => id}
        actions={mayEnter ? [{ key: "new", label: ledgerWords.createTitle(ledger.title), onChosen: () => { setEntering(true); } }] : []}
        {...(tone && { tone })}
        note={<AsOf day={asOf} />}
        empty={<EmptyState title={ledgerWords.none(ledger.title)} {...(mayEnter && { hint: ledgerWords.noneHint(ledger.title) })} />}
      />
      {entering && form({ onClose: () => { setEntering(false); } })}
    </>
  );
}
