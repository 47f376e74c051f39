import { useHeld } from "../../../ui/held.ts";
import { usePlace } from "../../../ui/place.ts";
import { agentServices } from "../contract/agent-service.ts";
import { agentServiceColumns } from "./agent-service-columns.tsx";
import { AgentServiceForm } from "./agent-service-form.tsx";
import { agentServicePath } from "./paths.ts";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { serviceWords } from "./service-words.ts";
import { useItems } from "./use-items.ts";

interface Props {
  readonly projectId?: string;
  readonly enterpriseId?: string;
}

/** The services to one project, or to the projects of one enterprise. */
export function AgentServicesPanel({ projectId, enterpriseId }: Props) {
  const { asOf } = usePlace();
  const { byCode } = useItems();
  const columns = agentServiceColumns(byCode, asOf);
  return (
    <RowsPanel<typeof agentServices>
      ledger={agentServices} permissions={useHeld()} of={{ ...(projectId !== undefined && { projectId }), ...(enterpriseId !== undefined && { enterpriseId }) }}
      title={{ label: serviceWords.labels.content, text: ({ content }) => content }} columns={projectId === undefined ? columns : columns.filter(({ key }) => key !== "projectName")}
      pathOf={agentServicePath} form={(props) => <AgentServiceForm {...props} projectId={projectId} />}
    />
  );
}
