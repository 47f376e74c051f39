import type { ReactNode } from "react";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { enterprisePath } from "../../enterprises/web/paths.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { meetings, type Meeting } from "../contract/meeting.ts";
import { meetingKindLabel } from "../messages.ts";
import { DecisionsPanel } from "./decisions-panel.tsx";
import { participantName, subjectName } from "./meeting-columns.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import "../../../ui/plain-table.css";
import { meetingWords } from "./words.ts";

const { labels } = meetingWords;

const factsOf = (row: Meeting) => [
  { label: labels.kind, value: meetingKindLabel[row.kind] },
  { label: labels.heldOn, value: row.heldOn },
  { label: labels.venue, value: row.venue },
  { label: labels.host, value: row.host },
  { label: labels.organisers, value: row.organisers, wide: true },
  { label: labels.content, value: row.content, wide: true },
];

/** Enterprises and projects open their own pages. */
function linked(text: string | null, to: string | undefined): ReactNode {
  return to === undefined ? text : <PageLink to={to}>{text}</PageLink>;
}

function Participants({ participants }: Pick<Meeting, "participants">) {
  const { participant } = meetingWords;
  return (
    <table className="plain-table" aria-label={labels.participants}>
      <thead><tr><th scope="col">{labels.participants}</th><th scope="col">{participant.person}</th></tr></thead>
      <tbody>
        {participants.map((one) => (
          <tr key={one.id}>
            <td>{linked(participantName(one), one.enterpriseId === null ? undefined : enterprisePath(one.enterpriseId))}</td>
            <td data-label={participant.person}>{one.person ?? meetingWords.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Subject = Meeting["subjects"][number];

function subjectTo({ projectId, enterpriseId, problemId }: Subject, problemPath: ((id: string) => string) | undefined): string | undefined {
  if (projectId !== null) return projectPath(projectId);
  if (enterpriseId !== null) return enterprisePath(enterpriseId);
  return problemId === null ? undefined : problemPath?.(problemId);
}

interface Props {
  readonly permissions: ReadonlySet<string>;
  /** Path of a problem's page. */
  readonly problemPath?: (problemId: string) => string;
  readonly panels?: readonly Panel<Meeting>[];
}

/** One meeting: who took part, what it was about, and what it decided. */
export function MeetingPage({ permissions, problemPath, panels = [] }: Props) {
  return (
    <LedgerRecordPage<typeof meetings>
      ledger={meetings} permissions={permissions} panels={panels} titleOf={({ title }) => title} factsOf={factsOf}
      form={(props) => <MeetingForm {...props} />}
      partsOf={(row) => [
        { key: "decisions", title: labels.decisions, count: row.decisions, content: <DecisionsPanel meetingId={row.id} permissions={permissions} closed={row.withdrawn} /> },
        { key: "participants", title: labels.participants, count: row.participants.length, content: <Participants participants={row.participants} /> },
        {
          key: "subjects", title: labels.subjects, count: row.subjects.length,
          content: <ul>{row.subjects.map((one) => <li key={one.id}>{linked(subjectName(one), subjectTo(one, problemPath))}</li>)}</ul>,
        },
      ]}
    />
  );
}
