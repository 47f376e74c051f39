import type { ReactNode } from "react";
import { isPlainDate } from "../../../kernel/plain-date.ts";
import { wanYuanText } from "../../../ui/amount.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import type { Fact } from "../../../ui/fact-table.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { enterprisePath } from "../../enterprises/web/paths.ts";
import { meetingPath } from "../../meetings/web/paths.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { events, type OperationEvent } from "../contract/event.ts";
import { eventKindLabel } from "../messages.ts";
import { daysOf, estimatedLossFen } from "../rules/event.ts";
import { EventLamp } from "./event-columns.tsx";
import { EventForm } from "./event-form.tsx";
import { MaterialTable } from "./material-table.tsx";
import { operationWords } from "./words.ts";

const { labels } = operationWords;

/** A value with how it was worked out below it. */
const explained = (text: string, rule: string): ReactNode => <>{text}<div className="soft fact-more">{rule}</div></>;

/** What follows from the facts up to the as-of day: how long, and what it cost by the enterprise's own estimate. */
function derivedFacts(row: OperationEvent, asOf: string): readonly Fact[] {
  if (!isPlainDate(asOf)) return [];
  const [days, loss] = [daysOf(row, asOf), estimatedLossFen(row, asOf)];
  return [
    { label: operationWords.span, value: days === null ? null : explained(operationWords.daysText(days), operationWords.daysRule) },
    ...(loss === null || days === null ? [] : [{ label: operationWords.loss, value: explained(`${wanYuanText(loss)} ${operationWords.wanYuan}`, operationWords.lossRule(wanYuanText(row.dailyLossFen), days)) }]),
  ];
}

const factsOf = (asOf: string) => (row: OperationEvent): readonly Fact[] => [
  { label: labels.enterpriseId, value: <PageLink to={enterprisePath(row.enterpriseId)}>{row.enterpriseName}</PageLink> },
  { label: labels.kind, value: eventKindLabel[row.kind] },
  { label: labels.plannedFrom, value: row.plannedFrom },
  { label: labels.plannedTo, value: row.plannedTo },
  { label: labels.actualFrom, value: row.actualFrom },
  { label: labels.actualTo, value: row.actualTo },
  { label: labels.restartedAt, value: row.restartedAt && momentText(row.restartedAt) },
  ...derivedFacts(row, asOf),
  { label: labels.dailyLoss, value: row.dailyLossFen === null ? null : wanYuanText(row.dailyLossFen), unit: operationWords.wanYuan },
  { label: labels.affectedCapacity, value: row.affectedCapacity },
  { label: labels.contact, value: row.contact },
  { label: labels.cause, value: row.cause, wide: true },
  { label: labels.note, value: row.note, wide: true },
];

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<OperationEvent>[];
}

/** One outage, shutdown or restart: planned and actual, what it needs, and the meetings held on it. */
export function OperationEventPage({ permissions, panels = [] }: Props) {
  const { asOf } = usePlace();
  return (
    <LedgerRecordPage<typeof events>
      ledger={events} permissions={permissions} panels={panels} titleOf={({ facility, kind }) => `${facility} ${eventKindLabel[kind]}`} factsOf={factsOf(asOf)}
      marksOf={(row) => <><EventLamp row={row} asOf={asOf} /><AsOf day={asOf} /></>} form={(props) => <EventForm {...props} />}
      partsOf={(row) => [
        { key: "materials", title: labels.materials, count: row.materials.length, content: <MaterialTable event={row} asOf={asOf} /> },
        {
          key: "meetings", title: labels.meetings, count: row.meetings.length,
          content: <ul>{row.meetings.map(({ id, heldOn, title }) => <li key={id}><PageLink to={meetingPath(id)}>{heldOn}　{title}</PageLink></li>)}</ul>,
        },
      ]}
    />
  );
}
