import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { ledgerPage } from "../../../ui/ledger-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { usePlace } from "../../../ui/place.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { projectConditions, type ProjectCondition } from "../contract/condition.ts";
import type { ProjectConditionName } from "../contract/condition-name.ts";
import { conditionGroupLabel, conditionLabel, conditionText } from "../messages/condition.ts";
import { conditionGroups, conditionsOn } from "../rules/condition.ts";
import { ConditionsForm } from "./conditions-form.tsx";
import { projectConditionPath } from "./paths.ts";
import "./projects.css";

type Known = ReadonlyMap<ProjectConditionName, ProjectCondition>;

const heads = ["条件", "内容", "起算日期", "资料来源"] as const;

function Row({ condition, row }: { readonly condition: ProjectConditionName; readonly row: ProjectCondition | undefined }) {
  return (
    <tr>
      <td>{conditionLabel[condition]}</td>
      <td data-label={heads[1]}>{row ? <><PageLink to={projectConditionPath(row.id)}>{conditionText(condition, row.value)}</PageLink>{row.example && <> <ExampleMark /></>}</> : <span className="soft">未登记</span>}</td>
      <td data-label={heads[2]}>{row?.occurredOn ?? "—"}</td>
      <td data-label={heads[3]}>{row?.sourceRef ?? "—"}</td>
    </tr>
  );
}

function Group({ title, names, known }: { readonly title: string; readonly names: readonly ProjectConditionName[]; readonly known: Known }) {
  return (
    <section className="condition-group">
      <h3>{title} <span className="soft">已登记 {names.filter((name) => known.has(name)).length}/{names.length}</span></h3>
      <table className="plain-table condition-table" aria-label={title}>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{names.map((name) => <Row key={name} condition={name} row={known.get(name)} />)}</tbody>
      </table>
    </section>
  );
}

interface Props {
  readonly projectId: string;
  readonly permissions: ReadonlySet<string>;
}

/** What of the project decides which approvals it needs, as of the day; what nobody has entered reads 未登记. */
export function ProjectConditionsPanel({ projectId, permissions }: Props) {
  const { zoneId, asOf, today } = usePlace();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery(ledgerPage(projectConditions, zoneId, { projectId, limit: 200 }));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const known = conditionsOn(data.rows, asOf);
  return (
    <div className="panel">
      <div className="condition-bar no-print">
        <span className="soft">没有登记的按“未知”处理，不推测。<AsOf day={asOf} /></span>
        {permissions.has(projectConditions.create.permission.id) && asOf >= today && <Button type="primary" onClick={() => { setOpen(true); }}>登记申报条件</Button>}
      </div>
      {Object.entries(conditionGroups).map(([group, names]) => {
        const title = Object.entries(conditionGroupLabel).find(([key]) => key === group)?.[1] ?? group;
        return <Group key={group} title={title} names={names} known={known} />;
      })}
      {open && <ConditionsForm projectId={projectId} rows={data.rows} known={conditionsOn(data.rows, today)} onClose={() => { setOpen(false); }} />}
    </div>
  );
}
