import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { batchEntries, BatchTrack } from "../contract/entry.ts";
import { entryColumns } from "./entry-columns.tsx";
import { BatchEntryForm } from "./entry-form.tsx";
import { batchEntryPath } from "./paths.ts";
import { entryWords, trackWords } from "./words.ts";

const views = { key: "track", options: [{ value: "", label: "全部" }, ...BatchTrack.enum.map((value) => ({ value, label: trackWords.of(value) }))] };
const verification = [{ value: "verified", label: entryWords.verified }, { value: "notVerified", label: entryWords.notVerified }];

/** 入批项目: projects entered in rounds, of every round. */
export function BatchEntryListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  return (
    <LedgerListPage<typeof batchEntries>
      ledger={batchEntries} permissions={permissions} dayLabel="举行日期" textHint="项目、代码、业主或期次" views={views}
      fields={[{ kind: "choice", key: "verification", label: entryWords.verification, options: verification }]}
      title={{ label: "项目", text: ({ projectName }) => projectName, width: 300 }} columns={entryColumns} pathOf={batchEntryPath}
      form={(props) => <BatchEntryForm {...props} />}
    />
  );
}
