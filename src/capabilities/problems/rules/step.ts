import { allowed, refused, type Verdict } from "../../../kernel/refusal.ts";
import type { StepKind } from "../contract/step.ts";
import { isBlank, standingOn, type ProblemPhase, type Standing, type StandingStep } from "./standing.ts";

/** What may come next: the server refuses by this table and the page draws its buttons from it. */
const nextSteps: Readonly<Record<ProblemPhase, readonly StepKind[]>> = {
  registered: ["assigned", "answered"],
  inHand: ["progress", "extended", "answered", "assigned"],
  answered: ["confirmed", "closedOut", "reopened"],
  satisfied: ["closedOut", "reopened"],
  dissatisfied: ["reopened", "confirmed"],
  closed: ["reopened"],
};

export type StepRefusal =
  | "stepNotNext" | "dateInFuture" | "stepBeforeRaised" | "stepBeforeEarlier" | "stepNoteMissing" | "stepPersonMissing" | "stepDepartmentMissing" | "sameDepartment"
  | "dueDayMissing" | "dueDayNotAsked" | "dueDayPassed" | "dueDayNotLater" | "dispositionMissing" | "plannedDayMissing" | "satisfactionMissing"
  | "enterpriseDissatisfied" | "solutionUnproven";

type Judgement = Verdict<StepRefusal>;

/** What may come next after the steps that stand; a resolved problem closes on the enterprise's word or on evidence alone. */
export const nextOf = (standing: Standing): readonly StepKind[] =>
  nextSteps[standing.phase].filter((kind) => kind !== "closedOut" || mayCloseOut(standing).allowed);

function mayCloseOut({ phase, disposition, evidence }: Standing): Judgement {
  if (phase === "dissatisfied") return refused("enterpriseDissatisfied");
  return disposition === "resolved" && phase !== "satisfied" && evidence === null ? refused("solutionUnproven") : allowed;
}

/** The first assignment commits to a day; handing on (转办) moves the problem, never its day. */
function mayAssign(step: StandingStep, before: Standing): Judgement {
  if (isBlank(step.departmentId)) return refused("stepDepartmentMissing");
  if (before.phase !== "inHand") return isBlank(step.dueOn) ? refused("dueDayMissing") : allowed;
  if (!isBlank(step.dueOn)) return refused("dueDayNotAsked");
  return step.departmentId === before.departmentId ? refused("sameDepartment") : allowed;
}

function mayExtend({ note, dueOn }: StandingStep, before: Standing): Judgement {
  if (isBlank(note)) return refused("stepNoteMissing");
  if (isBlank(dueOn)) return refused("dueDayMissing");
  return before.dueOn !== null && dueOn <= before.dueOn ? refused("dueDayNotLater") : allowed;
}

function mayAnswer({ disposition, note, dueOn }: StandingStep): Judgement {
  if (isBlank(disposition)) return refused("dispositionMissing");
  if (isBlank(note)) return refused("stepNoteMissing");
  if (disposition === "plannedWithDate") return isBlank(dueOn) ? refused("plannedDayMissing") : allowed;
  return isBlank(dueOn) ? allowed : refused("dueDayNotAsked");
}

function mayConfirm({ satisfied, person }: StandingStep): Judgement {
  if (isBlank(satisfied)) return refused("satisfactionMissing");
  return isBlank(person) ? refused("stepPersonMissing") : allowed;
}

function mayReopen({ note, dueOn }: StandingStep, { departmentId }: Standing): Judgement {
  if (isBlank(note)) return refused("stepNoteMissing");
  if (departmentId === null) return isBlank(dueOn) ? allowed : refused("dueDayNotAsked");
  return isBlank(dueOn) ? refused("dueDayMissing") : allowed;
}

function ofItsKind(step: StandingStep, before: Standing): Judgement {
  switch (step.kind) {
    case "assigned": return mayAssign(step, before);
    case "progress": return isBlank(step.note) ? refused("stepNoteMissing") : allowed;
    case "extended": return mayExtend(step, before);
    case "answered": return mayAnswer(step);
    case "confirmed": return mayConfirm(step);
    case "closedOut": return mayCloseOut(before);
    case "reopened": return mayReopen(step, before);
  }
}

/** A day that has passed when it is set binds nobody. */
const dueInTime = ({ dueOn, occurredOn }: StandingStep): Judgement => (!isBlank(dueOn) && dueOn < occurredOn ? refused("dueDayPassed") : allowed);

interface Around {
  readonly raisedOn: string;
  /** Those that stand, before it. */
  readonly steps: readonly StandingStep[];
  /** The zone's. */
  readonly today: string;
}

function onItsDay({ occurredOn }: StandingStep, { raisedOn, steps, today }: Around): Judgement {
  if (occurredOn > today) return refused("dateInFuture");
  if (occurredOn < raisedOn) return refused("stepBeforeRaised");
  const last = steps.at(-1);
  return last && occurredOn < last.occurredOn ? refused("stepBeforeEarlier") : allowed;
}

/** May this step be recorded after those that stand? */
export function mayRecord(step: StandingStep, around: Around): Judgement {
  const before = standingOn(around.steps);
  if (!nextSteps[before.phase].includes(step.kind)) return refused(step.kind === "closedOut" && before.phase === "dissatisfied" ? "enterpriseDissatisfied" : "stepNotNext");
  const verdicts = [onItsDay(step, around), ofItsKind(step, before), dueInTime(step)];
  return verdicts.find((verdict) => !verdict.allowed) ?? allowed;
}

/** Holds a whole list of steps to the same rules, for loaders. */
export function mayStand(steps: readonly StandingStep[], { raisedOn, today }: Omit<Around, "steps">): Judgement {
  const verdicts = steps.map((step, place) => mayRecord(step, { raisedOn, today, steps: steps.slice(0, place) }));
  return verdicts.find((verdict) => !verdict.allowed) ?? allowed;
}
