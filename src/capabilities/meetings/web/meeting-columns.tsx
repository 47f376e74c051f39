import type { ListColumn } from "../../../ui/list-column.ts";
import type { Meeting } from "../contract/meeting.ts";
import { meetingKindLabel } from "../messages.ts";
import { meetingWords } from "./words.ts";

const { labels, none } = meetingWords;
/** A dozen parties would make a row of a screen's height; the meeting's page names them all. */
const SHOWN = 3;

function joined(names: readonly (string | null)[]): string {
  const named = names.filter((name) => name !== null);
  const first = named.slice(0, SHOWN).join("、");
  return named.length > SHOWN ? meetingWords.andMore(first, named.length) : first || none;
}

export const participantName = ({ enterpriseName, departmentName, unit, person }: Meeting["participants"][number]): string | null => enterpriseName ?? departmentName ?? unit ?? person;
export const subjectName = ({ projectName, enterpriseName, problemContent }: Meeting["subjects"][number]): string | null => projectName ?? enterpriseName ?? problemContent;

export const meetingColumns: readonly ListColumn<Meeting>[] = [
  { key: "heldOn", title: labels.heldOn, width: 116, render: ({ heldOn }) => heldOn },
  { key: "kind", title: labels.kind, width: 100, render: ({ kind }) => meetingKindLabel[kind] },
  { key: "organisers", title: labels.organisers, width: 200, render: ({ organisers }) => organisers ?? none },
  { key: "participants", title: labels.participants, width: 260, render: ({ participants }) => joined(participants.map(participantName)) },
  { key: "subjects", title: labels.subjects, width: 220, render: ({ subjects }) => joined(subjects.map(subjectName)) },
  { key: "decisions", title: "议定事项（项）", width: 116, align: "right", render: ({ decisions }) => decisions },
  { key: "venue", title: labels.venue, width: 140, hidden: true, render: ({ venue }) => venue ?? none },
  { key: "host", title: labels.host, width: 110, hidden: true, render: ({ host }) => host ?? none },
];
