import { Alert, Button } from "antd";
import { useState } from "react";
import { useAddress } from "../../../ui/address.ts";
import { FactTable, type Fact } from "../../../ui/fact-table.tsx";
import { usePlace } from "../../../ui/place.ts";
import { usePeople } from "../../enterprises/web/use-people.ts";
import type { CaseDetail } from "../contract/case.ts";
import type { CaseFact, CaseFactKind } from "../contract/fact.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { listCases, recordApprovals } from "../contract/operations.ts";
import { caseStateLabel } from "../messages.ts";
import "./approvals.css";
import { CaseFacts } from "./case-facts.tsx";
import { CaseOwnerForm } from "./case-owner-form.tsx";
import { clockText } from "./clock-text.ts";
import { LimitText } from "./limit-text.tsx";
import { CorrectStepForm, RecordStepForm, StrikeStepForm } from "./step-forms.tsx";
import { caseWords, stepAction } from "./words.ts";

type Open =
  | { readonly form: "record"; readonly kind: CaseFactKind }
  | { readonly form: "correct" | "strike"; readonly fact: CaseFact }
  | { readonly form: "owner" };

function caseFacts({ case: one, dueExplanation }: CaseDetail, item: ApprovalItem | undefined): readonly Fact[] {
  const clock = clockText(one.workdaysOver);
  return [
    { label: caseWords.state, value: caseStateLabel[one.state] },
    { label: caseWords.stateOn, value: one.stateOn ?? "—" },
    { label: caseWords.submittedOn, value: one.submittedOn ?? "—" },
    { label: caseWords.acceptedOn, value: one.acceptedOn ?? "—" },
    { label: caseWords.dueOn, value: one.dueOn === null ? "—" : `${one.dueOn}${clock === undefined ? "" : `（${clock}）`}` },
    { label: caseWords.decidedOn, value: one.decidedOn ?? "—" },
    { label: caseWords.department, value: one.departmentName },
    { label: caseWords.outerNumber, value: one.outerNumber },
    ...(item ? [
      { label: caseWords.promisedLimit, value: item.promisedLimit ? <LimitText limit={item.promisedLimit} /> : "—" },
      { label: caseWords.statutoryLimit, value: item.statutoryLimit ? <LimitText limit={item.statutoryLimit} /> : `${caseWords.noLimit}：${item.noLimitReason ?? ""}` },
      { label: caseWords.ruleOwner, value: item.ruleOwner },
      { label: caseWords.resultDocument, value: item.resultDocument },
    ] : []),
    ...(dueExplanation === null ? [] : [{ label: caseWords.dueExplanation, value: dueExplanation, wide: true }]),
  ];
}

function Forms({ open, ...props }: { readonly open: Open | undefined; readonly detail: CaseDetail; readonly item: ApprovalItem | undefined; readonly nameOf: (userId: string) => string; readonly onClose: () => void }) {
  switch (open?.form) {
    case undefined: return null;
    case "record": return <RecordStepForm {...props} kind={open.kind} />;
    case "correct": return <CorrectStepForm {...props} fact={open.fact} />;
    case "strike": return <StrikeStepForm {...props} fact={open.fact} />;
    case "owner": return <CaseOwnerForm detail={props.detail} onClose={props.onClose} />;
  }
}

/** An earlier day is looked at, not written on. */
function EarlierNotice({ asOf, today }: { readonly asOf: string; readonly today: string }) {
  const [, change] = useAddress();
  const action = <Button size="small" onClick={() => { change({ asOf: "" }); }}>{caseWords.toToday}</Button>;
  return <Alert type="info" showIcon className="case-notice" title={caseWords.earlier(asOf, today)} action={action} />;
}

export interface CaseContentProps {
  readonly detail: CaseDetail;
  readonly item: ApprovalItem | undefined;
  readonly permissions: ReadonlySet<string>;
}

/** A case: what may be recorded next, its days and limits, its steps. */
export function CaseContent({ detail, item, permissions }: CaseContentProps) {
  const { today } = usePlace();
  const { nameOf } = usePeople(permissions);
  const [open, setOpen] = useState<Open>();
  const present = detail.asOf >= today;
  const mayRecord = present && permissions.has(recordApprovals.id);
  const mayList = present && permissions.has(listCases.id);
  const next = detail.next.filter((kind) => kind !== "replaced" || (item?.replaceableBy.length ?? 0) > 0);
  return (
    <>
      {!present && <EarlierNotice asOf={detail.asOf} today={today} />}
      {(mayRecord || mayList) && (
        <div className="case-steps no-print">
          {mayRecord && next.map((kind, at) => (
            <Button key={kind} {...(at === 0 && { type: "primary" as const })} onClick={() => { setOpen({ form: "record", kind }); }}>{stepAction[kind]}</Button>
          ))}
          {mayRecord && next.length === 0 && <span className="soft">{caseWords.ended}</span>}
          {mayList && <Button onClick={() => { setOpen({ form: "owner" }); }}>{caseWords.edit}</Button>}
        </div>
      )}
      <FactTable facts={caseFacts(detail, item)} label={caseWords.title} />
      <section className="case-section">
        <h2>{caseWords.facts}</h2>
        <CaseFacts
          facts={detail.facts}
          nameOf={nameOf}
          onCorrect={mayRecord ? (fact) => { setOpen({ form: "correct", fact }); } : undefined}
          onStrike={mayRecord ? (fact) => { setOpen({ form: "strike", fact }); } : undefined}
        />
      </section>
      <Forms open={open} detail={detail} item={item} nameOf={nameOf} onClose={() => { setOpen(undefined); }} />
    </>
  );
}
