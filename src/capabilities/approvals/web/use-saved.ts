import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** What a recorded step moves: cases, the chart, projects' stages, and figures that count them. */
const moved = /^(approvals|projects|figures)\./;

/** Asks anew for whatever a saved step may have moved; live updates do the same for other screens. */
export function useSaved(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void client.invalidateQueries({ predicate: ({ queryKey: [id] }) => typeof id === "string" && moved.test(id) });
  }, [client]);
}
