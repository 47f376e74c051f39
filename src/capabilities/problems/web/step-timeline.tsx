import { Button } from "antd";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import "../../../ui/record.css";
import { EmptyState } from "../../../ui/states.tsx";
import type { ProblemStep } from "../contract/step.ts";
import { dispositionLabel, stepLabel } from "../messages.ts";
import "./problems.css";
import { forwardAction, problemWords, stepFieldWords as words } from "./words.ts";

interface Props {
  readonly steps: readonly ProblemStep[];
  /** Who recorded a step, by the user's id. */
  readonly nameOf: (userId: string) => string;
  /** Absent where the reader may not take a step back. */
  readonly onWithdraw?: ((step: ProblemStep) => void) | undefined;
}

const satisfaction = (satisfied: boolean | null): string | null => (satisfied === null ? null : satisfied ? problemWords.satisfied : problemWords.dissatisfied);

function moreOf(step: ProblemStep): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string | null])[] = [
    [problemWords.disposition, step.disposition && dispositionLabel[step.disposition]],
    [words.satisfied, satisfaction(step.satisfied)],
    [words.dueOn[step.kind], step.dueOn],
    [words.person[step.kind], step.person],
    [words.note[step.kind], step.note],
    [words.evidence, step.evidence],
    [words.sourceRef, step.sourceRef],
  ];
  return all.flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
}

/** Charging another department after the first is handing on. */
function nameOfStep({ id, kind, withdrawn }: ProblemStep, steps: readonly ProblemStep[]): string {
  const first = steps.find((one) => one.kind === "assigned" && !one.withdrawn);
  return kind === "assigned" && !withdrawn && first?.id !== id ? forwardAction : stepLabel[kind];
}

function Step({ step, steps, nameOf, onWithdraw }: { readonly step: ProblemStep } & Props) {
  return (
    <li className={step.withdrawn ? "problem-step-withdrawn" : ""}>
      <div className="problem-step-line">
        <time dateTime={step.occurredOn}>{step.occurredOn}</time>
        <b>{nameOfStep(step, steps)}</b>
        {step.departmentName !== null && <span>{step.departmentName}</span>}
        {step.withdrawn && <span className="moved-mark">{problemWords.withdrawn}</span>}
        {step.example && <ExampleMark />}
      </div>
      {moreOf(step).map(([label, text]) => <p key={label} className="problem-step-more"><span className="soft">{label}：</span>{text}</p>)}
      <p className="problem-step-more soft">
        {problemWords.recordedOn} {step.recordedOn} · <span title={momentText(step.recordedAt)}>{nameOf(step.recordedBy)}</span>
        {onWithdraw && <Button type="link" size="small" danger onClick={() => { onWithdraw(step); }}>{problemWords.withdrawStep}</Button>}
      </p>
    </li>
  );
}

/** 办理经过: who did what, of which unit, on which day, with what opinion; the oldest first. Only the last step that stands can be taken back. */
export function StepTimeline({ steps, nameOf, onWithdraw }: Props) {
  if (steps.length === 0) return <EmptyState title={problemWords.noSteps} hint={problemWords.noStepsHint} />;
  const last = steps.findLast(({ withdrawn }) => !withdrawn);
  return (
    <ol className="timeline">
      {steps.map((step) => <Step key={step.id} step={step} steps={steps} nameOf={nameOf} onWithdraw={step.id === last?.id ? onWithdraw : undefined} />)}
    </ol>
  );
}
