import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { LedgerOperations } from "../../../../kernel/ledger.ts";
import type { LedgerRow } from "../../../../platform/http/client/ledger-client.ts";
import { usePathParameter } from "../../../../ui/address.ts";
import { ExampleMark } from "../../../../ui/example-mark.tsx";
import type { Fact } from "../../../../ui/fact-table.tsx";
import { ledgerRow } from "../../../../ui/ledger-query.ts";
import { momentText } from "../../../../ui/moment-text.ts";
import { usePageTitle } from "../../../../ui/page-title.tsx";
import type { Panel } from "../../../../ui/panel.ts";
import { usePlace } from "../../../../ui/place.ts";
import { RecordPage } from "../../../../ui/record-page.tsx";
import { ErrorState, Loading } from "../../../../ui/states.tsx";
import type { FormOfLedger } from "./ledger-list-page.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";
import { ledgerWords } from "./words.ts";

export interface LedgerRecordProps<L extends LedgerOperations> {
  readonly ledger: L;
  readonly permissions: ReadonlySet<string>;
  /** Title of the page. */
  readonly titleOf: (row: LedgerRow<L>) => string;
  readonly factsOf: (row: LedgerRow<L>) => readonly Fact[];
  readonly marksOf?: (row: LedgerRow<L>) => ReactNode;
  /** Buttons beside 更正 and 撤销. */
  readonly actionsOf?: (row: LedgerRow<L>) => ReactNode;
  readonly form: (props: FormOfLedger<L>) => ReactNode;
  /** The ledger's own parts of the page, before those that `main/` adds. */
  readonly partsOf?: (row: LedgerRow<L>) => readonly { readonly key: string; readonly title: string; readonly count?: number; readonly content: ReactNode }[];
  /** What `main/` adds: the change history. */
  readonly panels?: readonly Panel<LedgerRow<L>>[];
}

/** One row of a ledger: its facts and marks, what belongs to it, and what may be done with it. */
export function LedgerRecordPage<L extends LedgerOperations>({ ledger, permissions, titleOf, factsOf, marksOf, actionsOf, form, partsOf, panels = [] }: LedgerRecordProps<L>) {
  const { zoneId } = usePlace();
  const recordId = usePathParameter("recordId");
  const [open, setOpen] = useState<"correct" | "withdraw">();
  const { data: row, error, refetch } = useQuery(ledgerRow(ledger, { zoneId, recordId }));
  usePageTitle(row && titleOf(row));
  if (error && !row) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!row) return <Loading />;
  const close = () => { setOpen(undefined); };
  const mayEdit = permissions.has(ledger.correct.permission.id) && !row.withdrawn;
  const shown = panels.filter(({ permission }) => permission === undefined || permissions.has(permission));
  return (
    <>
      <RecordPage
        title={titleOf(row)}
        marks={<>{row.withdrawn && <span className="moved-mark">{ledgerWords.withdrawn}</span>}{marksOf?.(row)}{row.example && <ExampleMark />}</>}
        actions={<>
          {!row.withdrawn && actionsOf?.(row)}
          {mayEdit && <Button onClick={() => { setOpen("correct"); }}>{ledgerWords.correct}</Button>}
          {mayEdit && <Button danger onClick={() => { setOpen("withdraw"); }}>{ledgerWords.withdraw}</Button>}
        </>}
        facts={[
          ...factsOf(row),
          { label: ledgerWords.source, value: row.sourceRef },
          { label: ledgerWords.recorded, value: <span title={momentText(row.recordedAt)}>{row.recordedOn}</span> },
        ]}
        tabs={[...(partsOf?.(row) ?? []), ...shown.map(({ key, title, render }) => ({ key, title, content: render(row) }))]}
      />
      {open === "correct" && form({ row, onClose: close })}
      {open === "withdraw" && <WithdrawForm ledger={ledger} row={row} onClose={close} />}
    </>
  );
}
