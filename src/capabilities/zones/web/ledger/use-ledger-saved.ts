import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** A row may move its ledger, panels, time lines and figures: whatever is shown is asked for anew. Live updates do the same for other screens. */
export function useLedgerSaved(): () => void {
  const client = useQueryClient();
  return useCallback(() => { void client.invalidateQueries(); }, [client]);
}
