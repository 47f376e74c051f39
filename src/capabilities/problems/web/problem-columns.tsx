import type { ListColumn } from "../../../ui/list-column.ts";
import type { Problem } from "../contract/problem.ts";
import { categoryLabel, dispositionLabel, originLabel } from "../messages.ts";
import { DueText, ProblemMark } from "./problem-mark.tsx";
import { problemWords } from "./words.ts";

/** The columns of a real ledger: from its origin to its close-out. */
export const problemColumns: readonly ListColumn<Problem>[] = [
  { key: "state", title: problemWords.state, width: 170, phone: "status", render: (problem) => <ProblemMark problem={problem} tag /> },
  { key: "enterprise", title: "企业或项目", width: 220, render: ({ enterpriseName, projectName }) => enterpriseName ?? projectName ?? "—" },
  { key: "project", title: problemWords.project, width: 200, hidden: true, render: ({ projectName }) => projectName ?? "—" },
  { key: "category", title: "类别", width: 96, render: ({ category }) => categoryLabel[category] },
  { key: "origin", title: "来源", width: 96, render: ({ origin }) => originLabel[origin] },
  { key: "raisedOn", title: problemWords.raisedOn, width: 116, render: ({ raisedOn }) => raisedOn },
  { key: "raisedBy", title: problemWords.raisedBy, width: 110, hidden: true, render: ({ raisedBy }) => raisedBy ?? "—" },
  { key: "department", title: problemWords.department, width: 150, render: ({ departmentName }) => departmentName ?? "—" },
  { key: "assignedOn", title: problemWords.assignedOn, width: 116, hidden: true, render: ({ assignedOn }) => assignedOn ?? "—" },
  { key: "dueOn", title: problemWords.dueOn, width: 190, render: (problem) => <DueText problem={problem} /> },
  { key: "disposition", title: problemWords.disposition, width: 150, render: ({ disposition }) => (disposition === null ? "—" : dispositionLabel[disposition]) },
  { key: "answeredOn", title: problemWords.answeredOn, width: 116, hidden: true, render: ({ answeredOn }) => answeredOn ?? "—" },
  { key: "satisfied", title: problemWords.confirmation, width: 96, render: ({ satisfied }) => (satisfied === null ? "—" : satisfied ? problemWords.satisfied : problemWords.dissatisfied) },
  { key: "closedOn", title: problemWords.closedOn, width: 116, render: ({ closedOn }) => closedOn ?? "—" },
];
