import { useHeld } from "../../../ui/held.ts";
import { usePlace } from "../../../ui/place.ts";
import { environmentalCommitments } from "../contract/environmental-commitment.ts";
import { commitmentState } from "../rules/environmental-commitment.ts";
import { commitmentColumns } from "./commitment-columns.tsx";
import { CommitmentForm } from "./commitment-form.tsx";
import { commitmentLook, commitmentWords } from "./commitment-words.ts";
import { environmentalCommitmentPath } from "./paths.ts";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";

interface Props {
  readonly projectId?: string;
  readonly enterpriseId?: string;
}

/** The commitments of one project, or of the projects of one enterprise. */
export function EnvironmentalCommitmentsPanel({ projectId, enterpriseId }: Props) {
  const { asOf } = usePlace();
  const columns = commitmentColumns(asOf);
  return (
    <RowsPanel<typeof environmentalCommitments>
      ledger={environmentalCommitments} permissions={useHeld()} of={{ ...(projectId !== undefined && { projectId }), ...(enterpriseId !== undefined && { enterpriseId }) }}
      title={{ label: commitmentWords.labels.content, text: ({ content }) => content }} columns={projectId === undefined ? columns : columns.filter(({ key }) => key !== "projectName")}
      pathOf={environmentalCommitmentPath} tone={(row) => commitmentLook[commitmentState(row, asOf)].tone} form={(props) => <CommitmentForm {...props} projectId={projectId} />}
    />
  );
}
