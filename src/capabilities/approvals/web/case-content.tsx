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
import { PageLink } from "../../../ui/page-link.tsx";
import { ApplyAnewForm } from "./apply-anew-form.tsx";
import { CaseClocks, CaseWaits } from "./case-clocks.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { CaseOwnerForm } from "./case-owner-form.tsx";
import { CaseSteps } from "./case-steps.tsx";
import { clockText } from "../rules/printed-chart.ts";
import { LimitText } from "./limit-text.tsx";
import { casePath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";
import { CorrectStepForm, RecordStepForm, StrikeStepForm } from "./step-forms.tsx";
import { caseWords } from "./words.ts";

type Open =
  | { readonly form: "record"; readonly kind: CaseFactKind }
  | { readonly form: "correct" | "strike"; readonly fact: CaseFact }
  | { readonly form: "owner" | "anew" };

function dueShown({ case: { dueOn, workdaysOver }, clocks }: CaseDetail): string {
  const clock = clockText(workdaysOver);
  if (dueOn === null) return clocks.length > 0 ? caseWords.noDay : "—";
  return `${dueOn}${clock === undefined ? "" : `（${clock}）`}`;
}

/** The day promised now, and the first one where it was another. */
function promiseShown({ firstPromisedOn, promisedOn, asOf, case: { firstDueOn, decidedOn } }: CaseDetail): Fact[] {
  if (promisedOn === null) return [];
  const passed = firstDueOn !== null && firstDueOn < (decidedOn ?? asOf);
  return [{ label: caseWords.promisedOn, value: promisedOn, ...(firstDueOn !== null && { first: `${firstPromisedOn ?? firstDueOn}${passed ? caseWords.firstPassed : ""}` }) }];
}

function caseFacts(detail: CaseDetail, item: ApprovalItem | undefined): readonly Fact[] {
  const { case: one } = detail;
  return [
    { label: caseWords.state, value: caseStateLabel[one.state] },
    { label: caseWords.stateOn, value: one.stateOn ?? "—" },
    { label: caseWords.submittedOn, value: one.submittedOn ?? "—" },
    { label: caseWords.acceptedOn, value: one.acceptedOn === null ? "—" : `${one.acceptedOn}${one.deemed ? `（${caseWords.deemed}）` : ""}` },
    { label: caseWords.dueOn, value: dueShown(detail) },
    ...promiseShown(detail),
    { label: caseWords.decidedOn, value: one.decidedOn ?? "—" },
    ...(detail.renews === null ? [] : [{ label: caseWords.renews, value: <PageLink to={casePath(detail.renews)}>{caseWords.openCase}</PageLink> }]),
    ...(one.validUntil === null ? [] : [{ label: caseWords.validUntil, value: one.validUntil }]),
    { label: caseWords.department, value: one.departmentName },
    { label: caseWords.outerNumber, value: one.outerNumber },
    ...(item ? [
      { label: caseWords.promisedLimit, value: item.promisedLimit ? <LimitText limit={item.promisedLimit} /> : "—" },
      { label: caseWords.statutoryLimit, value: item.statutoryLimit ? <LimitText limit={item.statutoryLimit} /> : `${caseWords.noLimit}：${item.noLimitReason ?? ""}` },
      { label: caseWords.ruleOwner, value: item.ruleOwner },
      { label: caseWords.resultDocument, value: item.resultDocument },
    ] : []),
  ];
}

function Forms({ open, ...props }: { readonly open: Open | undefined; readonly detail: CaseDetail; readonly item: ApprovalItem | undefined; readonly nameOf: (userId: string) => string; readonly onClose: () => void }) {
  switch (open?.form) {
    case undefined: return null;
    case "record": return <RecordStepForm {...props} kind={open.kind} />;
    case "correct": return <CorrectStepForm {...props} fact={open.fact} />;
    case "strike": return <StrikeStepForm {...props} fact={open.fact} />;
    case "anew": return <ApplyAnewForm detail={props.detail} onClose={props.onClose} />;
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
  const { byCode } = useItems();
  return (
    <>
      {!present && <EarlierNotice asOf={detail.asOf} today={today} />}
      {(mayRecord || mayList) && (
        <div className="case-steps no-print">
          {mayRecord && <CaseSteps next={detail.next} earlier={detail.earlier} onChoose={(kind) => { setOpen({ form: "record", kind }); }} />}
          {mayList && detail.mayApplyAnew && <Button onClick={() => { setOpen({ form: "anew" }); }}>{caseWords.applyAnew}</Button>}
          {mayList && <Button onClick={() => { setOpen({ form: "owner" }); }}>{caseWords.edit}</Button>}
        </div>
      )}
      {detail.renewedBy && <Alert type="info" showIcon className="case-notice" title={caseWords.renewedBy(detail.renewedBy.from)} action={<PageLink to={casePath(detail.renewedBy.id)}>{caseWords.openCase}</PageLink>} />}
      {detail.missing.length > 0 && <p className="lamp-near">{caseWords.missing(detail.missing.map((code) => itemName(byCode, code)).join("、"))}</p>}
      <FactTable facts={caseFacts(detail, item)} label={caseWords.title} />
      {detail.clocks.length > 0 && <section className="case-section"><h2>{caseWords.clocks}</h2><CaseClocks clocks={detail.clocks} dueOn={detail.case.dueOn} /></section>}
      {detail.waiting && <section className="case-section"><h2>{caseWords.waiting}</h2><CaseWaits waiting={detail.waiting} /></section>}
      <section className="case-section">
        <h2>{caseWords.facts}</h2>
        <CaseFacts
          facts={detail.facts}
          nameOf={nameOf}
          itemOf={(code) => itemName(byCode, code)}
          onCorrect={mayRecord ? (fact) => { setOpen({ form: "correct", fact }); } : undefined}
          onStrike={mayRecord ? (fact) => { setOpen({ form: "strike", fact }); } : undefined}
        />
      </section>
      <Forms open={open} detail={detail} item={item} nameOf={nameOf} onClose={() => { setOpen(undefined); }} />
    </>
  );
}
