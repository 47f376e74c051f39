import type { LampRuleSet } from "./lamp-rule.ts";

/** The shipped sets that a zone may choose from; where it has chosen none, the example is in force. */
export interface LampRules {
  /** Up to how many working days before the due day a case counts as near, by the example. */
  readonly nearWorkdays: number;
  readonly example: LampRuleSet;
  readonly sets: readonly LampRuleSet[];
}
