import type { ProblemState } from "../contract/problem.ts";
import type { Disposition, StepKind } from "../contract/step.ts";

/** A step as the rules see it; withdrawn ones are left out before. In order of their places, which is that of their days. */
export interface StandingStep {
  readonly kind: StepKind;
  readonly occurredOn: string;
  readonly departmentId?: string | null | undefined;
  readonly person?: string | null | undefined;
  readonly dueOn?: string | null | undefined;
  readonly disposition?: Disposition | null | undefined;
  readonly satisfied?: boolean | null | undefined;
  readonly note?: string | null | undefined;
  readonly evidence?: string | null | undefined;
}

/** Not said: left out by a person, or null in the table. */
export const isBlank = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Where a problem stands between two steps; finer than its state, since a close-out hangs on the enterprise's word. */
export type ProblemPhase = "registered" | "inHand" | "answered" | "satisfied" | "dissatisfied" | "closed";

/** What the steps up to a day come to. */
export interface Standing {
  readonly phase: ProblemPhase;
  readonly departmentId: string | null;
  readonly assignedOn: string | null;
  readonly firstDueOn: string | null;
  readonly dueOn: string | null;
  readonly extensions: number;
  readonly lateExtensions: number;
  readonly disposition: Disposition | null;
  readonly answeredOn: string | null;
  readonly evidence: string | null;
  readonly plannedOn: string | null;
  readonly satisfied: boolean | null;
  readonly closedOn: string | null;
  readonly reopenings: number;
}

const unanswered = { disposition: null, answeredOn: null, evidence: null, plannedOn: null, satisfied: null, closedOn: null } as const;

const registered: Standing = {
  phase: "registered", departmentId: null, assignedOn: null, firstDueOn: null, dueOn: null, extensions: 0, lateExtensions: 0, reopenings: 0, ...unanswered,
};

const assign = (before: Standing, step: StandingStep): Standing => ({
  ...before, phase: "inHand", departmentId: step.departmentId ?? null, assignedOn: step.occurredOn,
  dueOn: step.dueOn ?? before.dueOn, firstDueOn: before.firstDueOn ?? step.dueOn ?? null,
});

/** An extension recorded on the due day itself still came in time. */
const extend = (before: Standing, step: StandingStep): Standing => ({
  ...before, dueOn: step.dueOn ?? before.dueOn, extensions: before.extensions + 1,
  lateExtensions: before.lateExtensions + (before.dueOn !== null && step.occurredOn > before.dueOn ? 1 : 0),
});

const answer = (before: Standing, step: StandingStep): Standing => ({
  ...before, phase: "answered", disposition: step.disposition ?? null, answeredOn: step.occurredOn, evidence: step.evidence ?? null,
  plannedOn: step.disposition === "plannedWithDate" ? step.dueOn ?? null : null, satisfied: null,
});

const confirm = (before: Standing, { satisfied }: StandingStep): Standing =>
  ({ ...before, phase: satisfied === true ? "satisfied" : "dissatisfied", satisfied: satisfied === true });

/** Who handled it handles it again, by a new day; what nobody was charged with goes back to the pool. */
const reopen = (before: Standing, step: StandingStep): Standing => ({
  ...before, ...unanswered, phase: before.departmentId === null ? "registered" : "inHand", dueOn: step.dueOn ?? before.dueOn, reopenings: before.reopenings + 1,
});

function after(before: Standing, step: StandingStep): Standing {
  switch (step.kind) {
    case "assigned": return assign(before, step);
    case "progress": return before;
    case "extended": return extend(before, step);
    case "answered": return answer(before, step);
    case "confirmed": return confirm(before, step);
    case "closedOut": return { ...before, phase: "closed", closedOn: step.occurredOn };
    case "reopened": return reopen(before, step);
  }
}

/** How it stands by the steps that occurred up to and on the day; by all of them where no day is given. */
export const standingOn = (steps: readonly StandingStep[], asOf?: string): Standing =>
  steps.filter(({ occurredOn }) => asOf === undefined || occurredOn <= asOf).reduce(after, registered);

const stateOfPhase = {
  registered: "pending", inHand: "inHand", answered: "answered", satisfied: "answered", dissatisfied: "answered", closed: "closed",
} as const satisfies Record<ProblemPhase, ProblemState>;

export const stateOf = ({ phase }: Pick<Standing, "phase">): ProblemState => stateOfPhase[phase];

/** The due day itself is still in time; the clock stops with the answer. */
export const isOverdue = ({ phase, dueOn }: Pick<Standing, "phase" | "dueOn">, asOf: string): boolean =>
  phase === "inHand" && dueOn !== null && dueOn < asOf;
