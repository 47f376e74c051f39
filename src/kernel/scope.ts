import type { Role } from "./role.ts";

/** One role of a user, for a zone and what lies below it, or for one enterprise of a zone. */
export interface Grant {
  readonly role: Role;
  /** The zones that the grant reaches: its own and those below it in the tree. */
  readonly zoneIds: readonly string[];
  readonly departmentId?: string;
  readonly enterpriseId?: string;
}

/** What one transaction may see and in whose name it acts; row-level security and stores narrow by it. */
export interface Scope {
  /** A user's id, or `system` for the product itself (loader, jobs), `operator` for the local command line. */
  readonly actor: string;
  /** Zones whose rows may be touched at all; enforced by the database. */
  readonly zoneIds: readonly string[];
  /** The only enterprise whose rows may be touched; enforced by the database. */
  readonly enterpriseId?: string;
  /** Rows that belong to no zone (users, roles) may be read in the history. */
  readonly wholeHistory: boolean;
  /** Where the actor holds only narrowed roles; stores add these as predicates, joined by "or". */
  readonly narrowed?: Narrowing;
}

/** Rows of `wholeZoneIds` are seen whole; of the others only what the user serves, is paired with or handles. */
export interface Narrowing {
  readonly userId: string;
  readonly wholeZoneIds: readonly string[];
  readonly asAgent: boolean;
  readonly asCadre: boolean;
  readonly departmentIds: readonly string[];
}
