import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { Lamp } from "../../../ui/lamp.tsx";
import type { LampTone } from "../../../ui/lamp-tone.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { ProblemForm } from "../../problems/web/problem-form.tsx";
import { listOwnProjects, type OwnCase, type OwnNotice, type OwnProject, type OwnService } from "../contract/own-project.ts";
import { caseStateLabel } from "../messages.ts";
import { serviceRatingLabel } from "../messages/agent-service.ts";
import { waitingPartyLabel } from "../messages/case-clock.ts";
import { noticeKindLabel, noticeNumber } from "../messages/notice.ts";
import { noticeDocument, organText } from "../messages/notice-document.ts";
import { isFinished } from "../rules/case-state.ts";
import { DocumentView } from "./document-view.tsx";
import { PrintButton } from "./notice-page.tsx";
import { RateForm } from "./rate-form.tsx";
import { PaperNumber } from "./void-paper-form.tsx";
import "./window.css";

const tones = {
  notBegun: "idle", notApplicable: "none", replaced: "replaced", preparing: "idle", submitted: "inHand", inCorrection: "near", accepted: "inHand", inSpecialProcedure: "inHand",
  suspended: "near", decided: "done", delivered: "done", refused: "overdue", withdrawn: "idle", expired: "overdue",
} as const satisfies Record<OwnCase["state"], LampTone>;

const waitsForUs = ({ missingMaterials, waitingOn }: OwnCase): boolean => missingMaterials.length > 0 || waitingOn === "applicant";

/** What is asked of the enterprise, in words; null where nothing is. */
function wantedText({ missingMaterials, missingItems }: OwnCase): string | null {
  const parts = [
    ...(missingMaterials.length > 0 ? [`还差：${missingMaterials.join("、")}`] : []),
    ...(missingItems.length > 0 ? [`须先办结：${missingItems.join("、")}`] : []),
  ];
  return parts.length === 0 ? null : parts.join("；");
}

