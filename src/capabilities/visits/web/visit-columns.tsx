import type { ListColumn } from "../../../ui/list-column.ts";
import type { Visit } from "../contract.ts";
import { visitPurposeLabel } from "../messages.ts";
import { peopleText } from "./named-people.ts";
import { visitWords } from "./words.ts";

export const visitColumns: readonly ListColumn<Visit>[] = [
  { key: "purpose", title: visitWords.purpose, width: 100, phone: "status", render: ({ purpose }) => visitPurposeLabel[purpose] },
  { key: "visitors", title: visitWords.users, width: 240, render: ({ visitors }) => peopleText(visitors) },
  { key: "led", title: visitWords.led, width: 88, render: ({ ledByLeader }) => (ledByLeader ? visitWords.yes : visitWords.no) },
  { key: "problems", title: visitWords.withProblems, width: 96, align: "right", render: ({ problems }) => (problems.length === 0 ? visitWords.none : visitWords.problemCount(problems.length)) },
  { key: "situation", title: visitWords.situation, width: 320, render: ({ situation }) => situation ?? visitWords.none },
  { key: "project", title: visitWords.project, width: 200, hidden: true, render: ({ projectName }) => projectName ?? visitWords.none },
  { key: "followUp", title: visitWords.followUp, width: 200, hidden: true, render: ({ followUp }) => followUp ?? visitWords.none },
];
