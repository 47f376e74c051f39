import type { ProjectConditionName } from "../../projects/contract/condition-name.ts";
import type { ApplicabilityClause, ConditionTest } from "../contract/applicability.ts";
import type { Applies, JudgedClause, JudgedTest, Truth } from "../contract/case-list.ts";
import type { ApprovalItem } from "../contract/item.ts";

/** The project's conditions as they stand; one that is not here is unknown. */
export type KnownConditions = ReadonlyMap<ProjectConditionName, string>;

export interface JudgedItem {
  readonly applies: Applies;
  readonly clauses: readonly JudgedClause[];
}

function holds(test: ConditionTest, value: string): boolean {
  const { atLeast, below, oneOf, is } = test;
  const amount = Number(value);
  return (atLeast === undefined || amount >= atLeast) && (below === undefined || amount < below)
    && (oneOf === undefined || oneOf.includes(value)) && (is === undefined || value === (is ? "yes" : "no"));
}

function judgeTest(test: ConditionTest, known: KnownConditions): JudgedTest {
  const value = known.get(test.fact) ?? null;
  return { test, value, met: value === null ? "unknown" : holds(test, value) ? "yes" : "no" };
}

/** All must hold: one that fails settles it, whatever is unknown beside it. */
const every = (met: readonly Truth[]): Truth => (met.includes("no") ? "no" : met.includes("unknown") ? "unknown" : "yes");
/** Any may hold: one that holds settles it. */
const some = (met: readonly Truth[]): Truth => (met.includes("yes") ? "yes" : met.includes("unknown") ? "unknown" : "no");

const inForce = ({ validFrom, validTo }: ApplicabilityClause, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || validTo >= day);

const verdict = { yes: "applies", no: "notApplicable", unknown: "unknown" } as const satisfies Record<Truth, Applies>;

/** Whether the item applies to a project on a day, with every test that was made. Where no clause is in force nobody but a person can tell. */
export function judgeApplicability({ appliesWhen = [] }: ApprovalItem, known: KnownConditions, day: string): JudgedItem {
  const clauses = appliesWhen.filter((clause) => inForce(clause, day)).map((clause): JudgedClause => {
    const tests = clause.all.map((test) => judgeTest(test, known));
    const { source, verified, note } = clause;
    return { met: every(tests.map(({ met }) => met)), tests, source, verified, ...(note !== undefined && { note }) };
  });
  return { applies: clauses.length === 0 ? "unknown" : verdict[some(clauses.map(({ met }) => met))], clauses };
}
