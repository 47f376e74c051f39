import { useQuery } from "@tanstack/react-query";
import { Input, Segmented } from "antd";
import { useState } from "react";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { permissionMatrix, type PermissionMatrix } from "../contract/matrix.ts";
import "./account-page.css";

type Row = PermissionMatrix["operations"][number];
const views = [{ value: "all", label: "全部" }, { value: "writes", label: "写入" }, { value: "reads", label: "查看" }];

function MatrixRow({ row, roles }: { readonly row: Row; readonly roles: PermissionMatrix["roles"] }) {
  return (
    <tr>
      <th scope="row">{row.summary}{row.permissionTitle !== row.summary && <small className="soft">{row.permissionTitle}</small>}</th>
      <td>{row.writes ? "写入" : "查看"}</td>
      {row.open && <td colSpan={roles.length} className="soft">不限角色</td>}
      {!row.open && roles.map(({ role, title }) => {
        const holds = row.roles.includes(role);
        return <td key={role} aria-label={`${title}：${holds ? "可办理" : "不可办理"}`}>{holds ? "✓" : ""}</td>;
      })}
    </tr>
  );
}

/** Every operation of the product and the roles that may use it, as the server itself decides by. */
export function PermissionMatrixPage() {
  const { data, error, refetch } = useQuery(operationQuery(permissionMatrix, {}));
  const [text, setText] = useState("");
  const [view, setView] = useState("all");
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const wanted = text.trim();
  const rows = data.operations.filter(({ summary, permissionTitle, writes }) =>
    (view === "all" || writes === (view === "writes")) && (wanted === "" || `${summary} ${permissionTitle}`.includes(wanted)));
  return (
    <div className="page-fill">
      <PageTitle
        title="权限矩阵"
        marks={<span className="soft">共 {rows.length} 项，由系统各接口的声明生成</span>}
        actions={<><Segmented value={view} options={views} onChange={setView} /><Input.Search allowClear placeholder="办理事项或权限" aria-label="办理事项或权限" style={{ width: 200 }} onChange={({ target }) => { setText(target.value); }} /></>}
      />
      {rows.length === 0 && <EmptyState title="没有符合条件的办理事项" />}
      {rows.length > 0 && (
        <div className="permission-matrix card" role="region" aria-label="权限矩阵" tabIndex={0}>
          <table>
            <thead><tr><th scope="col">办理事项及所需权限</th><th scope="col">类别</th>{data.roles.map(({ role, title }) => <th key={role} scope="col">{title}</th>)}</tr></thead>
            <tbody>{rows.map((row) => <MatrixRow key={row.id} row={row} roles={data.roles} />)}</tbody>
          </table>
        </div>
      )}
    </div>
  );
}
