import type { LedgerOperations } from "../../../../kernel/ledger.ts";
import { ledgerClient, type LedgerRow } from "../../../../platform/http/client/ledger-client.ts";
import { conflictBetween } from "../../../../ui/conflict-between.ts";
import { FormModal } from "../../../../ui/form-drawer.tsx";
import { ReasonField } from "../../../../ui/form-fields.tsx";
import { useState } from "react";
import { ledgerWords } from "./words.ts";
import { useLedgerSaved } from "./use-ledger-saved.ts";

interface Props<L extends LedgerOperations> {
  readonly ledger: L;
  readonly row: LedgerRow<L>;
  readonly onClose: () => void;
}

/** Takes back a row that was entered by mistake; it stays readable, with the reason. */
export function WithdrawForm<L extends LedgerOperations>({ ledger, row, onClose }: Props<L>) {
  const moved = useLedgerSaved();
  const [version, setVersion] = useState(row.version);
  return (
    <FormModal<{ readonly reason: string }, LedgerRow<L>>
      open
      title={ledgerWords.withdrawTitle(ledger.title)}
      submitLabel={ledgerWords.withdraw}
      onClose={onClose}
      onSaved={moved}
      onSubmit={({ reason }, idempotencyKey) => ledgerClient(ledger).withdraw({ zoneId: row.zoneId, recordId: row.id }, { version, reason }, { idempotencyKey })}
      conflictOf={(problem, values) => conflictBetween(problem, values, [], setVersion)}
    >
      <p className="soft field-wide">{ledgerWords.withdrawHint}</p>
      <ReasonField label={ledgerWords.withdrawReason} />
    </FormModal>
  );
}
