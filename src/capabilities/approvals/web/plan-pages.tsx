import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { useGo, usePathParameter } from "../../../ui/address.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { ExportButton } from "../../../ui/export-button.tsx";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { useHeld } from "../../../ui/held.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePageTitle } from "../../../ui/page-title.tsx";
import "../../../ui/plain-table.css";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { projectPath } from "../../projects/web/paths.ts";
import { addPlanReview, getPlan, issuePlan, listPlans, planFile, type Plan } from "../contract/tailored-plan.ts";
import { planDocument } from "../messages/plan-document.ts";
import { DocumentView } from "./document-view.tsx";
import { PrintButton } from "./notice-page.tsx";
import { planPath } from "./paths.ts";
import { PlanForm } from "./plan-form.tsx";
import { useSaved } from "./use-saved.ts";
import "./window.css";

interface Review { readonly reviewedOn: string; readonly reviewer: string; readonly finding: string }

function ReviewForm({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const { zoneId, today } = usePlace();
  const saved = useSaved();
  return (
    <FormModal<Review, Plan>
      open title="登记复盘" initial={{ reviewedOn: today }} onClose={onClose} onSaved={saved}
      onSubmit={({ reviewedOn, reviewer, finding }, idempotencyKey) =>
        call(addPlanReview, { params: { zoneId, planId: plan.id }, body: { reviewedOn: writtenDay(reviewedOn), reviewer, finding } }, { idempotencyKey })}
    >
      <DayField name="reviewedOn" label="复盘日期" required min={plan.issuedOn} max={today} near={today} />
      <LineField name="reviewer" label="复盘人" required maxLength={50} />
      <ProseField name="finding" label="复盘情况" required maxLength={2000} />
    </FormModal>
  );
}

/** One version of a plan: read, printed, taken along as a Word file, looked back at. */
export function PlanPage() {
  const { zoneId } = usePlace();
  const planId = usePathParameter("planId");
  const held = useHeld();
  const params = { zoneId, planId };
  const [reviewing, setReviewing] = useState(false);
  const { data: plan, error, refetch } = useQuery(operationQuery(getPlan, { params }));
  usePageTitle(plan && `${plan.projectName}一项一策`);
  if (error && !plan) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!plan) return <Loading />;
  return (
    <div className="paper">
      <div className="no-print">
        <PageTitle
          title={`一项一策（第${String(plan.number)}版）`} marks={<><PageLink to={projectPath(plan.projectId)}>{plan.projectName}</PageLink>{plan.example && <ExampleMark />}</>}
          actions={<>
            {held.has(addPlanReview.permission.id) && <Button onClick={() => { setReviewing(true); }}>登记复盘</Button>}
            <PrintButton /><ExportButton op={planFile} input={{ params }}>导出 Word</ExportButton>
          </>}
        />
        <p className="soft paper-hint">出具后不再修改；情况变化的，在项目页出具新的一版。</p>
      </div>
      <DocumentView document={planDocument(plan)} label="一项一策" />
      {reviewing && <ReviewForm plan={plan} onClose={() => { setReviewing(false); }} />}
    </div>
  );
}

/** 一项一策: the versions of a project's plan, newest first. */
export function ProjectPlansPanel({ projectId }: { readonly projectId: string }) {
  const { zoneId } = usePlace();
  const held = useHeld();
  const go = useGo();
  const [entering, setEntering] = useState(false);
  const { data, error, refetch } = useQuery(operationQuery(listPlans, { params: { zoneId, projectId } }));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  return (
    <div className="panel">
      {held.has(issuePlan.permission.id) && <p><Button type="primary" onClick={() => { setEntering(true); }}>出具新一版</Button></p>}
      {data.rows.length === 0 ? <EmptyState title="尚未出具一项一策" /> : (
        <table className="plain-table" aria-label="一项一策">
          <thead><tr>{["版次", "出具日期", "出具人", "路径", "政策", "复盘"].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
          <tbody>
            {data.rows.map((plan) => (
              <tr key={plan.id}>
                <td data-label="版次"><PageLink to={planPath(plan.id)}>第{plan.number}版</PageLink>{plan.example && <ExampleMark />}</td>
                <td data-label="出具日期">{plan.issuedOn}</td>
                <td data-label="出具人">{plan.issuedBy}</td>
                <td data-label="路径">{plan.content.path.length} 步</td>
                <td data-label="政策">{plan.content.policies.length} 项</td>
                <td data-label="复盘">{plan.reviews.length} 次</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entering && <PlanForm projectId={projectId} onClose={() => { setEntering(false); }} onSaved={(plan) => { go(planPath(plan.id)); }} />}
    </div>
  );
}
