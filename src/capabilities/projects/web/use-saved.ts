import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** What a project's entry moves: projects, the chart and cases that show them, and figures that count them. */
const moved = /^(projects|approvals|figures)\./;

/** Asks anew for whatever a saved entry may have moved; live updates do the same for other screens. */
export function useSaved(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void client.invalidateQueries({ predicate: ({ queryKey: [id] }) => typeof id === "string" && moved.test(id) });
  }, [client]);
}
