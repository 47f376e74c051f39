import type { Disposition } from "../contract/step.ts";
import type { Standing } from "./standing.ts";

/** What became of a problem: how it was closed out, or `open` until it is. Closed is not solved. */
export type Outcome = Disposition | "open";

export const outcomeOf = ({ closedOn, disposition }: Pick<Standing, "closedOn" | "disposition">): Outcome =>
  (closedOn !== null && disposition !== null ? disposition : "open");
