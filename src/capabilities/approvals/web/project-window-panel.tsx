import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ReasonField } from "../../../ui/form-fields.tsx";
import { useHeld } from "../../../ui/held.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { listIntakes, withdrawMaterial, type Intake } from "../contract/intake.ts";
import { keepIntakes, listNotices, type Notice } from "../contract/notice.ts";
import { materialFormLabel } from "../messages/agent-service.ts";
import { intakeNumber, noticeNumber } from "../messages/notice.ts";
import { missingNames } from "../messages/notice-document.ts";
import { intakePath, noticePath } from "./paths.ts";
import { ProjectIntakes } from "./project-intakes.tsx";
import { useSaved } from "./use-saved.ts";
import { PaperNumber, VoidIntake } from "./void-paper-form.tsx";
import "./window.css";

function Notices({ rows }: { readonly rows: readonly Notice[] }) {
  if (rows.length === 0) return <EmptyState title="尚未出具一次性告知书" />;
  return (
    <table className="plain-table" aria-label="一次性告知书">
      <thead><tr>{["文号", "出具日期", "事项", "还差材料"].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {rows.map((notice) => (
          <tr key={notice.id}>
            <td data-label="文号"><PaperNumber voided={notice.voided}><PageLink to={noticePath(notice.id)}>{noticeNumber(notice.kind, notice)}</PageLink></PaperNumber>{notice.example && <ExampleMark />}</td>
            <td data-label="出具日期">{notice.issuedOn}</td>
            <td data-label="事项">{notice.content.items.map(({ name }) => name).join("、")}</td>
            <td data-label="还差材料">{notice.voided === null ? missingNames(notice.content.items).join("、") || "无" : "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Material = Intake["materials"][number];

function Materials({ rows, onWithdraw }: { readonly rows: readonly Intake[]; readonly onWithdraw: ((material: Material) => void) | undefined }) {
  const all = rows.flatMap((intake) => intake.materials.map((material) => ({ material, intake })));
  if (all.length === 0) return <EmptyState title="尚未收取材料" />;
  return (
    <table className="plain-table" aria-label="已收材料">
      <thead><tr>{["材料", "形式和份数", "收件", "递交人", ...(onWithdraw ? ["操作"] : [])].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {all.map(({ material, intake }) => (
          <tr key={material.id}>
            <td data-label="材料">{material.material}{material.withdrawn && <span className="moved-mark">已撤销</span>}</td>
            <td data-label="形式和份数">{materialFormLabel[material.form]} {material.copies} 份</td>
            <td data-label="收件">{material.receivedOn}，{intakeNumber(intake)}</td>
            <td data-label="递交人">{intake.handedBy}</td>
            {onWithdraw && <td data-label="操作">{!material.withdrawn && <Button type="link" size="small" onClick={() => { onWithdraw(material); }}>撤销或退还</Button>}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WithdrawMaterial({ projectId, material, onClose }: { readonly projectId: string; readonly material: Material; readonly onClose: () => void }) {
  const { zoneId } = usePlace();
  const saved = useSaved();
  return (
    <FormModal<{ readonly reason: string }, unknown>
      open title={`撤销已收材料：${material.material}`} submitLabel="撤销" onClose={onClose} onSaved={saved}
      onSubmit={({ reason }, idempotencyKey) => call(withdrawMaterial, { params: { zoneId, projectId, materialId: material.id }, body: { reason, version: material.version } }, { idempotencyKey })}
    >
      <ReasonField label="原因" help="误登或者已退还企业；撤销后该材料列为还差，已出具的告知书不变" />
    </FormModal>
  );
}

/** 收件与告知: what was handed in for the project, and what was told. */
export function ProjectWindowPanel({ projectId }: { readonly projectId: string }) {
  const { zoneId } = usePlace();
  const mayKeep = useHeld().has(keepIntakes.id);
  const notices = useQuery(operationQuery(listNotices, { params: { zoneId, projectId } }));
  const intakes = useQuery(operationQuery(listIntakes, { params: { zoneId, projectId } }));
  const [withdrawing, setWithdrawing] = useState<Material>();
  const [voiding, setVoiding] = useState<Intake>();
  const error = notices.error ?? intakes.error;
  if (error && !(notices.data && intakes.data)) return <ErrorState error={error} onRetry={() => { void notices.refetch(); void intakes.refetch(); }} />;
  if (!notices.data || !intakes.data) return <Loading />;
  return (
    <div className="panel">
      {mayKeep && <p><PageLink to={intakePath} search={{ project: projectId }}>窗口收件、出具告知书</PageLink></p>}
      <h3>一次性告知书</h3>
      <Notices rows={notices.data.rows} />
      <h3>窗口收件</h3>
      <ProjectIntakes rows={intakes.data.rows} onVoid={mayKeep ? setVoiding : undefined} />
      <h3>已收材料</h3>
      <Materials rows={intakes.data.rows} onWithdraw={mayKeep ? setWithdrawing : undefined} />
      {withdrawing && <WithdrawMaterial projectId={projectId} material={withdrawing} onClose={() => { setWithdrawing(undefined); }} />}
      {voiding && <VoidIntake paper={voiding} onClose={() => { setVoiding(undefined); }} />}
    </div>
  );
}
