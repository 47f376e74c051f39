import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { categories, origins } from "./contract/problem.ts";
import { dispositions, type Disposition, type StepKind } from "./contract/step.ts";
import { outcomeOf, type Outcome } from "./rules/outcome.ts";
import { standingOn, type Standing, type StandingStep } from "./rules/standing.ts";
import { mayRecord, nextOf } from "./rules/step.ts";
import type { NewProblem } from "./service/problem.ts";

/** Whole numbers below `below`, from a seed or from fast-check. */
export type Choose = (below: number) => number;

const pick = <T>(choose: Choose, from: readonly [T, ...T[]] | readonly T[], fallback: T): T => from[choose(from.length)] ?? fallback;

interface Drawn {
  readonly choose: Choose;
  readonly departments: readonly string[];
  readonly occurredOn: PlainDate;
}

const disposed = (choose: Choose): Disposition => pick(choose, dispositions, "resolved");

/** Some step of the kind, as a person might enter it; by no means always a fitting one. */
export function someStep(kind: StepKind, { choose, departments, occurredOn }: Drawn): StandingStep {
  const note = "Seen to.";
  const dueOn = addDays(occurredOn, 3 + choose(30));
  const disposition = disposed(choose);
  switch (kind) {
    case "assigned": return { kind, occurredOn, departmentId: pick(choose, departments, ""), ...(choose(3) > 0 && { dueOn }) };
    case "progress": return { kind, occurredOn, note };
    case "extended": return { kind, occurredOn, note, dueOn };
    case "answered": return { kind, occurredOn, note, disposition, ...(choose(2) > 0 && { evidence: "No. 7" }), ...(disposition === "plannedWithDate" && { dueOn }) };
    case "confirmed": return { kind, occurredOn, person: "Manager Li", satisfied: choose(4) > 0 };
    case "closedOut": return { kind, occurredOn };
    case "reopened": return { kind, occurredOn, note, ...(choose(3) > 0 && { dueOn }) };
  }
}

/** A history that the rules allow: steps are tried and those that may not follow are left out. */
export function someHistory(choose: Choose, { raisedOn, today, departments, tries }: { readonly raisedOn: PlainDate; readonly today: PlainDate; readonly departments: readonly string[]; readonly tries: number }): StandingStep[] {
  const steps: StandingStep[] = [];
  let day = raisedOn;
  for (let count = 0; count < tries; count += 1) {
    const later = addDays(day, choose(12));
    if (later > today) break;
    const kind = pick(choose, nextOf(standingOn(steps)), "assigned");
    const step = someStep(kind, { choose, departments, occurredOn: later });
    if (!mayRecord(step, { raisedOn, steps, today }).allowed) continue;
    steps.push(step);
    day = later;
  }
  return steps;
}

interface Around {
  readonly enterprises: readonly string[];
  readonly projects?: readonly string[];
  readonly departments: readonly string[];
  readonly from: PlainDate;
  readonly days: number;
  readonly today: PlainDate;
  readonly tries: number;
}

/** So many problems, raised within so many days of the first, with what has become of them. */
export const someProblems = (choose: Choose, count: number, { enterprises, projects = [], departments, from, days, today, tries }: Around): NewProblem[] =>
  Array.from({ length: count }, (_, place) => {
    const raisedOn = addDays(from, choose(days));
    return {
      raisedOn, origin: pick(choose, origins, "visit"), category: pick(choose, categories, "other"), content: `Problem ${String(place + 1)}`,
      enterpriseId: pick(choose, enterprises, ""), ...(projects.length > 0 && choose(2) > 0 && { projectId: pick(choose, projects, "") }),
      steps: someHistory(choose, { raisedOn, today, departments, tries }),
    };
  });

const outcomes: readonly Outcome[] = [...dispositions, "open"];

/** How many became what; every outcome is named. */
export const tallyOutcomes = (standings: readonly Standing[]): ReadonlyMap<Outcome, number> =>
  new Map(outcomes.map((outcome) => [outcome, standings.filter((standing) => outcomeOf(standing) === outcome).length]));
