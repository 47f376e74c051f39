import { Button } from "antd";
import { useState } from "react";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import { EmptyState } from "../../../ui/states.tsx";
import type { ProjectFact } from "../contract/fact.ts";
import type { ProjectDetail } from "../contract/project.ts";
import { factKindLabel } from "../messages.ts";
import { RecordFactForm, recordable, WithdrawFactForm } from "./fact-forms.tsx";
import "../../../ui/plain-table.css";
import "./projects.css";

interface Props {
  readonly detail: ProjectDetail;
  readonly mayEdit: boolean;
  readonly nameOf: (userId: string) => string;
}

const heads = ["进展事实", "发生日期", "登记日期", "佐证材料", "核实人", "登记人"] as const;

function FactRow({ fact, nameOf, onWithdraw }: { readonly fact: ProjectFact; readonly nameOf: Props["nameOf"]; readonly onWithdraw?: (() => void) | undefined }) {
  return (
    <tr className={fact.withdrawn ? "ledger-withdrawn" : ""}>
      <th scope="row"><span className="ledger-what">{factKindLabel[fact.kind]}</span>{fact.withdrawn && <span className="moved-mark">已撤销</span>}{fact.example && <> <ExampleMark /></>}</th>
      <td data-label="发生日期">{fact.occurredOn}</td>
      <td data-label="登记日期"><span title={momentText(fact.recordedAt)}>{fact.recordedOn}</span></td>
      <td data-label="佐证材料">{fact.evidence ?? "—"}{fact.sourceRef !== null && <div className="soft fact-more">来源：{fact.sourceRef}</div>}</td>
      <td data-label="核实人">{fact.verifier ?? "—"}</td>
      <td data-label="登记人">{nameOf(fact.recordedBy)}</td>
      {onWithdraw && <td className="ledger-actions no-print">{!fact.withdrawn && <Button type="link" size="small" danger onClick={onWithdraw}>撤销</Button>}</td>}
    </tr>
  );
}

/** What has happened in a project's life: the day it happened, and the day it was recorded. */
export function FactsPanel({ detail, mayEdit, nameOf }: Props) {
  const [recording, setRecording] = useState(false);
  const [withdrawing, setWithdrawing] = useState<ProjectFact>();
  const { facts, project } = detail;
  const open = recordable.filter((kind) => !facts.some((fact) => fact.kind === kind && !fact.withdrawn));
  return (
    <section className="ledger">
      <div className="ledger-bar">
        <h2>进展事实</h2>
        {mayEdit && open.length > 0 && <Button className="no-print" onClick={() => { setRecording(true); }}>登记进展</Button>}
      </div>
      {facts.length === 0 && <EmptyState title="截至该日尚无进展登记" hint="签约、备案、施工条件、开工仪式、动工开发、达产、入库在此登记；开工、投产在“手续进度”中登记。" />}
      {facts.length > 0 && (
        <table className="plain-table" aria-label="进展事实">
          <thead><tr>{heads.map((title) => <th key={title} scope="col">{title}</th>)}{mayEdit && <th scope="col" className="no-print">操作</th>}</tr></thead>
          <tbody>{facts.map((fact) => <FactRow key={fact.id} fact={fact} nameOf={nameOf} onWithdraw={mayEdit ? () => { setWithdrawing(fact); } : undefined} />)}</tbody>
        </table>
      )}
      {recording && <RecordFactForm projectId={project.id} kinds={open} onClose={() => { setRecording(false); }} />}
      {withdrawing && <WithdrawFactForm fact={withdrawing} onClose={() => { setWithdrawing(undefined); }} />}
    </section>
  );
}
