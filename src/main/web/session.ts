import { queryOptions } from "@tanstack/react-query";
import { currentSession, type Session } from "../../capabilities/accounts/contract/session.ts";
import { call } from "../../platform/http/client/call.ts";
import { problemOf } from "../../ui/problem.ts";
import type { Held } from "./menu.ts";

/**
 * Who is signed in; null where nobody is. The sign-in page puts the session of its reply here
 * (`queryClient.setQueryData([currentSession.id, {}], session)`), and the frame goes on by itself.
 */
export const sessionQuery = queryOptions<Session | null>({
  queryKey: [currentSession.id, {}],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    try {
      return await call(currentSession, {}, { signal });
    } catch (error) {
      if (problemOf(error).status === 401) return null;
      throw error;
    }
  },
});

/** What the reader may do in this zone. */
export const heldIn = (session: Session, zoneId: string): Held =>
  new Set(session.permissions.filter(({ zoneIds }) => zoneIds.length === 0 || zoneIds.includes(zoneId)).map(({ id }) => id));
