import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { CaseDetail } from "../contract/case.ts";
import { getCase } from "../contract/operations.ts";

/** What a recorded step moves: cases, the chart, projects' stages, and figures that count them. */
const moved = /^(approvals|projects|figures)\./;

/** Asks anew for whatever a saved step may have moved; live updates do the same for other screens. */
export function useSaved(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void client.invalidateQueries({ predicate: ({ queryKey: [id] }) => typeof id === "string" && moved.test(id) });
  }, [client]);
}

/**
 * The same of a case whose new state came with the reply: the page shows it at once, so that the next form writes on it.
 * Until the case was fetched anew, whoever works fast would be told of a conflict with the own last step.
 */
export function useSavedCase(): (saved: CaseDetail) => void {
  const client = useQueryClient();
  const moved = useSaved();
  return useCallback((saved: CaseDetail) => {
    client.setQueriesData<CaseDetail>({ queryKey: [getCase.id] }, (shown) => (shown?.case.id === saved.case.id && shown.asOf === saved.asOf ? saved : shown));
    moved();
  }, [client, moved]);
}
