import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { visits } from "../contract.ts";
import { visitPath } from "./paths.ts";
import { visitColumns } from "./visit-columns.tsx";
import { VisitForm } from "./visit-form.tsx";
import { visitWords } from "./words.ts";

interface Props {
  readonly enterpriseId: string;
  readonly permissions: ReadonlySet<string>;
}

/** Visits to an enterprise, on its own page. */
export function EnterpriseVisitsPanel({ enterpriseId, permissions }: Props) {
  return (
    <RowsPanel<typeof visits>
      ledger={visits} permissions={permissions} of={{ enterpriseId }} title={{ label: visitWords.visitedOn, text: ({ visitedOn }) => visitedOn, width: 150 }}
      columns={visitColumns} pathOf={visitPath} form={(props) => <VisitForm {...props} enterpriseId={enterpriseId} />}
    />
  );
}
