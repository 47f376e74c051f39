import { useState, type ReactNode } from "react";
import { completeDecision, decisions, type Decision } from "../contract/decision.ts";
import { CompleteForm } from "./complete-form.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { decisionWords } from "./words.ts";

interface Action { readonly key: string; readonly label: string; readonly onChosen: () => void }

/** What may be done with an undone decision, and the form that it opens. */
export function useDecisionActions(permissions: ReadonlySet<string>): { readonly of: (row: Decision) => readonly Action[]; readonly form: ReactNode } {
  const [open, setOpen] = useState<{ readonly row: Decision; readonly act: "complete" | "carry" }>();
  const close = () => { setOpen(undefined); };
  const of = (row: Decision): readonly Action[] => (row.doneOn !== null || row.carriedTo !== null || row.withdrawn ? [] : [
    ...(permissions.has(completeDecision.permission.id) ? [{ key: "complete", label: decisionWords.complete, onChosen: () => { setOpen({ row, act: "complete" }); } }] : []),
    ...(permissions.has(decisions.create.permission.id) ? [{ key: "carry", label: decisionWords.carryOver, onChosen: () => { setOpen({ row, act: "carry" }); } }] : []),
  ]);
  const form = open && (open.act === "complete" ? <CompleteForm row={open.row} onClose={close} /> : <DecisionForm carried={open.row} onClose={close} />);
  return { of, form };
}
