import { enterprisePath } from "../../enterprises/web/paths.ts";
import { wanYuanText } from "../../../ui/amount.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { RecordLink } from "../../zones/web/ledger/record-link.tsx";
import type { ProjectRow } from "../contract/project-list.ts";
import { projectPath } from "./paths.ts";
import "./projects.css";
import { keyListText, StageMark } from "./stage-mark.tsx";

function Planned({ plannedProduction, plannedProductionFirst }: ProjectRow) {
  if (plannedProduction === null) return "—";
  if (plannedProductionFirst === null || plannedProductionFirst === plannedProduction) return plannedProduction;
  const later = plannedProduction > plannedProductionFirst;
  return (
    <span className="planned">
      <span className="soft">{plannedProductionFirst} 首次</span>
      <span className={later ? "lamp-near" : ""}>{plannedProduction} {later ? "推迟" : "提前"}</span>
    </span>
  );
}

/** The columns of a list of projects; each is as it stood on the as-of day. */
export const projectColumns: readonly ListColumn<ProjectRow>[] = [
  {
    key: "name", title: "项目名称", width: 210, fixed: true, phone: "title",
    render: ({ id, zoneId, name, example }) => <><RecordLink to={projectPath(id)} zoneId={zoneId}>{name}</RecordLink>{example && <> <ExampleMark /></>}</>,
  },
  { key: "code", title: "项目代码", width: 198, render: ({ code }) => code ?? "—" },
  { key: "owner", title: "业主", width: 150, render: ({ enterpriseId, zoneId, ownerName }) => (ownerName === null ? "—" : <RecordLink to={enterprisePath(enterpriseId)} zoneId={zoneId}>{ownerName}</RecordLink>) },
  { key: "industry", title: "行业", width: 110, render: ({ industry }) => industry },
  { key: "totalInvestment", title: "总投资（万元）", width: 122, align: "right", render: ({ totalInvestmentFen }) => wanYuanText(totalInvestmentFen) },
  { key: "plannedProduction", title: "计划投产（首次/现行）", width: 172, render: Planned },
  { key: "stage", title: "阶段", width: 76, phone: "status", render: ({ stage }) => <StageMark stage={stage} /> },
  { key: "agent", title: "代办员", width: 76, render: ({ agentName }) => agentName ?? "—" },
  { key: "keyLists", title: "列入", width: 104, render: ({ keyLists }) => (keyLists.length === 0 ? "—" : keyLists.map(keyListText).join("、")) },
];
