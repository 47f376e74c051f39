/** The generic states that a lamp can tell. */
export const lampTones = ["done", "inHand", "near", "overdue", "idle", "none", "replaced"] as const;
export type LampTone = (typeof lampTones)[number];
