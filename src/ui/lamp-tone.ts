/** The generic states that a lamp can tell. */
export type LampTone = "done" | "inHand" | "near" | "overdue" | "idle" | "none" | "replaced";
