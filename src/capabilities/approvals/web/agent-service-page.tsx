import { Alert } from "antd";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { agentServices, type AgentService } from "../contract/agent-service.ts";
import { agentServiceFindingText, serviceModeLabel, serviceRatingLabel } from "../messages/agent-service.ts";
import { serviceFindings } from "../rules/agent-service.ts";
import { ServiceState } from "./agent-service-columns.tsx";
import { AgentServiceForm } from "./agent-service-form.tsx";
import { serviceWords } from "./service-words.ts";
import { itemName, useItems } from "./use-items.ts";

const { labels } = serviceWords;

function Findings({ service }: { readonly service: AgentService }) {
  return serviceFindings(service).map((finding) => <Alert key={finding} type="warning" showIcon title={agentServiceFindingText[finding]} />);
}

const factsOf = (items: ReturnType<typeof useItems>["byCode"]) => (row: AgentService) => [
  ...(serviceFindings(row).length > 0 ? [{ label: serviceWords.findings, value: <Findings service={row} />, wide: true }] : []),
  { label: labels.projectId, value: <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> },
  { label: labels.mode, value: serviceModeLabel[row.mode] },
  { label: labels.agentId, value: row.agent },
  { label: labels.item, value: row.item && itemName(items, row.item) },
  { label: labels.content, value: row.content, wide: true },
  { label: labels.startedOn, value: row.startedOn },
  { label: labels.finishedOn, value: row.finishedOn },
  { label: labels.entrustedOn, value: row.entrustedOn },
  { label: labels.entrustedBy, value: row.entrustedBy },
  { label: labels.materials, value: row.materials, wide: true },
  { label: labels.outcome, value: row.outcome, wide: true },
  { label: labels.rating, value: row.rating && serviceRatingLabel[row.rating] },
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
      marksOf={(row) => <ServiceState service={row} asOf={asOf} />} factsOf={factsOf(byCode)} form={(props) => <AgentServiceForm {...props} />}
    />
  );
}
