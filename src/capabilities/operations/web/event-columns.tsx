import { isPlainDate } from "../../../kernel/plain-date.ts";
import { Lamp } from "../../../ui/lamp.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { momentText } from "../../../ui/moment-text.ts";
import type { OperationEvent } from "../contract/event.ts";
import { eventKindLabel, eventStateLabel } from "../messages.ts";
import { daysOf, eventState } from "../rules/event.ts";
import { eventTone, operationWords } from "./words.ts";

const { labels, none } = operationWords;

/** How an event stands on the day, by word, shape and colour. */
export function EventLamp({ row, asOf }: { readonly row: OperationEvent; readonly asOf: string }) {
  const state = eventState(row, asOf);
  return <Lamp tag tone={eventTone[state]} word={eventStateLabel[state]} />;
}

const endOn = ({ actualTo, restartedAt }: OperationEvent, asOf: string): string => {
  if (actualTo === null || actualTo > asOf) return none;
  return restartedAt === null ? actualTo : momentText(restartedAt);
};

export const eventColumns = (asOf: string): readonly ListColumn<OperationEvent>[] => [
  { key: "state", title: labels.state, width: 116, phone: "status", render: (row) => <EventLamp row={row} asOf={asOf} /> },
  { key: "enterpriseName", title: labels.enterpriseId, width: 220, render: ({ enterpriseName }) => enterpriseName },
  { key: "kind", title: labels.kind, width: 92, render: ({ kind }) => eventKindLabel[kind] },
  { key: "planned", title: "计划起止", width: 210, render: ({ plannedFrom, plannedTo }) => (plannedFrom === null && plannedTo === null ? none : operationWords.planned(plannedFrom, plannedTo)) },
  { key: "actualFrom", title: labels.actualFrom, width: 116, render: ({ actualFrom }) => (actualFrom !== null && actualFrom <= asOf ? actualFrom : none) },
  { key: "actualTo", title: "实际结束（点火）", width: 150, render: (row) => endOn(row, asOf) },
  { key: "days", title: labels.days, width: 100, align: "right", render: (row) => (isPlainDate(asOf) ? daysOf(row, asOf) ?? none : none) },
  { key: "materials", title: "保供物料（种）", width: 116, align: "right", render: ({ materials }) => materials.length },
  { key: "affectedCapacity", title: labels.affectedCapacity, width: 160, hidden: true, render: ({ affectedCapacity }) => affectedCapacity ?? none },
];
