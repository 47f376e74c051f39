import { call } from "../../../platform/http/client/call.ts";
import { offered, SearchField } from "../../../ui/search-field.tsx";
import { meetings } from "../contract/meeting.ts";
import { decisionWords, meetingWords } from "./words.ts";

export interface MeetingFieldProps {
  readonly name: string | (string | number)[];
  readonly zoneId: string;
  readonly label?: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
  readonly help?: string;
  /** Only meetings held on this day or later. */
  readonly from?: string | undefined;
  /** The one chosen so far, which the search need not find. */
  readonly chosen?: { readonly id: string; readonly name: string } | undefined;
}

/** One of the zone's meetings, the latest first, found by a part of its name. */
export function MeetingField({ zoneId, label = meetingWords.meeting, from, ...field }: MeetingFieldProps) {
  return (
    <SearchField
      {...field} label={label} placeholder={decisionWords.meetingPlaceholder} asks={[meetings.list.id, zoneId]}
      find={(text, signal) => call(meetings.list, { params: { zoneId }, query: { limit: offered, ...(text !== "" && { text }), ...(from !== undefined && { from }) } }, { signal })}
      optionOf={({ id, heldOn, title }) => ({ value: id, label: `${heldOn}　${title}` })}
    />
  );
}
