import type { ListColumn } from "../../../ui/list-column.ts";
import { Lamp } from "../../../ui/lamp.tsx";
import type { AgentMandate } from "../contract/agent-mandate.ts";
import { mandateStateLabel } from "../messages/agent-mandate.ts";
import { isInForce } from "../rules/agent-mandate.ts";
import { mandateWords } from "./mandate-words.ts";
import { itemName, type useItems } from "./use-items.ts";

const { labels } = mandateWords;

export function MandateState({ mandate, asOf }: { readonly mandate: AgentMandate; readonly asOf: string }) {
  const state = isInForce(mandate, asOf) ? "inForce" : "ended";
  return <Lamp tag tone={state === "inForce" ? "inHand" : "done"} word={mandateStateLabel[state]} />;
}

export const mandateItems = (items: ReturnType<typeof useItems>["byCode"], { items: codes }: AgentMandate): string =>
  (codes.length === 0 ? mandateWords.allItems : codes.map((code) => itemName(items, code)).join("、"));

export const agentMandateColumns = (items: ReturnType<typeof useItems>["byCode"], asOf: string): readonly ListColumn<AgentMandate>[] => [
  { key: "state", title: labels.state, width: 100, phone: "status", render: (row) => <MandateState mandate={row} asOf={asOf} /> },
  { key: "projectName", title: labels.projectId, width: 220, render: ({ projectName }) => projectName },
  { key: "agent", title: labels.agentId, width: 110, render: ({ agent }) => agent },
  { key: "items", title: labels.items, width: 240, render: (row) => mandateItems(items, row) },
  { key: "validFrom", title: labels.validFrom, width: 116, render: ({ validFrom }) => validFrom },
  { key: "validTo", title: labels.validTo, width: 116, render: ({ validTo }) => validTo ?? "—" },
  { key: "revokedOn", title: labels.revokedOn, width: 116, hidden: true, render: ({ revokedOn }) => revokedOn ?? "—" },
];
