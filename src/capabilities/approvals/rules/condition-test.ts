import { conditionKinds, type ConditionKind } from "../../projects/rules/condition.ts";
import type { ApplicabilityClause, ConditionTest } from "../contract/applicability.ts";

/** Whether a test asks of the fact what the fact can be: bounds of a number, one of the choices, yes or no, and nothing else. */
export function testFits({ fact, atLeast, below, oneOf, is }: ConditionTest): boolean {
  const kind: ConditionKind = conditionKinds[fact];
  const bounded = atLeast !== undefined || below !== undefined;
  if (kind.kind === "number") return bounded && oneOf === undefined && is === undefined && (atLeast ?? -Infinity) < (below ?? Infinity);
  if (bounded) return false;
  if (kind.kind === "yesNo") return is !== undefined && oneOf === undefined;
  return is === undefined && oneOf !== undefined && oneOf.every((one) => kind.options.includes(one));
}

/** What is wrong with clauses that a person entered. */
export function conditionFault(clauses: readonly ApplicabilityClause[]): "conditionTestMisfits" | "conditionEndsBeforeItBegins" | undefined {
  if (clauses.some(({ all }) => !all.every(testFits))) return "conditionTestMisfits";
  return clauses.some(({ validFrom, validTo }) => validFrom !== undefined && validTo !== undefined && validTo < validFrom) ? "conditionEndsBeforeItBegins" : undefined;
}
