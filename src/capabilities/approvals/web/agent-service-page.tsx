import { Alert } from "antd";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import "../../../ui/plain-table.css";
import { EmptyState } from "../../../ui/states.tsx";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { agentServices, type AgentService } from "../contract/agent-service.ts";
import { lacksMandateText, materialFormLabel, serviceModeLabel, serviceRatingLabel } from "../messages/agent-service.ts";
import { lacksMandate } from "../rules/agent-service.ts";
import { ServiceState } from "./agent-service-columns.tsx";
import { AgentServiceForm } from "./agent-service-form.tsx";
import { agentMandatePath } from "./paths.ts";
import { serviceWords } from "./service-words.ts";
import { itemName, useItems } from "./use-items.ts";

const { labels } = serviceWords;

function Handover({ rows }: { readonly rows: AgentService["handover"] }) {
  const titles = serviceWords.handoverLabels;
  if (rows.length === 0) return <EmptyState title="尚未登记材料交接" />;
  return (
    <table className="plain-table" aria-label={labels.handover}>
      <thead><tr>{[titles.material, titles.form, titles.copies, titles.handedOn, titles.signedBy, titles.returnedOn].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ id, material, form, copies, handedOn, signedBy, returnedOn }) => (
          <tr key={id}>
            <td data-label={titles.material}>{material}</td>
            <td data-label={titles.form}>{materialFormLabel[form]}</td>
            <td data-label={titles.copies}>{copies} 份</td>
            <td data-label={titles.handedOn}>{handedOn}</td>
            <td data-label={titles.signedBy}>{signedBy ?? "—"}</td>
            <td data-label={titles.returnedOn}>{returnedOn ?? "未退还"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const factsOf = (items: ReturnType<typeof useItems>["byCode"]) => (row: AgentService) => [
  ...(lacksMandate(row) ? [{ label: serviceWords.findings, value: <Alert type="warning" showIcon title={lacksMandateText} />, wide: true }] : []),
  { label: labels.projectId, value: <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> },
  { label: labels.mode, value: serviceModeLabel[row.mode] },
  { label: labels.agentId, value: row.agent },
  { label: labels.item, value: row.item && itemName(items, row.item) },
  { label: labels.content, value: row.content, wide: true },
  { label: labels.startedOn, value: row.startedOn },
  { label: labels.finishedOn, value: row.finishedOn },
  { label: labels.mandate, value: row.mandateId && <PageLink to={agentMandatePath(row.mandateId)}>{row.mandateText}</PageLink> },
  { label: labels.nextFollowUpOn, value: row.nextFollowUpOn },
  { label: labels.materials, value: row.materials, wide: true },
  { label: labels.outcome, value: row.outcome, wide: true },
  { label: labels.rating, value: row.rating && `${serviceRatingLabel[row.rating]}${row.ratedOn === null ? "" : `（企业 ${row.ratedOn} 评价）`}` },
  { label: "评价意见", value: row.ratingOpinion, wide: true },
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<AgentService>[];
}

/** One service of an agent, with what a reader should check of it. */
export function AgentServicePage({ permissions, panels = [] }: Props) {
  const { asOf } = usePlace();
  const { byCode } = useItems();
  return (
    <LedgerRecordPage<typeof agentServices>
      ledger={agentServices} permissions={permissions} panels={panels} titleOf={({ startedOn, projectName }) => `${startedOn} ${projectName} 帮代办服务`}
      marksOf={(row) => <ServiceState service={row} asOf={asOf} />} factsOf={factsOf(byCode)}
      partsOf={({ handover }) => [{ key: "handover", title: labels.handover, count: handover.length, content: <Handover rows={handover} /> }]}
      form={(props) => <AgentServiceForm {...props} />}
    />
  );
}
