import { useState, type ReactNode } from "react";
import { conflictBetween } from "../../../ui/conflict-between.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { useLedgerSaved } from "../../zones/web/ledger/use-ledger-saved.ts";

interface Props<Values> {
  readonly title: string;
  readonly version: number;
  readonly initial?: Partial<Values>;
  readonly send: (values: Values, version: number, idempotencyKey: string) => Promise<unknown>;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** One step on a row of a ledger: an ending, a leaving, a handover. */
export function StepForm<Values extends object>({ title, version: first, initial, send, children, onClose }: Props<Values>) {
  const moved = useLedgerSaved();
  const [version, setVersion] = useState(first);
  return (
    <FormModal<Values, unknown>
      open title={title} onClose={onClose} onSaved={moved} {...(initial && { initial })} onSubmit={(values, idempotencyKey) => send(values, version, idempotencyKey)}
      conflictOf={(problem, values) => conflictBetween(problem, Object.fromEntries(Object.entries(values)), [], setVersion)}
    >
      {children}
    </FormModal>
  );
}
