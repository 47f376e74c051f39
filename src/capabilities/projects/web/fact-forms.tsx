import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField, DayField, LineField, ProseField, ReasonField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { recordFact, SiteCondition, withdrawFact, type ProjectFact } from "../contract/fact.ts";
import { factKindLabel } from "../messages.ts";
import { useSaved } from "./use-saved.ts";

/** Starting and producing are recorded beside the approvals, which know what bars them. */
export const recordable = ["signed", "filed", ...SiteCondition.enum, "ceremonyHeld", "landStarted", "atCapacity", "statisticsEntered"] as const;
type Recordable = (typeof recordable)[number];

interface FactForm {
  readonly kind: Recordable;
  readonly occurredOn: string;
  readonly evidence?: string | undefined;
  readonly verifier?: string | undefined;
  readonly sourceRef?: string | undefined;
}

interface RecordProps {
  readonly projectId: string;
  /** Those that do not stand yet. */
  readonly kinds: readonly Recordable[];
  readonly onClose: () => void;
}

export function RecordFactForm({ projectId, kinds, onClose }: RecordProps) {
  const { zoneId, today } = usePlace();
  const onSaved = useSaved();
  return (
    <FormModal<FactForm, ProjectFact>
      open title="登记进展" submitLabel="登记" initial={{ occurredOn: today, ...(kinds[0] && { kind: kinds[0] }) }} onClose={onClose} onSaved={onSaved}
      onSubmit={({ kind, occurredOn, evidence, verifier, sourceRef }, idempotencyKey) => call(recordFact, {
        params: { zoneId, projectId },
        body: {
          kind, occurredOn: writtenDay(occurredOn),
          ...(evidence !== undefined && { evidence }), ...(verifier !== undefined && { verifier }), ...(sourceRef !== undefined && { sourceRef }),
        },
      }, { idempotencyKey })}
    >
      <ChoiceField name="kind" label="进展事实" required options={kinds.map((kind) => ({ value: kind, label: factKindLabel[kind] }))} help="开工、投产请在“手续进度”中登记" />
      <DayField name="occurredOn" label="发生日期" required max={today} near={today} />
      <ProseField name="evidence" label="佐证材料" maxLength={500} rows={2} help="合同、备案证等的名称和文号" />
      <LineField name="verifier" label="核实人" maxLength={100} />
      <LineField name="sourceRef" label="来源" />
    </FormModal>
  );
}

/** A withdrawn fact stays readable and counts nowhere. */
export function WithdrawFactForm({ fact, onClose }: { readonly fact: ProjectFact; readonly onClose: () => void }) {
  const { zoneId } = usePlace();
  const onSaved = useSaved();
  const [version, setVersion] = useState(fact.version);
  return (
    <FormModal<{ readonly reason: string }, ProjectFact>
      open title={`撤销登记：${factKindLabel[fact.kind]} ${fact.occurredOn}`} submitLabel="撤销" onClose={onClose} onSaved={onSaved}
      onSubmit={({ reason }, idempotencyKey) => call(withdrawFact, { params: { zoneId, projectId: fact.projectId, factId: fact.id }, body: { reason, version } }, { idempotencyKey })}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, [], setVersion)}
    >
      <p className="soft form-note">撤销后该登记仍可查看，但不再计入阶段和统计。</p>
      <ReasonField label="撤销原因" />
    </FormModal>
  );
}
