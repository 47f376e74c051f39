import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { VisitPurpose, visits, type Visit } from "../contract.ts";
import { visitPurposeLabel } from "../messages.ts";
import { visitPath } from "./paths.ts";
import { visitColumns } from "./visit-columns.tsx";
import { VisitForm } from "./visit-form.tsx";
import { visitWords } from "./words.ts";

const fields = [
  { kind: "choice" as const, key: "purpose", label: visitWords.purpose, options: VisitPurpose.enum.map((value) => ({ value, label: visitPurposeLabel[value] })) },
  { kind: "choice" as const, key: "led", label: visitWords.led, options: [{ value: "yes", label: visitWords.yes }, { value: "no", label: visitWords.no }] },
  { kind: "choice" as const, key: "heard", label: visitWords.withProblems, options: [{ value: "yes", label: visitWords.heard.yes }, { value: "no", label: visitWords.heard.no }] },
];

const columns = [{ key: "visitedOn", title: visitWords.visitedOn, width: 116, render: ({ visitedOn }: Visit) => visitedOn }, ...visitColumns];

/** 走访台账. */
export function VisitListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  return (
    <LedgerListPage<typeof visits>
      ledger={visits} permissions={permissions} dayLabel={visitWords.visitedOn} textHint="企业、项目、走访人员或情况" fields={fields}
      title={{ label: visitWords.enterprise, text: ({ enterpriseName }) => enterpriseName }} columns={columns} pathOf={visitPath}
      form={(props) => <VisitForm {...props} />}
    />
  );
}
