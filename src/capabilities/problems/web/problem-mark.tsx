import { Lamp } from "../../../ui/lamp.tsx";
import type { LampTone } from "../../../ui/lamp-tone.ts";
import type { Problem } from "../contract/problem.ts";
import { outcomeLabel, overdueText, stateLabel } from "../messages.ts";
import { outcomeOf } from "../rules/outcome.ts";
import { problemWords } from "./words.ts";

const tones = { pending: "idle", inHand: "inHand", answered: "near", closed: "done" } as const satisfies Record<Problem["state"], LampTone>;

/** Closed is not solved: what was closed out otherwise is not shown as done. */
export function toneOf(problem: Problem): LampTone {
  if (problem.overdueDays > 0) return "overdue";
  const outcome = outcomeOf(problem);
  return outcome === "open" || outcome === "resolved" ? tones[problem.state] : "replaced";
}

function wordOf(problem: Problem): string {
  if (problem.overdueDays > 0) return overdueText(problem.overdueWorkdays, problem.overdueDays);
  const outcome = outcomeOf(problem);
  if (problem.state === "answered" && problem.satisfied === false) return problemWords.toReopen;
  return outcome === "open" ? stateLabel[problem.state] : `${stateLabel.closed}（${outcomeLabel[outcome]}）`;
}

/** A problem's state in word, outline and colour; overdue with its days. */
export const ProblemMark = ({ problem, tag = false }: { readonly problem: Problem; readonly tag?: boolean }) => <Lamp tone={toneOf(problem)} word={wordOf(problem)} tag={tag} />;

/** The due day, with what became of the one first committed to. */
export function DueText({ problem }: { readonly problem: Problem }) {
  const { dueOn, firstDueOn, extensions, lateExtensions, pastFirstDue } = problem;
  if (dueOn === null) return "—";
  return (
    <>
      {dueOn}
      {dueOn !== firstDueOn && <div className="soft fact-more">{problemWords.firstDueOn} {firstDueOn}{pastFirstDue && `，${problemWords.pastFirst}`}</div>}
      {extensions > 0 && <div className="soft fact-more">{problemWords.extensions(extensions, lateExtensions)}</div>}
    </>
  );
}
