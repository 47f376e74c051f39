import { useQuery } from "@tanstack/react-query";
import { ChoiceField } from "../../../ui/form-fields.tsx";
import { useHeld } from "../../../ui/held.ts";
import { ledgerPage } from "../../../ui/ledger-query.ts";
import { meetings } from "../../meetings/contract/meeting.ts";
import type { OperationEvent } from "../contract/event.ts";
import { operationWords } from "./words.ts";

/** The latest meetings on offer; one searched by typing among them. */
const latest = 200;

/** Which of the zone's meetings were held on the event; those linked stay on offer. */
export function LinkedMeetings({ zoneId, row }: { readonly zoneId: string; readonly row: OperationEvent | undefined }) {
  const mayRead = useHeld().has(meetings.list.permission.id);
  const { data, isFetching } = useQuery({ ...ledgerPage(meetings, zoneId, { limit: latest }), enabled: mayRead });
  const linked = row?.meetings ?? [];
  const all = [...linked, ...(data?.rows ?? []).filter(({ id }) => !linked.some((one) => one.id === id))];
  return (
    <div className="field-wide">
      <ChoiceField
        name="meetingIds" label={operationWords.labels.meetings} multiple searching={isFetching} help={operationWords.meetingsHelp}
        options={all.map(({ id, heldOn, title }) => ({ value: id, label: `${heldOn}　${title}` }))}
      />
    </div>
  );
}
