import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import type { ApprovalCase } from "../contract/case.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { listCases, listProjectCases, recordLifeCycle } from "../contract/operations.ts";
import { caseStateLabel, itemGroupLabel } from "../messages.ts";
import "../../../ui/plain-table.css";
import "./approvals.css";
import { caseListWords } from "./case-list-words.ts";
import { CaseLampMark } from "./case-lamp.tsx";
import { groupedCases } from "./grouped-cases.ts";
import { LifeCycleForm, type LifeCycleStep } from "./life-cycle-form.tsx";
import { OpenCasesForm } from "./open-cases-form.tsx";
import { caseListPath, casePath } from "./paths.ts";
import { StandingPanel } from "./standing-panel.tsx";
import { itemName, useItems } from "./use-items.ts";
import { caseWords, lampLook, panelWords } from "./words.ts";

type ByCode = ReadonlyMap<string, ApprovalItem>;

const heads = [panelWords.item, caseWords.state, caseWords.submittedOn, caseWords.acceptedOn, caseWords.dueOn, caseWords.decidedOn, caseWords.department] as const;

function Row({ one, byCode }: { readonly one: ApprovalCase; readonly byCode: ByCode }) {
  return (
    <tr>
      <td><PageLink to={casePath(one.id)}>{itemName(byCode, one.item)}</PageLink>{one.example && <ExampleMark />}</td>
      <td data-label={caseWords.state}><CaseLampMark lamp={one.lamp} over={one.workdaysOver} />{caseStateLabel[one.state] !== lampLook[one.lamp].word && <span className="soft"> {caseStateLabel[one.state]}</span>}</td>
      <td data-label={caseWords.submittedOn}>{one.submittedOn ?? "—"}</td>
      <td data-label={caseWords.acceptedOn}>{one.acceptedOn ?? "—"}</td>
      <td data-label={caseWords.dueOn}>{one.dueOn ?? "—"}{one.firstDueOn !== null && <span className="soft"> {caseWords.firstDue(one.firstDueOn)}</span>}</td>
      <td data-label={caseWords.decidedOn}>{one.decidedOn ?? "—"}</td>
      <td data-label={caseWords.department}>{one.departmentName ?? "—"}</td>
    </tr>
  );
}

function Groups({ cases, byCode }: { readonly cases: readonly ApprovalCase[]; readonly byCode: ByCode }) {
  return groupedCases(cases, [...byCode.values()]).map(({ group, cases: own }) => (
    <section key={group} className="panel-group">
      <h3>{itemGroupLabel[group]} <span className="soft">{own.length}</span></h3>
      <table className="plain-table cases-table" aria-label={itemGroupLabel[group]}>
        <thead><tr>{heads.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>{own.map((one) => <Row key={one.id} one={one} byCode={byCode} />)}</tbody>
      </table>
    </section>
  ));
}

function Buttons({ projectId, mayList, mayLive, onOpen }: { readonly projectId: string; readonly mayList: boolean; readonly mayLive: boolean; readonly onOpen: (form: "items" | LifeCycleStep) => void }) {
  return (
    <div className="panel-buttons no-print">
      {mayList && <PageLink to={caseListPath(projectId)}>{caseListWords.title}</PageLink>}
      {mayList && <Button type="primary" onClick={() => { onOpen("items"); }}>{panelWords.openCases}</Button>}
      {mayLive && <Button onClick={() => { onOpen("start"); }}>{panelWords.recordStart}</Button>}
      {mayLive && <Button onClick={() => { onOpen("production"); }}>{panelWords.recordProduction}</Button>}
    </div>
  );
}

export interface ProjectCasesPanelProps {
  readonly projectId: string;
  /** Ids of the permissions that the reader holds in the zone shown. */
  readonly permissions: ReadonlySet<string>;
  readonly ceremonies?: ReactNode;
}

/** A project's items on its page: how each stands, whether work may begin, and what may be recorded. */
export function ProjectCasesPanel({ projectId, permissions, ceremonies }: ProjectCasesPanelProps) {
  const { zoneId, asOf, today } = usePlace();
  const [form, setForm] = useState<"items" | LifeCycleStep>();
  const { data, error, refetch } = useQuery(operationQuery(listProjectCases, { params: { zoneId, projectId }, query: { asOf } }));
  const items = useItems();
  const fault = error ?? items.error;
  if (fault && (!data || !items.data)) return <ErrorState error={fault} onRetry={() => { void refetch(); void items.refetch(); }} />;
  if (!data || !items.data) return <Loading />;
  const present = asOf >= today;
  const close = () => { setForm(undefined); };
  return (
    <div className="panel">
      <div className="panel-bar"><Buttons projectId={projectId} mayList={present && permissions.has(listCases.id)} mayLive={present && permissions.has(recordLifeCycle.id)} onOpen={setForm} /></div>
      <StandingPanel projectId={projectId} cases={data.cases} byCode={items.byCode} permissions={permissions} ceremonies={ceremonies} />
      {data.cases.length === 0 && <EmptyState title={panelWords.noCases} hint={panelWords.noCasesHint} />}
      <Groups cases={data.cases} byCode={items.byCode} />
      {form === "items" && <OpenCasesForm projectId={projectId} items={items.data.items} listed={new Set(data.cases.map(({ item }) => item))} onClose={close} />}
      {(form === "start" || form === "production") && (
        <LifeCycleForm projectId={projectId} step={form} warning={form === "start" && !data.readyToStart ? panelWords.notReadyStart : undefined} onClose={close} />
      )}
    </div>
  );
}
