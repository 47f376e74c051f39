import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FilterField } from "../../../ui/filter-field.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { useListAddress } from "../../../ui/use-list-address.ts";
import { listDepartments } from "../../zones/contract.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { countProblems } from "../contract/operations.ts";
import { categories, origins, problems, type Problem } from "../contract/problem.ts";
import { categoryLabel, originLabel, tabLabel } from "../messages.ts";
import { problemPath } from "./paths.ts";
import { problemColumns } from "./problem-columns.tsx";
import { ProblemForm } from "./problem-form.tsx";
import { toneOf } from "./problem-mark.tsx";
import { problemWords } from "./words.ts";

const tabs = ["all", "pending", "inHand", "overdue", "answered", "closed"] as const;

const choices: readonly FilterField[] = [
  { kind: "choice", key: "category", label: problemWords.category, options: categories.map((value) => ({ value, label: categoryLabel[value] })) },
  { kind: "choice", key: "origin", label: problemWords.origin, options: origins.map((value) => ({ value, label: originLabel[value] })) },
];
const usual: readonly FilterField[] = [{ kind: "text", key: "text", label: "" }, { kind: "days", key: "from", toKey: "to", label: "" }];

function useDepartmentField(): FilterField {
  const { zoneId } = usePlace();
  const { data } = useQuery(operationQuery(listDepartments, { params: { zoneId } }));
  return { kind: "choice", key: "departmentId", label: problemWords.department, options: (data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })) };
}

/** What was taken up leaves the ledger by an answer, not as a mistake. */
const untaken = ({ state, reopenings }: Problem): boolean => state === "pending" && reopenings === 0;

/** How many stand in each state under the conditions that the address names. */
function useCounts(fields: readonly FilterField[]) {
  const { zoneId, asOf } = usePlace();
  const { values } = useListAddress([...usual, ...fields]);
  const asked = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
  const { data } = useQuery({ ...operationQuery(countProblems, { params: { zoneId }, query: { ...asked, asOf } }), placeholderData: keepPreviousData });
  return data;
}

/** 问题台账: every problem with where it stands on the day, by state, overdue ones told in working days. */
export function ProblemListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const fields = [...choices, useDepartmentField()];
  const counts = useCounts(fields);
  const options = tabs.map((key) => ({ value: key === "all" ? "" : key, label: tabLabel[key], ...(counts && { count: counts[key] }) }));
  return (
    <LedgerListPage<typeof problems>
      ledger={problems} permissions={permissions} dayLabel={problemWords.raisedOn} textHint={problemWords.textHint} fields={fields} views={{ key: "state", options }}
      title={{ label: problemWords.content, text: ({ content }) => content, width: 300 }} columns={problemColumns} pathOf={problemPath} tone={toneOf} withdrawable={untaken}
      form={(props) => <ProblemForm {...props} />}
    />
  );
}
