import { wanYuanText } from "../../../ui/amount.ts";
import type { ListColumn } from "../../../ui/list-column.ts";
import type { BatchEntry } from "../contract/entry.ts";
import { batchTrackLabel } from "../messages.ts";
import { entryWords } from "./words.ts";

/** What an entry is seen by, wherever it is listed. */
export const entryColumns: readonly ListColumn<BatchEntry>[] = [
  { key: "track", title: entryWords.track, width: 72, render: ({ track }) => batchTrackLabel[track] },
  { key: "round", title: entryWords.roundId, width: 240, render: ({ roundName }) => roundName },
  { key: "heldOn", title: "举行日期", width: 116, render: ({ heldOn }) => heldOn },
  { key: "owner", title: "业主", width: 220, render: ({ ownerName }) => ownerName ?? "—" },
  { key: "totalInvestment", title: entryWords.totalInvestment, width: 140, align: "right", render: ({ totalInvestmentFen }) => wanYuanText(totalInvestmentFen) },
  { key: "expectedOutput", title: entryWords.expectedOutput, width: 160, align: "right", render: ({ expectedOutputFen }) => wanYuanText(expectedOutputFen) },
  { key: "expectedTax", title: entryWords.expectedTax, width: 160, align: "right", hidden: true, render: ({ expectedTaxFen }) => wanYuanText(expectedTaxFen) },
  { key: "verified", title: entryWords.verification, width: 200, render: ({ verifiedOn, verifiedBy }) => (verifiedOn === null ? entryWords.notVerified : `${verifiedOn} ${verifiedBy ?? ""}`) },
  { key: "code", title: "项目代码", width: 200, hidden: true, render: ({ projectCode }) => projectCode ?? "—" },
];

export const columnsWithout = (...keys: readonly string[]): readonly ListColumn<BatchEntry>[] => entryColumns.filter(({ key }) => !keys.includes(key));
