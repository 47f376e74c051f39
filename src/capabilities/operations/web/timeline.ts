import { ledgerClient } from "../../../platform/http/client/ledger-client.ts";
import { momentText } from "../../../ui/moment-text.ts";
import type { TimelineEvent, TimelineSource } from "../../enterprises/web/timeline-source.ts";
import { events, type OperationEvent } from "../contract/event.ts";
import { eventKindLabel } from "../messages.ts";
import { operationEventPath } from "./paths.ts";
import { operationWords } from "./words.ts";

/** Its beginning and, once it has ended, the restart: what is only planned has not happened. */
export function happenings({ id, kind, facility, actualFrom, actualTo, restartedAt, cause, example }: OperationEvent, asOf: string): readonly TimelineEvent[] {
  const shared = { kind: operationWords.timeline, to: operationEventPath(id), example };
  return [
    ...(actualTo === null || actualTo > asOf ? [] : [{
      ...shared, id: `${id}.end`, on: actualTo, title: operationWords.restarted(facility),
      detail: restartedAt === null ? undefined : operationWords.restartedAtMinute(momentText(restartedAt)),
    }]),
    ...(actualFrom === null || actualFrom > asOf ? [] : [{ ...shared, id: `${id}.begin`, on: actualFrom, title: operationWords.began(eventKindLabel[kind], facility), detail: cause ?? undefined }]),
  ];
}

/** Newest first. */
const byDay = (one: TimelineEvent, other: TimelineEvent): number => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1);

/** Outages and shutdowns as they began, and restarts. */
export const operationTimeline: TimelineSource = {
  key: events.list.id,
  title: operationWords.timeline,
  permission: events.list.permission.id,
  load: async ({ zoneId, enterpriseId, asOf, most, signal }) => {
    const { rows, total } = await ledgerClient(events).list(zoneId, { enterpriseId, asOf, limit: most }, { signal });
    const told = rows.flatMap((row) => happenings(row, asOf)).sort(byDay);
    return { events: told.slice(0, most), total: told.length + total - rows.length };
  },
};
