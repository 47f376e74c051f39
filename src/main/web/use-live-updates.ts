import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { restsOn } from "./live-kinds.ts";

interface Change { readonly kind: string }
export type FollowLive = (onChange: (change: Change) => void) => () => void;

/** One save changes several tables: the pages ask once when this long nothing more came, in milliseconds. */
const quiet = 300;

/** Asks anew for what others have changed, while the page is open. */
export function useLiveUpdates(follow: FollowLive): void {
  const client = useQueryClient();
  useEffect(() => {
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      const kinds = new Set(changed);
      changed.clear();
      void client.invalidateQueries({ predicate: ({ queryKey: [operationId] }) => restsOn(operationId, kinds) });
    };
    const stop = follow(({ kind }) => {
      changed.add(kind);
      clearTimeout(timer);
      timer = setTimeout(flush, quiet);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, follow]);
}
