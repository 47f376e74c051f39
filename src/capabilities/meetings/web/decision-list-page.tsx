import { usePlace } from "../../../ui/place.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { decisions, DecisionState } from "../contract/decision.ts";
import { decisionStateLabel } from "../messages.ts";
import { decisionState } from "../rules/decision.ts";
import { decisionColumns } from "./decision-columns.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { decisionPath } from "./paths.ts";
import { useDecisionActions } from "./use-decision-actions.tsx";
import { decisionTone, decisionWords, meetingWords } from "./words.ts";

const states = [{ value: "", label: decisionWords.all }, ...DecisionState.enum.map((value) => ({ value, label: decisionStateLabel[value] }))];

/** 议定事项督办: what meetings decided, who answers for it, and how it stands on the day. */
export function DecisionListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { asOf } = usePlace();
  const actions = useDecisionActions(permissions);
  return (
    <>
      <LedgerListPage<typeof decisions>
        ledger={decisions} permissions={permissions} dayLabel={meetingWords.labels.heldOn} textHint="议定事项、会议、责任单位或责任人"
        title={{ label: decisionWords.labels.content, text: ({ content }) => content, width: 320 }} columns={decisionColumns(asOf)} pathOf={decisionPath}
        views={{ key: "state", options: states }} tone={(row) => decisionTone[decisionState(row, asOf)]} rowActions={actions.of}
        form={(props) => <DecisionForm {...props} />}
      />
      {actions.form}
    </>
  );
}
