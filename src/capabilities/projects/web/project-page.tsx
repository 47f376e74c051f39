import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState, type ReactNode } from "react";
import { useAddress, usePathParameter } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { FactTable } from "../../../ui/fact-table.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePageTitle } from "../../../ui/page-title.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { RecordPage } from "../../../ui/record-page.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { usePeople } from "../../enterprises/web/use-people.ts";
import { editProjects } from "../contract/permissions.ts";
import { getProject, type Project } from "../contract/project.ts";
import { FactsPanel } from "./facts-panel.tsx";
import { HeaderFormDrawer } from "./header-form.tsx";
import { KeyListsPanel } from "./key-lists-panel.tsx";
import { basicFacts, headFacts } from "./project-facts.tsx";
import "./projects.css";
import { StageMark } from "./stage-mark.tsx";
import { ValuesPanel } from "./values-panel.tsx";

export interface ProjectPageProps {
  readonly permissions: ReadonlySet<string>;
  /** What other capabilities show of a project: its approvals, its history. */
  readonly panels?: readonly Panel<Project>[];
  /** What others mark the project with. */
  readonly marks?: (projectId: string) => ReactNode;
}

/** An earlier day is looked at, not written on. */
function EarlierNotice({ asOf, today }: { readonly asOf: string; readonly today: string }) {
  const [, change] = useAddress();
  return (
    <Alert
      type="info" showIcon className="project-notice no-print"
      title={`正在查看截至 ${asOf} 的情况（名称、代码、行业等为当前登记内容）。如需登记，请将截至日期改回 ${today}。`}
      action={<Button size="small" onClick={() => { change({ asOf: "" }); }}>回到当前日期</Button>}
    />
  );
}

/** One project: what it is, what was promised and what has moved, how far it has come, and what others hold of it. */
export function ProjectPage({ permissions, panels = [], marks }: ProjectPageProps) {
  const { zoneId, asOf, today } = usePlace();
  const projectId = usePathParameter("projectId");
  const [editing, setEditing] = useState(false);
  const { nameOf } = usePeople(permissions);
  const { data, error, refetch } = useQuery({ ...operationQuery(getProject, { params: { zoneId, projectId }, query: { asOf } }), placeholderData: keepPreviousData });
  usePageTitle(data?.project.name);
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const { project } = data;
  const mayEdit = permissions.has(editProjects.id) && data.asOf >= today;
  const basic = (
    <>
      <FactTable facts={basicFacts(data, nameOf)} label="基本信息" />
      <ValuesPanel detail={data} permissions={permissions} mayEdit={mayEdit} nameOf={nameOf} />
    </>
  );
  return (
    <>
      <RecordPage
        title={project.name}
        marks={<><StageMark stage={data.stage} />{marks?.(project.id)}{project.example && <ExampleMark />}<AsOf day={data.asOf} /></>}
        actions={mayEdit ? <Button onClick={() => { setEditing(true); }}>更正基本信息</Button> : undefined}
        {...(data.asOf < today && { notice: <EarlierNotice asOf={data.asOf} today={today} /> })}
        facts={headFacts(data)}
        tabs={[
          { key: "basic", title: "基本信息", content: basic },
          { key: "facts", title: "进展事实", count: data.facts.filter(({ withdrawn }) => !withdrawn).length, content: <FactsPanel detail={data} mayEdit={mayEdit} nameOf={nameOf} /> },
          { key: "key-lists", title: "重点项目名单", count: data.keyLists.length, content: <KeyListsPanel detail={data} mayEdit={mayEdit} nameOf={nameOf} /> },
          ...panels
            .filter(({ permission }) => permission === undefined || permissions.has(permission))
            .map(({ key, title, render }) => ({ key, title, content: render(project) })),
        ]}
      />
      {editing && <HeaderFormDrawer project={project} onClose={() => { setEditing(false); }} />}
    </>
  );
}
