import { usePlace } from "../../../ui/place.ts";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { decisions } from "../contract/decision.ts";
import { decisionState } from "../rules/decision.ts";
import { decisionColumns } from "./decision-columns.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { decisionPath } from "./paths.ts";
import { decisionTone, decisionWords } from "./words.ts";

interface Props {
  readonly meetingId: string;
  readonly permissions: ReadonlySet<string>;
  readonly closed: boolean;
}

/** What one meeting decided, on its own page. */
export function DecisionsPanel({ meetingId, permissions, closed }: Props) {
  const { asOf } = usePlace();
  const columns = decisionColumns(asOf).filter(({ key }) => key !== "meetingTitle" && key !== "heldOn").map((column) => (column.key === "carried" || column.key === "carriedFrom" ? { ...column, hidden: false } : column));
  return (
    <RowsPanel<typeof decisions>
      ledger={decisions} permissions={permissions} of={{ meetingId }} title={{ label: decisionWords.labels.content, text: ({ content }) => content, width: 320 }}
      columns={columns} pathOf={decisionPath} tone={(row) => decisionTone[decisionState(row, asOf)]} closed={closed} form={(props) => <DecisionForm {...props} meetingId={meetingId} />}
    />
  );
}
