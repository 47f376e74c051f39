import { usePlace } from "../../../ui/place.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { CommitmentSubject, environmentalCommitments } from "../contract/environmental-commitment.ts";
import { commitmentSubjectLabel } from "../messages/environmental-commitment.ts";
import { commitmentState } from "../rules/environmental-commitment.ts";
import { commitmentColumns } from "./commitment-columns.tsx";
import { CommitmentForm } from "./commitment-form.tsx";
import { commitmentLook, commitmentWords } from "./commitment-words.ts";
import { environmentalCommitmentPath } from "./paths.ts";

const subjects = CommitmentSubject.enum.map((value) => ({ value, label: commitmentSubjectLabel[value] }));

/** 环境承诺: what projects have promised for the environment, and how it stands on the as-of day. */
export function EnvironmentalCommitmentListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { asOf } = usePlace();
  return (
    <LedgerListPage<typeof environmentalCommitments>
      ledger={environmentalCommitments} permissions={permissions} dayLabel={commitmentWords.labels.committedOn} textHint={commitmentWords.textHint}
      fields={[{ kind: "choice", key: "subject", label: commitmentWords.labels.subject, options: subjects }]}
      title={{ label: commitmentWords.labels.content, text: ({ content }) => content, width: 260 }} columns={commitmentColumns(asOf)}
      pathOf={environmentalCommitmentPath} tone={(row) => commitmentLook[commitmentState(row, asOf)].tone}
      form={(props) => <CommitmentForm {...props} />}
    />
  );
}
