import { Button, Spin } from "antd";
import type { ReactNode } from "react";
import { LampShape } from "./lamp.tsx";
import { stateWords } from "./messages.ts";
import { problemOf, type ShownProblem } from "./problem.ts";
import "./states.css";

/** Shown while a page or a part of it is fetched; silent for the first moment, so that quick replies do not flicker. */
export function Loading({ label = stateWords.loading }: { readonly label?: string }) {
  return <div className="state" role="status"><Spin delay={200} description={label}><div className="state-room" /></Spin></div>;
}

export interface EmptyStateProps {
  readonly title?: string;
  /** What the person can do about it. */
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing to show, said in words. */
export function EmptyState({ title = stateWords.empty, hint, action }: EmptyStateProps) {
  return (
    <div className="state" role="status">
      <p className="state-title soft">{title}</p>
      {hint !== undefined && <div className="soft">{hint}</div>}
      {action !== undefined && <div className="state-action">{action}</div>}
    </div>
  );
}

/** What to tell whoever is asked for help. */
export function ProblemCode({ problem: { code, instance } }: { readonly problem: ShownProblem }) {
  return <>{stateWords.code}<code>{code}</code>{instance !== undefined && <>{stateWords.instance}<code>{instance}</code></>}</>;
}

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A refusal or a fault in the place of what was asked for: its words, its code, and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const problem = problemOf(error);
  const reload = problem.code === "pageOutdated";
  return (
    <div className="state" role="alert">
      <p className="state-title lamp-overdue"><LampShape tone="overdue" /> {problem.title}</p>
      {problem.detail !== undefined && problem.detail !== problem.title && <p className="soft state-detail">{problem.detail}</p>}
      <p className="soft"><ProblemCode problem={problem} /></p>
      {reload && <Button type="primary" onClick={() => { window.location.reload(); }}>{stateWords.reload}</Button>}
      {!reload && onRetry && <Button onClick={onRetry}>{stateWords.retry}</Button>}
    </div>
  );
}
