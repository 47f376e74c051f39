import { usePlace } from "../../../ui/place.ts";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { events } from "../contract/event.ts";
import { eventState } from "../rules/event.ts";
import { eventColumns } from "./event-columns.tsx";
import { EventForm } from "./event-form.tsx";
import { operationEventPath } from "./paths.ts";
import { eventTone, operationWords } from "./words.ts";

interface Props {
  readonly enterpriseId: string;
  readonly permissions: ReadonlySet<string>;
}

/** 检修与运行, on the enterprise's own page. */
export function EnterpriseOperationsPanel({ enterpriseId, permissions }: Props) {
  const { asOf } = usePlace();
  return (
    <RowsPanel<typeof events>
      ledger={events} permissions={permissions} of={{ enterpriseId }} title={{ label: operationWords.labels.facility, text: ({ facility }) => facility, width: 200 }}
      columns={eventColumns(asOf).filter(({ key }) => key !== "enterpriseName")} pathOf={operationEventPath} tone={(row) => eventTone[eventState(row, asOf)]}
      form={(props) => <EventForm {...props} enterpriseId={enterpriseId} />}
    />
  );
}
