import type { ListColumn } from "../../../ui/list-column.ts";
import type { Decision } from "../contract/decision.ts";
import { DecisionLamp } from "./decision-state.tsx";
import { decisionWords, meetingWords } from "./words.ts";

const { labels } = decisionWords;
const { none } = meetingWords;

export const decisionColumns = (asOf: string): readonly ListColumn<Decision>[] => [
  { key: "state", title: labels.state, width: 116, phone: "status", render: (row) => <DecisionLamp row={row} asOf={asOf} /> },
  { key: "heldOn", title: meetingWords.labels.heldOn, width: 116, render: ({ heldOn }) => heldOn },
  { key: "meetingTitle", title: labels.meetingId, width: 200, render: ({ meetingTitle }) => meetingTitle },
  { key: "departmentName", title: labels.departmentId, width: 150, render: ({ departmentName }) => departmentName ?? none },
  { key: "person", title: labels.person, width: 100, render: ({ person }) => person ?? none },
  { key: "dueOn", title: labels.dueOn, width: 116, render: ({ dueOn }) => dueOn ?? none },
  { key: "doneOn", title: labels.doneOn, width: 116, render: ({ doneOn }) => (doneOn !== null && doneOn <= asOf ? doneOn : none) },
  { key: "carried", title: labels.carriedTo, width: 200, hidden: true, render: ({ carriedToHeldOn, carriedToTitle }) => (carriedToHeldOn === null ? none : `${carriedToHeldOn} ${carriedToTitle ?? ""}`) },
  { key: "carriedFrom", title: labels.carriedFrom, width: 200, hidden: true, render: ({ carriedFromHeldOn, carriedFromTitle }) => (carriedFromHeldOn === null ? none : `${carriedFromHeldOn} ${carriedFromTitle ?? ""}`) },
];
