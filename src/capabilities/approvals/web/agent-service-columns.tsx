import type { ListColumn } from "../../../ui/list-column.ts";
import { Lamp } from "../../../ui/lamp.tsx";
import type { AgentService } from "../contract/agent-service.ts";
import { serviceModeLabel, serviceRatingLabel, serviceStateLabel } from "../messages/agent-service.ts";
import { lacksMandate, serviceState } from "../rules/agent-service.ts";
import { serviceWords } from "./service-words.ts";
import { itemName, type useItems } from "./use-items.ts";

const { labels, none } = serviceWords;

/** A service's state on a day; an older one that lacks its mandate is marked beside it. */
export function ServiceState({ service, asOf }: { readonly service: AgentService; readonly asOf: string }) {
  const state = serviceState(service, asOf);
  return <Lamp tag tone={state === "finished" ? "done" : "inHand"} word={serviceStateLabel[state]} />;
}

export const agentServiceColumns = (items: ReturnType<typeof useItems>["byCode"], asOf: string): readonly ListColumn<AgentService>[] => [
  {
    key: "state", title: serviceWords.state, width: 150, phone: "status",
    render: (row) => <><ServiceState service={row} asOf={asOf} />{lacksMandate(row) && <> <Lamp tag tone="near" word={serviceWords.findings} /></>}</>,
  },
  { key: "projectName", title: labels.projectId, width: 200, render: ({ projectName }) => projectName },
  { key: "mode", title: labels.mode, width: 88, render: ({ mode }) => serviceModeLabel[mode] },
  { key: "agent", title: labels.agentId, width: 96, render: ({ agent }) => agent },
  { key: "startedOn", title: labels.startedOn, width: 116, render: ({ startedOn }) => startedOn },
  { key: "finishedOn", title: labels.finishedOn, width: 116, render: ({ finishedOn }) => finishedOn ?? none },
  { key: "nextFollowUpOn", title: labels.nextFollowUpOn, width: 116, render: ({ nextFollowUpOn, finishedOn }) => (finishedOn === null ? nextFollowUpOn ?? none : none) },
  { key: "item", title: labels.item, width: 180, hidden: true, render: ({ item }) => (item === null ? none : itemName(items, item)) },
  { key: "rating", title: labels.rating, width: 96, hidden: true, render: ({ rating }) => (rating === null ? none : serviceRatingLabel[rating]) },
];
