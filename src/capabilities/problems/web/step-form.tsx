import { Form } from "antd";
import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween } from "../../../ui/conflict-between.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ReasonField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { useLedgerSaved } from "../../zones/web/ledger/use-ledger-saved.ts";
import { withdrawProblemStep, type ProblemDetail } from "../contract/operations.ts";
import type { Disposition, ProblemStep, StepKind } from "../contract/step.ts";
import { sendStep } from "./record-step.ts";
import { StepFields, type StepValues } from "./step-fields.tsx";
import { forwardAction, problemWords, stepAction } from "./words.ts";

interface Props {
  readonly detail: ProblemDetail;
  readonly onClose: () => void;
}

/** Assigning anew is handing on. */
export const actionOf = (kind: StepKind, { problem }: ProblemDetail): string => (kind === "assigned" && problem.state === "inHand" ? forwardAction : stepAction[kind]);

const lastDay = ({ problem, steps }: ProblemDetail): string => steps.findLast(({ withdrawn }) => !withdrawn)?.occurredOn ?? problem.raisedOn;

function Fields({ kind, detail }: { readonly kind: StepKind; readonly detail: ProblemDetail }) {
  const disposition = Form.useWatch<Disposition | undefined>("disposition");
  return <StepFields kind={kind} problem={detail.problem} after={lastDay(detail)} disposition={disposition} />;
}

/** Records the next step; another's step meanwhile is told, and the attempt is made anew on what stands. */
export function StepForm({ detail, kind, onClose }: Props & { readonly kind: StepKind }) {
  const { today } = usePlace();
  const saved = useLedgerSaved();
  const { id: recordId, zoneId, version: opened } = detail.problem;
  const [version, setVersion] = useState(opened);
  return (
    <FormModal<StepValues, ProblemDetail>
      open
      title={actionOf(kind, detail)}
      initial={{ occurredOn: today }}
      submitLabel={actionOf(kind, detail)}
      onClose={onClose}
      onSaved={saved}
      onSubmit={(values, idempotencyKey) => sendStep(kind, values, { params: { zoneId, recordId }, version, idempotencyKey })}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, [], setVersion)}
    >
      <Fields kind={kind} detail={detail} />
    </FormModal>
  );
}

/** Takes the last step back, with the reason. */
export function WithdrawStepForm({ detail, step, onClose }: Props & { readonly step: ProblemStep }) {
  const saved = useLedgerSaved();
  const { id: recordId, zoneId, version: opened } = detail.problem;
  const [version, setVersion] = useState(opened);
  return (
    <FormModal<{ readonly reason: string }, ProblemDetail>
      open
      title={problemWords.withdrawStepTitle}
      submitLabel={problemWords.withdrawStep}
      onClose={onClose}
      onSaved={saved}
      onSubmit={({ reason }, idempotencyKey) => call(withdrawProblemStep, { params: { zoneId, recordId, stepId: step.id }, body: { version, reason } }, { idempotencyKey })}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, [], setVersion)}
    >
      <p className="soft field-wide">{problemWords.withdrawStepHint}</p>
      <ReasonField label={problemWords.withdrawStepReason} />
    </FormModal>
  );
}
