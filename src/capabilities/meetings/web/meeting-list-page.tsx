import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { MeetingKind } from "../contract/kind.ts";
import { meetings } from "../contract/meeting.ts";
import { meetingKindLabel } from "../messages.ts";
import { meetingColumns } from "./meeting-columns.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import { meetingPath } from "./paths.ts";
import { meetingWords } from "./words.ts";

const kinds = MeetingKind.enum.map((value) => ({ value, label: meetingKindLabel[value] }));

/** 会议台账: what was held, by whom, with whom and about what. */
export function MeetingListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  return (
    <LedgerListPage<typeof meetings>
      ledger={meetings} permissions={permissions} dayLabel={meetingWords.labels.heldOn} textHint="会议名称、内容、组织单位、参会企业或议题"
      fields={[{ kind: "choice", key: "kind", label: meetingWords.labels.kind, options: kinds }]}
      title={{ label: meetingWords.labels.title, text: ({ title }) => title }} columns={meetingColumns} pathOf={meetingPath}
      form={(props) => <MeetingForm {...props} />}
    />
  );
}
