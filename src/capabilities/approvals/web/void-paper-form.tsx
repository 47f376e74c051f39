import { useState, type ReactNode } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween } from "../../../ui/conflict-between.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ReasonField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { voidIntake, type Intake } from "../contract/intake.ts";
import { voidNotice, type Notice } from "../contract/notice.ts";
import type { Voided } from "../contract/void-paper.ts";
import { intakeNumber, noticeNumber, voidedText, voidMark } from "../messages/notice.ts";
import { useSaved } from "./use-saved.ts";
import "./window.css";

/** A paper's number, struck where it is void, with what became of it. */
export function PaperNumber({ voided, children }: { readonly voided: Voided | null; readonly children: ReactNode }) {
  if (voided === null) return children;
  return <><s>{children}</s> <span className="moved-mark" title={voidedText(voided)}>{voidMark}</span><span className="void-why">{voidedText(voided)}</span></>;
}

interface Props<Paper> {
  readonly paper: Paper;
  readonly onClose: () => void;
}

interface Values { readonly reason: string }

/** A void paper has its reason; who, and when, the server knows. */
function useVersion(of: number) {
  const [version, setVersion] = useState(of);
  return { version, conflictOf: (problem: Parameters<typeof conflictBetween>[0], values: Values) => conflictBetween(problem, { ...values }, [], setVersion) };
}

export function VoidNotice({ paper, onClose }: Props<Notice>) {
  const { zoneId } = usePlace();
  const saved = useSaved();
  const { version, conflictOf } = useVersion(paper.version);
  return (
    <FormModal<Values, Notice>
      open title={`作废${noticeNumber(paper.kind, paper)}`} submitLabel="作废" onClose={onClose} onSaved={saved} conflictOf={conflictOf}
      onSubmit={({ reason }, idempotencyKey) => call(voidNotice, { params: { zoneId, noticeId: paper.id }, body: { reason, version } }, { idempotencyKey })}
    >
      <ReasonField label="作废原因" help={paper.kind === "correction" ? "登记的补正通知一并撤销；编号不再使用" : "收件和已登记的申报不变；编号不再使用"} />
    </FormModal>
  );
}

export function VoidIntake({ paper, onClose }: Props<Intake>) {
  const { zoneId } = usePlace();
  const saved = useSaved();
  const { version, conflictOf } = useVersion(paper.version);
  return (
    <FormModal<Values, unknown>
      open title={`作废${intakeNumber(paper)}`} submitLabel="作废" onClose={onClose} onSaved={saved} conflictOf={conflictOf}
      onSubmit={({ reason }, idempotencyKey) => call(voidIntake, { params: { zoneId, projectId: paper.projectId, intakeId: paper.id }, body: { reason, version } }, { idempotencyKey })}
    >
      <ReasonField label="作废原因" help="登记的申报和准备、收到的材料、出具的告知书一并作废；已有后续环节的事项须先核对。编号不再使用" />
    </FormModal>
  );
}
