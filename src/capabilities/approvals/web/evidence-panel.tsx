import { Lamp } from "../../../ui/lamp.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { useHeld } from "../../../ui/held.ts";
import { commitmentEvidence, type CommitmentEvidence } from "../contract/commitment-evidence.ts";
import { commitmentEvidenceKindLabel, commitmentResultLabel } from "../messages/environmental-commitment.ts";
import { commitmentLook, commitmentWords } from "./commitment-words.ts";
import { EvidenceForm } from "./evidence-form.tsx";
import { commitmentEvidencePath } from "./paths.ts";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";

const { evidenceLabels: labels, none } = commitmentWords;

const columns: readonly ListColumn<CommitmentEvidence>[] = [
  { key: "occurredOn", title: labels.occurredOn, width: 116, render: ({ occurredOn }) => occurredOn },
  { key: "kind", title: labels.kind, width: 130, render: ({ kind }) => commitmentEvidenceKindLabel[kind] },
  { key: "result", title: labels.result, width: 120, phone: "status", render: ({ result }) => <Lamp tag tone={commitmentLook[result].tone} word={commitmentResultLabel[result]} /> },
  { key: "documentNumber", title: labels.documentNumber, width: 160, render: ({ documentNumber }) => documentNumber ?? none },
];

/** What shows how one commitment is kept, the newest first. */
export function EvidencePanel({ commitmentId }: { readonly commitmentId: string }) {
  return (
    <RowsPanel<typeof commitmentEvidence>
      ledger={commitmentEvidence} permissions={useHeld()} of={{ commitmentId }} title={{ label: labels.content, text: ({ content }) => content, width: 320 }}
      columns={columns} pathOf={commitmentEvidencePath} form={(props) => <EvidenceForm {...props} commitmentId={commitmentId} />}
    />
  );
}
