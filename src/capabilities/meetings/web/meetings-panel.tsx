import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { meetings } from "../contract/meeting.ts";
import { meetingColumns } from "./meeting-columns.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import { meetingPath } from "./paths.ts";
import { meetingWords } from "./words.ts";

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly enterpriseId?: string;
  readonly projectId?: string;
}

/** 会议: those that an enterprise took part in or that were about it, or that were about a project, on its own page. */
export function MeetingsPanel({ permissions, enterpriseId, projectId }: Props) {
  const of = { ...(enterpriseId !== undefined && { enterpriseId }), ...(projectId !== undefined && { projectId }) };
  return (
    <RowsPanel<typeof meetings>
      ledger={meetings} permissions={permissions} of={of} title={{ label: meetingWords.labels.title, text: ({ title }) => title }}
      columns={meetingColumns} pathOf={meetingPath} form={(props) => <MeetingForm {...props} {...of} />}
    />
  );
}
