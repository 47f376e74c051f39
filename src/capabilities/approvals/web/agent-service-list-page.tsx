import { usePlace } from "../../../ui/place.ts";
import { usePeople } from "../../enterprises/web/use-people.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { agentServices, ServiceMode } from "../contract/agent-service.ts";
import { serviceModeLabel, serviceStateLabel } from "../messages/agent-service.ts";
import { agentServiceColumns } from "./agent-service-columns.tsx";
import { AgentServiceForm } from "./agent-service-form.tsx";
import { agentServicePath } from "./paths.ts";
import { serviceWords } from "./service-words.ts";
import { useItems } from "./use-items.ts";

const modes = ServiceMode.enum.map((value) => ({ value, label: serviceModeLabel[value] }));
const states = [
  { value: "", label: serviceWords.all }, { value: "open", label: serviceStateLabel.open }, { value: "finished", label: serviceStateLabel.finished },
] as const;

/** 帮代办服务: what agents did for which project, and how it ended. */
export function AgentServiceListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { asOf } = usePlace();
  const { byCode } = useItems();
  const { rows } = usePeople(permissions);
  const agents = new Map(rows.filter(({ role }) => role === "approvalAgent").map(({ id, name }) => [id, name]));
  return (
    <LedgerListPage<typeof agentServices>
      ledger={agentServices} permissions={permissions} dayLabel={serviceWords.labels.startedOn} textHint={serviceWords.textHint}
      fields={[
        { kind: "choice", key: "mode", label: serviceWords.labels.mode, options: modes },
        { kind: "choice", key: "agentId", label: serviceWords.labels.agentId, options: [...agents].map(([value, label]) => ({ value, label })) },
        { kind: "choice", key: "followUp", label: serviceWords.labels.nextFollowUpOn, options: [{ value: "due", label: serviceWords.followUps.due }] },
      ]}
      views={{ key: "state", options: states }}
      title={{ label: serviceWords.labels.content, text: ({ content }) => content, width: 260 }} columns={agentServiceColumns(byCode, asOf)} pathOf={agentServicePath}
      form={(props) => <AgentServiceForm {...props} />}
    />
  );
}