/** A cell that says nothing is a dash in its column; on a phone, where each has a line of its own, it is left out. */
function Cell({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const isEmpty = children === null || children === "";
  return <td data-label={label} className={isEmpty ? "cell-empty" : ""}>{isEmpty ? "—" : children}</td>;
}

function CaseTable({ rows, label }: { readonly rows: readonly OwnCase[]; readonly label: string }) {
  return (
    <table className="plain-table" aria-label={label}>
      <thead><tr>{["事项", "办到哪一步", "应办结", "等谁", "还差什么", "找谁问"].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.item}>
            <td data-label="事项">{one.name}</td>
            <td data-label="办到哪一步"><Lamp tag tone={tones[one.state]} word={caseStateLabel[one.state]} />{one.stateOn !== null && <> <span className="soft own-day">{one.stateOn}</span></>}</td>
            <Cell label="应办结">{one.dueOn}</Cell>
            <Cell label="等谁">{one.waitingOn && waitingPartyLabel[one.waitingOn]}</Cell>
            <Cell label="还差什么">{wantedText(one) && <span className="own-missing">{wantedText(one)}</span>}</Cell>
            <td data-label="找谁问">{organText(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What waits for the enterprise stands first; what is finished is folded away. */
function Cases({ rows }: { readonly rows: readonly OwnCase[] }) {
  if (rows.length === 0) return <EmptyState title="尚未列入审批事项" hint="请联系您的代办员。" />;
  const open = rows.filter(({ state }) => !isFinished(state));
  const finished = rows.filter(({ state }) => isFinished(state));
  return (
    <>
      <p className="soft">共 {rows.length} 项，已办结、替代或不涉及 {finished.length} 项，还有 {open.length} 项。</p>
      {open.length > 0 && <CaseTable rows={[...open.filter(waitsForUs), ...open.filter((one) => !waitsForUs(one))]} label="未办结的事项" />}
      {finished.length > 0 && <details><summary>已办结、替代或不涉及的事项（{finished.length} 项）</summary><CaseTable rows={finished} label="已办结的事项" /></details>}
    </>
  );
}

function Notices({ rows, onOpen }: { readonly rows: readonly OwnNotice[]; readonly onOpen: (notice: OwnNotice) => void }) {
  if (rows.length === 0) return <p className="soft">尚未出具告知书。</p>;
  return (
    <ul>
      {rows.map((notice) => (
        <li key={notice.id}>
          <Button type="link" size="small" onClick={() => { onOpen(notice); }}><PaperNumber voided={notice.voided}>{noticeKindLabel[notice.kind]} {noticeNumber(notice.kind, notice)}</PaperNumber></Button>
          <span className="soft">{notice.issuedOn}，{notice.content.items.map(({ name }) => name).join("、")}</span>
        </li>
      ))}
    </ul>
  );
}

function Services({ rows, onRate }: { readonly rows: readonly OwnService[]; readonly onRate: (service: OwnService) => void }) {
  if (rows.length === 0) return <p className="soft">尚无帮代办服务。</p>;
  return (
    <table className="plain-table" aria-label="帮代办服务">
      <thead><tr>{["服务内容", "代办员", "起止", "结果", "评价"].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {rows.map((service) => (
          <tr key={service.id}>
            <td data-label="服务内容">{service.content}</td>
            <td data-label="代办员">{service.agent}</td>
            <td data-label="起止">{service.startedOn} 至 {service.finishedOn ?? "办理中"}</td>
            <Cell label="结果">{service.outcome}</Cell>
            <td data-label="评价">
              {service.rating !== null && serviceRatingLabel[service.rating]}
              {service.finishedOn !== null && <Button type="link" size="small" onClick={() => { onRate(service); }}>{service.rating === null ? "评价" : "重新评价"}</Button>}
              {service.finishedOn === null && <span className="soft">完成后可评价</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ProjectProps {
  readonly project: OwnProject;
  readonly onOpen: (notice: OwnNotice) => void;
  readonly onRate: (service: OwnService) => void;
  readonly onAsk: (project: OwnProject) => void;
}

function Project({ project, onOpen, onRate, onAsk }: ProjectProps) {
  const { name, agent, example, cases, notices, services } = project;
  const wanted = cases.filter(waitsForUs).length;
  return (
    <section className="card own-project" aria-label={name}>
      <h2>{name} {example && <ExampleMark />}</h2>
      <p className="soft">代办员：{agent ?? "尚未确定"}{wanted > 0 && <>　<span className="own-missing">有 {wanted} 个事项在等贵企业</span></>}</p>
      <p><Button size="small" onClick={() => { onAsk(project); }}>提出诉求</Button></p>
      <h3>办理进度</h3>
      <Cases rows={cases} />
      <h3>给我们的告知书</h3>
      <Notices rows={notices} onOpen={onOpen} />
      <h3>帮代办服务</h3>
      <Services rows={services} onRate={onRate} />
    </section>
  );
}

/** 我的项目: how far one's own projects have come, what is missing, and whom to ask. */
export function OwnProjectsPage() {
  const { zoneId } = usePlace();
  const { data, error, refetch } = useQuery(operationQuery(listOwnProjects, { params: { zoneId } }));
  const [notice, setNotice] = useState<OwnNotice>();
  const [rating, setRating] = useState<OwnService>();
  const [asking, setAsking] = useState<OwnProject>();
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  if (notice) {
    return (
      <div className="paper">
        <div className="no-print"><PageTitle title={noticeNumber(notice.kind, notice)} actions={<><Button onClick={() => { setNotice(undefined); }}>返回我的项目</Button><PrintButton /></>} /></div>
        <DocumentView document={noticeDocument({ ...notice, issuedBy: null })} label={noticeKindLabel[notice.kind]} />
      </div>
    );
  }
  return (
    <div className="intake">
      <PageTitle title="我的项目" marks={<AsOf day={data.asOf} />} />
      <p className="soft">有困难需要协调的，请在项目下“提出诉求”；办到哪一步、满不满意，在<PageLink to="/problems">本企业诉求</PageLink>中查看和确认。</p>
      {data.rows.length === 0 && <EmptyState title="本企业在本区尚无登记的项目" />}
      {data.rows.map((project) => <Project key={project.id} project={project} onOpen={setNotice} onRate={setRating} onAsk={setAsking} />)}
      {asking && <ProblemForm preset={{ projectId: asking.id, projectName: asking.name }} onClose={() => { setAsking(undefined); }} />}
      {rating && <RateForm service={rating} onClose={() => { setRating(undefined); }} />}
    </div>
  );
}
