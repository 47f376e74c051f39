import type { LampTone } from "../../../ui/lamp-tone.ts";
import type { Standing } from "../rules/standing.ts";

/** Outline and colour of each verdict: tick, half, cross, swap, triangle, dash, ring. */
export const verdictTone = {
  consistent: "done",
  consistentAfterRounding: "inHand",
  different: "overdue",
  definedDifferently: "replaced",
  stale: "near",
  notInLedgers: "none",
  ambiguous: "idle",
  timeOnly: "none",
} as const satisfies Record<Standing, LampTone>;

/** In the order in which a reader cares: what must be changed first. */
export const verdictsInOrder = [
  "different", "stale", "definedDifferently", "ambiguous", "notInLedgers", "consistentAfterRounding", "consistent", "timeOnly",
] as const satisfies readonly Standing[];
