import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useGo } from "../../../ui/address.ts";
import { wanYuanText } from "../../../ui/amount.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ListPage } from "../../../ui/list-page.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { useListAddress } from "../../../ui/use-list-address.ts";
import { useZoneColumn } from "../../zones/web/use-zone-column.ts";
import { editProjects } from "../contract/permissions.ts";
import { listProjectChoices, listProjects, type ProjectRow } from "../contract/project-list.ts";
import { NewProjectForm } from "./new-project-form.tsx";
import { projectPath } from "./paths.ts";
import { projectColumns } from "./project-columns.tsx";
import { projectFields, projectFilter } from "./project-filter.ts";

interface Props {
  readonly permissions: ReadonlySet<string>;
  /** What others mark a project with, beside its stage. */
  readonly marks?: (projectId: string) => ReactNode;
}

type Column = (typeof projectColumns)[number];

const marked = (column: Column, marks: Props["marks"]): Column =>
  (column.key !== "stage" || !marks ? column : { ...column, width: 150, render: (row) => <span className="stage-marks">{column.render(row)}{marks(row.id)}</span> });

/** 项目: the zone's projects as of a day. */
export function ProjectListPage({ permissions, marks }: Props) {
  const { zoneId, asOf } = usePlace();
  const go = useGo();
  const [adding, setAdding] = useState(false);
  const { data: choices } = useQuery(operationQuery(listProjectChoices, { params: { zoneId } }));
  const fields = projectFields(choices);
  const address = useListAddress(fields);
  const { cursor, size } = address.position;
  const query = useQuery({
    ...operationQuery(listProjects, { params: { zoneId }, query: { ...projectFilter(address.values), asOf, limit: size, ...(cursor !== undefined && { cursor }) } }),
    placeholderData: keepPreviousData,
  });
  const [name, ...others] = projectColumns.map((column) => marked(column, marks));
  const zone = useZoneColumn<ProjectRow>();
  const mayEdit = permissions.has(editProjects.id) && zone.length === 0;
  return (
    <>
      <ListPage<ProjectRow>
        id="projects" label="项目" query={query} address={address} fields={fields} columns={[...(name ? [name] : []), ...zone, ...others]} rowKey={({ id }) => id}
        {...(query.data && { totals: { totalInvestment: wanYuanText(query.data.totalInvestmentFen) } })}
        actions={mayEdit ? [{ key: "new", label: "新增项目", primary: true, onChosen: () => { setAdding(true); } }] : []}
        note={<AsOf day={query.data?.asOf ?? asOf} />}
        empty={<EmptyState title="尚未登记项目" {...(mayEdit && { hint: "请点击“新增项目”登记。" })} />}
      />
      {adding && <NewProjectForm permissions={permissions} onClose={() => { setAdding(false); }} onSaved={({ id }) => { go(projectPath(id)); }} />}
    </>
  );
}
