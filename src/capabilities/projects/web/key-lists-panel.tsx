import { Button } from "antd";
import { useState } from "react";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import { EmptyState } from "../../../ui/states.tsx";
import type { KeyListEntry } from "../contract/key-list.ts";
import type { ProjectDetail } from "../contract/project.ts";
import { keyListLevelLabel } from "../messages.ts";
import { standsOn } from "../rules/key-list.ts";
import { EnterKeyListForm, LeaveKeyListForm } from "./key-list-forms.tsx";
import "../../../ui/plain-table.css";
import "./projects.css";

interface Props {
  readonly detail: ProjectDetail;
  readonly mayEdit: boolean;
  readonly nameOf: (userId: string) => string;
}

const heads = ["年度", "级别", "列入日期", "调出日期", "状态", "来源", "登记"] as const;

function stateText({ enteredOn, leftOn }: KeyListEntry, asOf: string): string {
  if (leftOn === enteredOn) return "误列";
  return standsOn({ enteredOn, leftOn }, asOf) ? "在列" : "已调出";
}

/** The key lists that a project stands or stood on. */
export function KeyListsPanel({ detail: { keyLists, asOf, project }, mayEdit, nameOf }: Props) {
  const [entering, setEntering] = useState(false);
  const [leaving, setLeaving] = useState<KeyListEntry>();
  return (
    <section className="ledger">
      <div className="ledger-bar">
        <h2>重点项目名单</h2>
        {mayEdit && <Button className="no-print" onClick={() => { setEntering(true); }}>列入名单</Button>}
      </div>
      {keyLists.length === 0 && <EmptyState title="截至该日未列入重点项目名单" />}
      {keyLists.length > 0 && (
        <table className="plain-table" aria-label="重点项目名单">
          <thead><tr>{heads.map((title) => <th key={title} scope="col">{title}</th>)}{mayEdit && <th scope="col" className="no-print">操作</th>}</tr></thead>
          <tbody>
            {keyLists.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">{entry.year}{entry.example && <> <ExampleMark /></>}</th>
                <td data-label="级别">{keyListLevelLabel[entry.level]}</td>
                <td data-label="列入日期">{entry.enteredOn}</td>
                <td data-label="调出日期">{entry.leftOn ?? "—"}</td>
                <td data-label="状态">{stateText(entry, asOf)}</td>
                <td data-label="来源">{entry.sourceRef ?? "—"}</td>
                <td data-label="登记"><span title={momentText(entry.recordedAt)}>{entry.recordedOn} {nameOf(entry.recordedBy)}</span></td>
                {mayEdit && <td className="ledger-actions no-print">{entry.leftOn === null && <Button type="link" size="small" danger onClick={() => { setLeaving(entry); }}>调出</Button>}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entering && <EnterKeyListForm projectId={project.id} onClose={() => { setEntering(false); }} />}
      {leaving && <LeaveKeyListForm entry={leaving} onClose={() => { setLeaving(undefined); }} />}
    </section>
  );
}
