import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { usePlace } from "../../../ui/place.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { editProjects } from "../../projects/contract/permissions.ts";
import { factKindLabel } from "../../projects/messages.ts";
import { RecordFactForm } from "../../projects/web/fact-forms.tsx";
import type { ApprovalCase } from "../contract/case.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { getProjectStanding, type LifeCycleEvent, type ProjectStanding } from "../contract/standing.ts";
import { standingReason, standingWord } from "../messages/standing.ts";
import { casePath } from "./paths.ts";
import "./standing.css";
import { itemName } from "./use-items.ts";
import { standingWords as words } from "./standing-words.ts";

type ByCode = ReadonlyMap<string, ApprovalItem>;

interface Parts {
  readonly standing: ProjectStanding;
  readonly cases: readonly ApprovalCase[];
  readonly byCode: ByCode;
}

const Met = ({ met, yes = words.met, no = words.notMet }: { readonly met: boolean; readonly yes?: string; readonly no?: string }) =>
  <b className={met ? "standing-yes" : "standing-no"}>{met ? `✓ ${yes}` : `○ ${no}`}</b>;

/** Items by name, each with the way to its case where the reader sees one. */
function Items({ codes, cases, byCode }: Pick<Parts, "cases" | "byCode"> & { readonly codes: readonly string[] }) {
  const shown = codes.map((code) => {
    const own = cases.find(({ item }) => item === code);
    return <li key={code}>{own ? <PageLink to={casePath(own.id)}>{itemName(byCode, code)}</PageLink> : `${itemName(byCode, code)}${words.unlisted}`}</li>;
  });
  return <ul className="panel-missing">{shown}</ul>;
}

function Ready({ standing: { readyToStart: { met, items, conditions } }, cases, byCode, onRecord }: Parts & { readonly onRecord?: (() => void) | undefined }) {
  return (
    <>
      <Met met={met} />
      {!met && items.length > 0 && <><div>{words.missingItems(items.length)}</div><Items codes={items} cases={cases} byCode={byCode} /></>}
      {!met && conditions.length > 0 && (
        <>
          <div>{words.missingConditions(conditions.length)}</div>
          <ul className="panel-missing">{conditions.map((condition) => <li key={condition}>{factKindLabel[condition]}</li>)}</ul>
          <div className="soft">{words.whoEnters}{onRecord && <Button type="link" size="small" className="no-print" onClick={onRecord}>{words.recordCondition}</Button>}</div>
        </>
      )}
    </>
  );
}

function Event({ event, none, byCode }: { readonly event: LifeCycleEvent | null; readonly none: string; readonly byCode: ByCode }) {
  if (!event) return <span className="soft">{none}</span>;
  const regular = event.standing === "regular";
  return (
    <>
      {event.occurredOn} <span className={`standing-mark standing-${event.standing}`}>{regular ? words.counted : standingWord(event)}</span>
      {!regular && <div>{standingReason(event, (code) => itemName(byCode, code))}。{words.notCounted(event.kind)}</div>}
      <div className="soft">{words.evidence}：{event.evidence ?? "—"}　{words.verifier}：{event.verifier ?? "—"}</div>
    </>
  );
}

function Row({ title, rule, children }: { readonly title: string; readonly rule: string; readonly children: ReactNode }) {
  return <tr><th scope="row">{title}</th><td>{children}</td><td className="soft" data-label={words.rule}>{rule}</td></tr>;
}

export interface StandingPanelProps {
  readonly projectId: string;
  readonly cases: readonly ApprovalCase[];
  readonly byCode: ByCode;
  readonly permissions: ReadonlySet<string>;
  /** The rounds in whose ceremonies it stood; told by who keeps rounds. */
  readonly ceremonies?: ReactNode;
}

/** The five states of a project, which do not stand for each other: how each stands, what is missing, who enters it. */
export function StandingPanel({ projectId, cases, byCode, permissions, ceremonies }: StandingPanelProps) {
  const { zoneId, asOf, today } = usePlace();
  const [recording, setRecording] = useState(false);
  const { data: standing, error, refetch } = useQuery(operationQuery(getProjectStanding, { params: { zoneId, projectId }, query: { asOf } }));
  if (error && !standing) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!standing) return <Loading />;
  const parts = { standing, cases, byCode };
  const { permitsComplete, conditions } = standing;
  const mayRecord = permissions.has(editProjects.id) && asOf >= today;
  return (
    <section className="panel-group">
      <h3>{words.title}</h3>
      <table className="plain-table standing-table" aria-label={words.title}>
        <thead><tr><th scope="col">{words.state}</th><th scope="col">{words.present}</th><th scope="col">{words.rule}</th></tr></thead>
        <tbody>
          <Row title={words.permitsComplete} rule={words.permitsCompleteRule}>
            <Met met={permitsComplete.met} />
            {!permitsComplete.listed && <span className="soft"> {words.noneListed}</span>}
            {permitsComplete.missing.length > 0 && <div>{words.openItems(permitsComplete.missing.length)}</div>}
          </Row>
          <Row title={words.readyToStart} rule={words.readyToStartRule}><Ready {...parts} onRecord={mayRecord ? () => { setRecording(true); } : undefined} /></Row>
          <Row title={words.conditions} rule={words.conditionsRule}>
            <ul className="standing-list">{conditions.map(({ condition, on, evidence }) => (
              <li key={condition}><Met met={on !== null} yes={factKindLabel[condition]} no={factKindLabel[condition]} /> <span className="soft">{on === null ? words.unknown : `${on}　${evidence ?? ""}`}</span></li>
            ))}</ul>
          </Row>
          <Row title={words.start} rule={words.startRule}><Event event={standing.start} none={words.noStart} byCode={byCode} /></Row>
          <Row title={words.ceremony} rule={words.ceremonyRule}>{ceremonies}{standing.ceremonyOn ?? <span className="soft">{words.noCeremony}</span>}</Row>
          <Row title={words.landStart} rule={words.landStartRule}>{standing.landStartedOn ?? <span className="soft">{words.noLandStart}</span>}</Row>
          <Row title={words.production} rule={words.productionRule}><Event event={standing.production} none={words.noProduction} byCode={byCode} /></Row>
        </tbody>
      </table>
      {recording && <RecordFactForm projectId={projectId} kinds={standing.readyToStart.conditions} onClose={() => { setRecording(false); }} />}
    </section>
  );
}
