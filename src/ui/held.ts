import { createContext, useContext } from "react";

/** Whether the reader may do this in that zone, so that nothing is offered that would be refused. The server decides anew. */
export type May = (permissionId: string, zoneId: string) => boolean;

interface Rights {
  /** Ids of the permissions that the reader holds in the zone shown. */
  readonly held: ReadonlySet<string>;
  readonly may: May;
}

/** The frame gives it; outside of it nobody may do anything. */
export const HeldContext = createContext<Rights>({ held: new Set(), may: () => false });

export const useHeld = (): ReadonlySet<string> => useContext(HeldContext).held;
export const useMay = (): May => useContext(HeldContext).may;
