import { useState, type ReactNode } from "react";
import type { LedgerOperations } from "../../../../kernel/ledger.ts";
import { ledgerClient, type Entered, type LedgerRow } from "../../../../platform/http/client/ledger-client.ts";
import { conflictBetween, type ConflictField } from "../../../../ui/conflict-between.ts";
import { FormDrawer } from "../../../../ui/form-drawer.tsx";
import { LineField, ReasonField } from "../../../../ui/form-fields.tsx";
import { usePlace } from "../../../../ui/place.ts";
import { ledgerWords } from "./words.ts";
import { useLedgerSaved } from "./use-ledger-saved.ts";

/** What the kit's form adds to the ledger's own fields. */
interface Recording {
  readonly sourceRef?: string | undefined;
  readonly reason?: string | undefined;
}

export interface LedgerFormProps<L extends LedgerOperations, Values extends object> {
  readonly ledger: L;
  /** Absent for a new one. */
  readonly row?: LedgerRow<L> | undefined;
  readonly initial: Partial<Values>;
  /** The body from the form's values, without the source. */
  readonly bodyOf: (values: Values) => Entered<L>;
  /** Over which fields two versions may differ. */
  readonly conflicts: readonly ConflictField[];
  /** The ledger's own fields; source and reason follow by themselves. */
  readonly children: ReactNode;
  /** Where the entry is an act of its own: 结转议定事项. */
  readonly title?: string;
  readonly submitLabel?: string;
  readonly onSaved?: ((row: LedgerRow<L>) => void) | undefined;
  /** Where the ledger has a field of its own for what a row rests on, and the usual one would ask twice. */
  readonly ownSource?: true;
  readonly onClose: () => void;
}

/** Enters a row of a ledger, or puts right what was entered; another's change meanwhile is shown beside one's own. */
export function LedgerForm<L extends LedgerOperations, Values extends object>({ ledger, row, initial, bodyOf, conflicts, title, submitLabel, children, ownSource, onSaved, onClose }: LedgerFormProps<L, Values>) {
  const { zoneId } = usePlace();
  const moved = useLedgerSaved();
  const [version, setVersion] = useState(row?.version ?? 1);
  const client = ledgerClient(ledger);
  const submit = (values: Values & Recording, idempotencyKey: string): Promise<LedgerRow<L>> => {
    const { reason = "" } = values;
    // A field that is not shown is not emptied.
    const sourceRef = ownSource === true ? (row?.sourceRef ?? undefined) : values.sourceRef;
    const body = { ...bodyOf(values), ...(sourceRef !== undefined && { sourceRef }) };
    return row
      ? client.correct({ zoneId: row.zoneId, recordId: row.id }, { ...body, version, reason }, { idempotencyKey })
      : client.create(zoneId, body, { idempotencyKey });
  };
  const source: ConflictField = { name: "sourceRef", label: ledgerWords.source, theirs: (current) => current["sourceRef"] };
  return (
    <FormDrawer<Values & Recording, LedgerRow<L>>
      open
      title={title ?? (row ? ledgerWords.correctTitle(ledger.title) : ledgerWords.createTitle(ledger.title))}
      {...(submitLabel !== undefined && { submitLabel })}
      initial={row?.sourceRef ? { ...initial, sourceRef: row.sourceRef } : initial}
      onClose={onClose}
      onSaved={(saved) => { moved(); onSaved?.(saved); }}
      onSubmit={submit}
      conflictOf={(problem, values) => conflictBetween(problem, Object.fromEntries(Object.entries(values)), [...conflicts, source], setVersion)}
    >
      {children}
      {ownSource !== true && <LineField name="sourceRef" label={ledgerWords.source} help={ledgerWords.sourceHelp} wide />}
      {row && <ReasonField />}
    </FormDrawer>
  );
}
