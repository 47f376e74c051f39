import { AsOf } from "../../../ui/as-of.tsx";
import { usePathParameter } from "../../../ui/address.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePageTitle } from "../../../ui/page-title.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { projectPath } from "../../projects/web/paths.ts";
import type { ApprovalCase } from "../contract/case.ts";
import { CaseContent } from "./case-content.tsx";
import { CaseLampMark } from "./case-lamp.tsx";
import { useCase, useProjectName } from "./use-case.ts";
import { itemName, useItems } from "./use-items.ts";
import { caseWords } from "./words.ts";

export interface CasePageProps {
  readonly permissions: ReadonlySet<string>;
  /** What other places show of a case: its history. */
  readonly panels?: readonly Panel<ApprovalCase>[];
}

/** One case on a page of its own. */
export function CasePage({ permissions, panels = [] }: CasePageProps) {
  const { data, error, refetch } = useCase(usePathParameter("caseId"));
  const items = useItems();
  const project = useProjectName(data?.case.projectId, permissions);
  const name = data && items.data ? itemName(items.byCode, data.case.item) : undefined;
  usePageTitle(name);
  const fault = error ?? items.error;
  if (fault && (!data || !items.data)) return <ErrorState error={fault} onRetry={() => { void refetch(); void items.refetch(); }} />;
  if (!data || !items.data) return <Loading />;
  const marks = (
    <>
      <CaseLampMark lamp={data.case.lamp} over={data.case.workdaysOver} tag />
      {data.case.example && <ExampleMark />}
      <PageLink to={projectPath(data.case.projectId)}>{project ?? caseWords.openProject}</PageLink>
      <AsOf day={data.asOf} />
    </>
  );
  return (
    <article className="record">
      <div className="record-head card">
        <PageTitle title={name ?? caseWords.title} marks={marks} />
        <div className="case-section"><CaseContent detail={data} item={items.byCode.get(data.case.item)} permissions={permissions} /></div>
      </div>
      {panels.filter(({ permission }) => permission === undefined || permissions.has(permission)).map(({ key, title, render }) => (
        <section key={key} className="record-body card case-panel"><h2>{title}</h2>{render(data.case)}</section>
      ))}
    </article>
  );
}
