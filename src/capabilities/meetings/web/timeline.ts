import { ledgerClient } from "../../../platform/http/client/ledger-client.ts";
import type { TimelineSource } from "../../enterprises/web/timeline-source.ts";
import { meetings } from "../contract/meeting.ts";
import { meetingKindLabel } from "../messages.ts";
import { meetingPath } from "./paths.ts";
import { meetingWords } from "./words.ts";

/** Meetings that an enterprise took part in or that were about it. */
export const meetingTimeline: TimelineSource = {
  key: meetings.list.id,
  title: meetingWords.meeting,
  permission: meetings.list.permission.id,
  load: async ({ zoneId, enterpriseId, asOf, most, signal }) => {
    const { rows, total } = await ledgerClient(meetings).list(zoneId, { enterpriseId, asOf, limit: most }, { signal });
    return {
      total,
      events: rows.map(({ id, heldOn, kind, title, organisers, participants, example }) => ({
        id, on: heldOn, kind: meetingWords.meeting, example, to: meetingPath(id),
        title: `${participants.some((one) => one.enterpriseId === enterpriseId) ? meetingWords.attended : meetingWords.spokenOf}：${meetingKindLabel[kind]}　${title}`,
        detail: organisers ?? undefined,
      })),
    };
  },
};
