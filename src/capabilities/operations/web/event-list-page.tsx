import { usePlace } from "../../../ui/place.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { EventKind, events, EventState } from "../contract/event.ts";
import { eventKindLabel, eventStateLabel } from "../messages.ts";
import { eventState } from "../rules/event.ts";
import { eventColumns } from "./event-columns.tsx";
import { EventForm } from "./event-form.tsx";
import { operationEventPath } from "./paths.ts";
import { eventTone, operationWords } from "./words.ts";

const kinds = EventKind.enum.map((value) => ({ value, label: eventKindLabel[value] }));
const states = [{ value: "", label: operationWords.all }, ...EventState.enum.map((value) => ({ value, label: eventStateLabel[value] }))];

/** 检修停产台账: what is planned, runs, overruns and has ended on the day. */
export function OperationEventListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { asOf } = usePlace();
  return (
    <LedgerListPage<typeof events>
      ledger={events} permissions={permissions} dayLabel="计划或开始日期" textHint="设备、企业或原因"
      fields={[{ kind: "choice", key: "kind", label: operationWords.labels.kind, options: kinds }]}
      title={{ label: operationWords.labels.facility, text: ({ facility }) => facility, width: 200 }} columns={eventColumns(asOf)} pathOf={operationEventPath}
      views={{ key: "state", options: states }} tone={(row) => eventTone[eventState(row, asOf)]}
      form={(props) => <EventForm {...props} />}
    />
  );
}
