import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { wanYuanText } from "../../../ui/amount.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ListPage } from "../../../ui/list-page.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { useListAddress } from "../../../ui/use-list-address.ts";
import { listProjects, type ProjectRow } from "../contract/project-list.ts";
import { projectColumns } from "./project-columns.tsx";

const columns = projectColumns.filter(({ key }) => key !== "owner");

/** The projects that an enterprise owns on the as-of day, on its own page. */
export function EnterpriseProjectsPanel({ enterpriseId }: { readonly enterpriseId: string }) {
  const { zoneId, asOf } = usePlace();
  const address = useListAddress([]);
  const { cursor, size } = address.position;
  const query = useQuery({
    ...operationQuery(listProjects, { params: { zoneId }, query: { enterpriseId, asOf, limit: size, ...(cursor !== undefined && { cursor }) } }),
    placeholderData: keepPreviousData,
  });
  return (
    <ListPage<ProjectRow>
      id="enterprise-projects" label="项目" query={query} address={address} columns={columns} rowKey={({ id }) => id}
      {...(query.data && { totals: { totalInvestment: wanYuanText(query.data.totalInvestmentFen) } })}
      note={<AsOf day={query.data?.asOf ?? asOf} />}
      empty={<EmptyState title="该企业名下没有项目" />}
    />
  );
}
