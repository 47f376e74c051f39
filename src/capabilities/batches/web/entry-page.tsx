import { wanYuanText } from "../../../ui/amount.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { batchEntries, type BatchEntry } from "../contract/entry.ts";
import { batchTrackLabel } from "../messages.ts";
import { BatchEntryForm } from "./entry-form.tsx";
import { batchRoundPath } from "./paths.ts";
import { entryWords } from "./words.ts";

const factsOf = (row: BatchEntry) => [
  { label: entryWords.projectId, value: <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> },
  { label: entryWords.roundId, value: <PageLink to={batchRoundPath(row.roundId)}>{row.roundName}</PageLink> },
  { label: entryWords.track, value: batchTrackLabel[row.track] },
  { label: "举行日期", value: row.heldOn },
  { label: "业主", value: row.ownerName },
  { label: "项目代码", value: row.projectCode },
  { label: entryWords.totalInvestment, value: wanYuanText(row.totalInvestmentFen) },
  { label: entryWords.expectedOutput, value: row.expectedOutputFen !== null && wanYuanText(row.expectedOutputFen) },
  { label: entryWords.expectedTax, value: row.expectedTaxFen !== null && wanYuanText(row.expectedTaxFen) },
  { label: entryWords.verifiedOn, value: row.verifiedOn },
  { label: entryWords.verifiedBy, value: row.verifiedBy },
  { label: entryWords.evidence, value: row.evidence, wide: true },
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<BatchEntry>[];
}

/** One project's part in one round, with what was announced and who verified it. */
export function BatchEntryPage({ permissions, panels = [] }: Props) {
  return (
    <LedgerRecordPage<typeof batchEntries>
      ledger={batchEntries} permissions={permissions} panels={panels} titleOf={({ projectName, track }) => `${projectName}（${batchTrackLabel[track]}）`} factsOf={factsOf}
      marksOf={({ verifiedOn }) => <span className="soft">{verifiedOn === null ? entryWords.notVerified : entryWords.verified}</span>}
      form={(props) => <BatchEntryForm {...props} />}
    />
  );
}
