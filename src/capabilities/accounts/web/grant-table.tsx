import { useQueries } from "@tanstack/react-query";
import { Button, Table, Tag } from "antd";
import { operationQuery } from "../../../ui/operation-query.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { listDepartments } from "../../zones/contract.ts";
import type { RoleGrant } from "../contract/user.ts";
import { roleText } from "../messages.ts";
import { grantState } from "./user-state.tsx";

/** Names of the departments that grants are for. */
function useDepartmentNames(grants: readonly RoleGrant[]): ReadonlyMap<string, string> {
  const zoneIds = [...new Set(grants.flatMap(({ departmentId, zoneId }) => (departmentId === null ? [] : [zoneId])))];
  const lists = useQueries({ queries: zoneIds.map((zoneId) => operationQuery(listDepartments, { params: { zoneId } })) });
  return new Map(lists.flatMap(({ data }) => data?.rows.map(({ id, name }) => [id, name] as const) ?? []));
}

interface Props {
  readonly grants: readonly RoleGrant[];
  readonly today: string;
  readonly zoneName: (id: string) => string;
  readonly onRevoke?: (grant: RoleGrant) => void;
  readonly mayRevoke: (grant: RoleGrant) => boolean;
}

export function GrantTable({ grants, today, zoneName, onRevoke, mayRevoke }: Props) {
  const departments = useDepartmentNames(grants);
  if (grants.length === 0) return <EmptyState title="尚未授予任何角色" hint="未授予角色的用户登录后看不到任何数据。" />;
  const scopeOf = ({ departmentId, enterpriseId }: RoleGrant) => {
    if (departmentId !== null) return departments.get(departmentId) ?? "责任单位";
    return enterpriseId === null ? "" : "一家企业";
  };
  return (
    <Table<RoleGrant>
      size="small" rowKey="id" dataSource={[...grants]} pagination={false} scroll={{ x: 720 }}
      columns={[
        { key: "role", title: "角色", render: (_, { role }) => roleText[role] },
        { key: "zone", title: "区域", render: (_, { zoneId }) => zoneName(zoneId) },
        { key: "scope", title: "责任单位或企业", render: (_, grant) => scopeOf(grant) },
        { key: "from", title: "开始日期", width: 110, render: (_, { validFrom }) => validFrom },
        { key: "to", title: "截止日期", width: 110, render: (_, { validTo }) => validTo ?? "长期" },
        { key: "state", title: "状态", width: 90, render: (_, grant) => { const { open, label } = grantState(grant, today); return <Tag {...(open && { color: "success" })}>{label}</Tag>; } },
        ...(onRevoke ? [{
          key: "@", title: "操作", width: 80,
          render: (_: unknown, grant: RoleGrant) => grantState(grant, today).open && mayRevoke(grant) && (
            <Button type="link" size="small" danger className="row-action" onClick={() => { onRevoke(grant); }}>收回</Button>
          ),
        }] : []),
      ]}
    />
  );
}
