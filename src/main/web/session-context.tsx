import { useMemo, type ReactNode } from "react";
import type { Session } from "../../capabilities/accounts/contract/session.ts";
import { HeldContext } from "../../ui/held.ts";
import { heldIn } from "./session.ts";

/** Gives every page below what the reader may do, in the zone shown and in others. */
export function SessionRights({ session, zoneId, children }: { readonly session: Session; readonly zoneId: string; readonly children: ReactNode }) {
  const rights = useMemo(() => ({ held: heldIn(session, zoneId), may: (id: string, zone: string) => heldIn(session, zone).has(id) }), [session, zoneId]);
  return <HeldContext value={rights}>{children}</HeldContext>;
}
